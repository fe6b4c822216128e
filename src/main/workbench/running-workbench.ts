import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type PairingLinks, pairingLinksSchema } from '../../shared/contract/api.ts';
import { type RunningFile, readRunningFile } from './running-file.ts';
import { WorkbenchError } from './workbench-error.ts';

/** The workbench that has the data folder open already. */
export interface RunningWorkbench {
  readonly pid: number;
  readonly origin: string;
  /** A fresh one-time link into it; undefined where it did not answer. */
  readonly pairing: PairingLinks | undefined;
}

const answerTimeout = 2_000;
const findAttempts = 10;
const findInterval = 200;

/**
 * Finds the workbench that runs on a data folder and asks it for a pairing link. Undefined where none says where it is. One
 * that gives no link, for whatever reason, is still worth naming.
 */
export async function findRunningWorkbench(dataFolder: string): Promise<RunningWorkbench | undefined> {
  // It may hold the lock and be about to say where it is.
  for (let attempt = 0; attempt < findAttempts; attempt++) {
    const running = readRunningFile(dataFolder);
    if (running !== undefined) {
      const { pid, origin } = running;
      const pairing = await askForPairingLinks(dataFolder, running).catch(() => undefined);
      return { pid, origin, pairing };
    }
    await wait(findInterval);
  }
  return undefined;
}

/** The sentence for the person who started a second one, with everything needed to get to the first. */
export function alreadyRunning(dataFolder: string, running: RunningWorkbench | undefined): WorkbenchError {
  const where = running === undefined ? '' : ` at ${running.origin} (process ${running.pid})`;
  const next =
    running?.pairing === undefined
      ? 'Use its window, or close it and start again.'
      : `Use its window, or open ${running.pairing.plainLink} within five minutes.`;
  return new WorkbenchError(
    'already-running',
    `A workbench is already running on ${dataFolder}${where}. ${next}`,
  );
}

function askForPairingLinks(dataFolder: string, running: RunningFile): Promise<PairingLinks> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `${running.origin}/control/pairing-link`,
      {
        method: 'POST',
        headers: { authorization: `Bearer ${running.controlToken}` },
        // The token goes to nobody but the holder of our own certificate.
        ca: readFileSync(join(dataFolder, 'certificates', 'authority.pem')),
        timeout: answerTimeout,
        agent: false,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => {
          try {
            resolve(pairingLinksSchema.parse(JSON.parse(Buffer.concat(chunks).toString())));
          } catch (error) {
            reject(error);
          }
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.on('timeout', () => outgoing.destroy());
    outgoing.end();
  });
}
