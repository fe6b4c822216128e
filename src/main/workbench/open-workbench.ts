import { randomBytes } from 'node:crypto';
import { getRequestListener } from '@hono/node-server';
import { openCertificates } from '../certificates/open-certificates.ts';
import { openRecords } from '../records/open-records.ts';
import { defaultRpId, openCeremonyDesk } from '../relying-party/ceremony-desk.ts';
import { openDeletionDesk } from '../relying-party/deletion-desk.ts';
import { createErrorResponse } from '../relying-party/error-response.ts';
import { createEventHub } from '../relying-party/event-hub.ts';
import { openImportDesk } from '../relying-party/import-desk.ts';
import { judgingTools } from '../relying-party/judging-tools.ts';
import { openPairingDesk } from '../relying-party/pairing-desk.ts';
import { createRelyingPartyApp } from '../relying-party/relying-party-app.ts';
import { requireRenderer } from '../relying-party/serve-renderer.ts';
import { openSessions } from '../relying-party/sessions.ts';
import { startServers } from '../relying-party/start-servers.ts';
import { createVirtualAuthenticators } from '../virtual-authenticators/create-virtual-authenticators.ts';
import { type ClosingList, createClosingList } from './closing-list.ts';
import { prepareDataFolder } from './data-folder.ts';
import { explainDataFolderFailure } from './data-folder-failure.ts';
import { takeInstanceLock } from './instance-lock.ts';
import { removeRunningFile, writeRunningFile } from './running-file.ts';
import { alreadyRunning, findRunningWorkbench } from './running-workbench.ts';
import type { Workbench, WorkbenchOptions } from './workbench.ts';

/** Milliseconds since 1970. A test brings its own. */
export type Clock = () => number;

/**
 * Puts the workbench together: data folder, records, certificates, relying party and virtual authenticators, the same for
 * every host. Rejects with a WorkbenchError, and with everything closed again, where it cannot start.
 */
export async function openWorkbench(
  options: WorkbenchOptions,
  now: Clock = () => Date.now(),
): Promise<Workbench> {
  const { dataFolder } = options;
  requireRenderer(options.rendererFolder);
  prepareDataFolder(dataFolder);
  const closing = createClosingList();
  try {
    const lock = takeInstanceLock(dataFolder);
    if (lock === undefined) throw alreadyRunning(dataFolder, await findRunningWorkbench(dataFolder));
    closing.add(lock.release);
    return await openLocked(options, now, closing);
  } catch (error) {
    await closing.close();
    throw explainDataFolderFailure(error, dataFolder);
  }
}

/** The rest, once the data folder is ours. */
async function openLocked(options: WorkbenchOptions, now: Clock, closing: ClosingList): Promise<Workbench> {
  const { dataFolder } = options;
  // One that was killed could not remove its own.
  removeRunningFile(dataFolder);
  const records = openRecords({ dataFolder, now: now() });
  closing.add(records.close);
  const certificates = await openCertificates({ dataFolder, now: now() });
  const servers = await startServers(certificates, options.port);
  const { addresses } = servers;

  const events = createEventHub();
  closing.add(events.close);
  const authenticators = createVirtualAuthenticators({
    store: records.virtualCredentials,
    onChange: (authenticator) => events.publish({ type: 'authenticator.changed', authenticator }),
  });
  const tools = judgingTools(options);
  const desk = openCeremonyDesk({ records, events, addresses, tools, now });
  closing.add(desk.close);
  const deletions = openDeletionDesk({ list: records.ceremonyList, events, now });
  closing.add(deletions.close);
  const imports = openImportDesk({ records, events, tools, now });
  closing.add(imports.close);
  // Closed before everything that requests work with.
  closing.add(servers.close);
  const sessions = openSessions(now);
  const pairing = openPairingDesk(sessions, addresses);
  const controlToken = randomBytes(32).toString('base64url');
  const app = createRelyingPartyApp({
    options,
    addresses,
    records,
    events,
    sessions,
    pairing,
    desk,
    deletions,
    imports,
    authenticators,
    tools,
    controlToken,
  });
  servers.answerWith((transport) =>
    getRequestListener((request, bindings) => app.fetch(request, { ...bindings, transport, addresses }), {
      overrideGlobalObjects: false,
      errorHandler: createErrorResponse,
    }),
  );
  await desk.judgeLeftOver();
  // Many may be left of an import, and nobody waits for them.
  void imports.judgeLeftOver();
  const { origin, plainOrigin } = addresses;
  writeRunningFile(dataFolder, { pid: process.pid, origin, plainOrigin, startedAt: now(), controlToken });
  closing.add(() => removeRunningFile(dataFolder));
  return {
    origin,
    plainOrigin,
    rpId: defaultRpId,
    identity: certificates.identity,
    createPairingLink(window, transport = 'https') {
      const links = pairing.createLinks(window);
      return transport === 'https' ? links.link : links.plainLink;
    },
    attachCdpSession: (session) => authenticators.attach(session),
    close: closing.close,
  };
}
