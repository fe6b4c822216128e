import { setImmediate as nextTurn } from 'node:timers/promises';
import { zValidator } from '@hono/zod-validator';
import type { Context } from 'hono';
import { Hono } from 'hono';
import type { z } from 'zod';
import type { JudgingTools } from '../../shared/checks/judging-tools.ts';
import { sessionRequestSchema } from '../../shared/contract/api.ts';
import { authenticatorChoiceSchema } from '../../shared/contract/authenticator.ts';
import type { CeremonyDetail } from '../../shared/contract/ceremony.ts';
import {
  ceremonyChangeSchema,
  ceremonyPageQuerySchema,
  deletionRequestSchema,
  seenValuesQuerySchema,
} from '../../shared/contract/ceremony-list.ts';
import {
  authenticationRequestSchema,
  registrationRequestSchema,
} from '../../shared/contract/ceremony-request.ts';
import { importBatchSchema, inspectionRequestSchema } from '../../shared/contract/import.ts';
import { lifelineQuerySchema } from '../../shared/contract/lifeline.ts';
import { passkeyChangeSchema } from '../../shared/contract/passkey.ts';
import type { Records } from '../records/open-records.ts';
import type { VirtualAuthenticators } from '../virtual-authenticators/virtual-authenticators.ts';
import type { WorkbenchOptions } from '../workbench/workbench.ts';
import type { Addresses } from './addresses.ts';
import { originOf } from './addresses.ts';
import { admitHost, admitOrigin, requireSession } from './admission.ts';
import { ApiFailure } from './api-failure.ts';
import type { Asker, CeremonyDesk } from './ceremony-desk.ts';
import { defaultRpId } from './ceremony-desk.ts';
import { chooseAuthenticator } from './choose-authenticator.ts';
import { controlRoutes } from './control-routes.ts';
import type { DeletionDesk } from './deletion-desk.ts';
import { createErrorResponse } from './error-response.ts';
import type { EventHub } from './event-hub.ts';
import type { ImportDesk } from './import-desk.ts';
import { invalidRequest, jsonBody } from './json-body.ts';
import type { PairingDesk } from './pairing-desk.ts';
import { readBody } from './read-body.ts';
import type { RelyingPartyEnv } from './relying-party-env.ts';
import { reportAttestation } from './report-attestation.ts';
import { responseBody } from './response-body.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { serveRenderer } from './serve-renderer.ts';
import { writeSessionCookie } from './session-cookie.ts';
import type { Sessions } from './sessions.ts';
import { streamEvents } from './stream-events.ts';

/** What the routes work with. */
export interface RelyingParty {
  readonly options: WorkbenchOptions;
  readonly addresses: Addresses;
  readonly records: Records;
  readonly events: EventHub;
  readonly sessions: Sessions;
  readonly pairing: PairingDesk;
  readonly desk: CeremonyDesk;
  readonly deletions: DeletionDesk;
  readonly imports: ImportDesk;
  readonly authenticators: VirtualAuthenticators;
  /** What judging needs from outside; asked for when there is something to judge. */
  readonly tools: () => Promise<JudgingTools>;
  readonly controlToken: string;
}

/** How many ceremonies a window is told of when it opens; the list asks for what it shows. */
const newestLength = 200;
const lifelineLength = 200;

/** The relying party's routes, and the walls in front of them, outermost first. */
export function createRelyingPartyApp(relyingParty: RelyingParty) {
  const { options, sessions, events } = relyingParty;
  const app = new Hono<RelyingPartyEnv>();
  app.use(addSecurityHeaders, admitHost, admitOrigin);
  app.route('/control', controlRoutes(relyingParty));
  app.use('/api/*', requireSession(sessions));
  app.get('/api/events', (context) => streamEvents(context, events));
  app.route('/', createApi(relyingParty));
  app.all('/api/*', () => {
    throw new ApiFailure('not-found');
  });
  app.get('*', serveRenderer(options.rendererFolder));
  app.notFound(() => {
    throw new ApiFailure('not-found');
  });
  app.onError(createErrorResponse);
  return app;
}

/** The typed part of the API: `WorkbenchRoutes`, proved in `served-routes.ts`. */
export function createApi(relyingParty: RelyingParty) {
  const { options, addresses, records, events, sessions, authenticators } = relyingParty;
  const { pairing, desk, deletions, imports } = relyingParty;
  const { ceremonies, ceremonyList, passkeys } = records;
  return new Hono<RelyingPartyEnv>()
    .post('/api/session', jsonBody(sessionRequestSchema), (context) => {
      const result = sessions.pair(context.req.valid('json').code);
      if (result === 'unknown') throw new ApiFailure('pairing-code-unknown');
      if (result === 'too-many-guesses') throw tooManyGuesses();
      writeSessionCookie(context, result.token);
      return context.json({ paired: true as const }, 200);
    })
    .get('/api/workbench', (context) =>
      context.json(
        {
          version: options.version,
          host: options.host,
          window: context.get('session').window,
          rpId: defaultRpId,
          origin: addresses.origin,
          plainOrigin: addresses.plainOrigin,
          dataFolder: options.dataFolder,
          ceremonies: ceremonies.newest(newestLength),
          ceremonyCount: ceremonies.count(),
          passkeys: passkeys.all(),
          authenticator: authenticators.state(),
          lastEventId: events.lastId(),
        },
        200,
      ),
    )
    .post('/api/pairing', (context) => context.json(pairing.createLinks('paired'), 200))
    .get('/api/ceremonies', zValidator('query', ceremonyPageQuerySchema, refuseInvalid), async (context) => {
      // Who types on takes back what was asked before: one turn later that is known, and nothing is read for nobody.
      await nextTurn();
      if (context.req.raw.signal.aborted) throw new ApiFailure('not-found');
      return context.json(ceremonyList.page(context.req.valid('query')), 200);
    })
    .get('/api/ceremonies/values', zValidator('query', seenValuesQuerySchema, refuseInvalid), (context) => {
      const { key, text = '' } = context.req.valid('query');
      return context.json(records.seenValues(key, text), 200);
    })
    .get('/api/ceremonies/:ceremonyId', (context) =>
      context.json(findCeremony(records, context.req.param('ceremonyId')), 200),
    )
    .get('/api/ceremonies/:ceremonyId/attestation', async (context) => {
      const ceremony = findCeremony(records, context.req.param('ceremonyId'));
      return context.json({ report: await reportOn(ceremony, relyingParty) }, 200);
    })
    .get(
      '/api/credentials/:credentialId/lifeline',
      zValidator('query', lifelineQuerySchema, refuseInvalid),
      (context) => {
        const { limit = lifelineLength } = context.req.valid('query');
        return context.json(records.lifelines.of(context.req.param('credentialId'), limit), 200);
      },
    )
    .patch('/api/ceremonies/:ceremonyId', jsonBody(ceremonyChangeSchema), (context) => {
      const ceremony = ceremonyList.change(context.req.param('ceremonyId'), context.req.valid('json'));
      if (ceremony === undefined) throw new ApiFailure('unknown-ceremony');
      events.publish({ type: 'ceremony.changed', ceremony });
      return context.json(ceremony, 200);
    })
    .post('/api/imports', (context) => context.json(imports.open(), 200))
    .post('/api/imports/:importId/batches', jsonBody(importBatchSchema), async (context) =>
      context.json(await imports.take(Number(context.req.param('importId')), context.req.valid('json')), 200),
    )
    .post('/api/inspection', jsonBody(inspectionRequestSchema), async (context) =>
      context.json(await imports.inspect(context.req.valid('json').text), 200),
    )
    .post('/api/inspection/attestation', jsonBody(inspectionRequestSchema), async (context) => {
      const ceremony = await imports.inspect(context.req.valid('json').text);
      return context.json({ report: await reportOn(ceremony, relyingParty) }, 200);
    })
    .post('/api/deletions', jsonBody(deletionRequestSchema), (context) =>
      context.json(deletions.remove(context.req.valid('json')), 200),
    )
    .delete('/api/deletions/:deletionId', (context) =>
      context.json({ restored: deletions.restore(context.req.param('deletionId')) }, 200),
    )
    .post('/api/registration/options', jsonBody(registrationRequestSchema), async (context) =>
      context.json(
        await desk.beginRegistration(context.req.valid('json'), describeAsker(context, relyingParty)),
        200,
      ),
    )
    .post('/api/registration/:ceremonyId/response', responseBody, async (context) => {
      const body = await readBody(context.req.raw);
      return context.json(
        await desk.takeResponse('registration', context.req.param('ceremonyId'), body),
        200,
      );
    })
    .post('/api/authentication/options', jsonBody(authenticationRequestSchema), async (context) =>
      context.json(
        await desk.beginAuthentication(context.req.valid('json'), describeAsker(context, relyingParty)),
        200,
      ),
    )
    .post('/api/authentication/:ceremonyId/response', responseBody, async (context) => {
      const body = await readBody(context.req.raw);
      return context.json(
        await desk.takeResponse('authentication', context.req.param('ceremonyId'), body),
        200,
      );
    })
    .patch('/api/passkeys/:credentialId', jsonBody(passkeyChangeSchema), (context) => {
      const passkey = passkeys.change(context.req.param('credentialId'), context.req.valid('json'));
      if (passkey === undefined) throw new ApiFailure('not-found');
      events.publish({ type: 'passkey.changed', passkey });
      return context.json(passkey, 200);
    })
    .delete('/api/passkeys/:credentialId', (context) => {
      const credentialId = context.req.param('credentialId');
      if (!passkeys.remove(credentialId)) throw new ApiFailure('not-found');
      events.publish({ type: 'passkey.removed', credentialId });
      return context.json({ removed: true as const }, 200);
    })
    .put('/api/authenticator', jsonBody(authenticatorChoiceSchema), async (context) =>
      context.json(await chooseAuthenticator(authenticators, context.req.valid('json')), 200),
    );
}

function findCeremony({ ceremonies, ceremonyList }: Records, id: string): CeremonyDetail {
  const ceremony = ceremonyList.isDeleted(id) ? undefined : ceremonies.find(id);
  if (ceremony === undefined) throw new ApiFailure('unknown-ceremony');
  return ceremony;
}

async function reportOn(ceremony: CeremonyDetail, { records, tools }: RelyingParty) {
  const credentialId = ceremony.credentialId ?? '';
  const kept = {
    registeredAt: records.passkeys.find(credentialId)?.createdAt,
    registrationId: records.lifelines.registrationOf(credentialId),
  };
  return reportAttestation(ceremony, kept, await tools());
}

function describeAsker(
  context: Context<RelyingPartyEnv>,
  { addresses, authenticators }: RelyingParty,
): Asker {
  return {
    origin: originOf(addresses, context.env.transport),
    virtual: context.get('session').window === 'host' && authenticators.state().mode === 'virtual',
  };
}

function refuseInvalid(result: { success: true } | { success: false; error: z.core.$ZodError }): void {
  if (!result.success) throw invalidRequest(result.error);
}

function tooManyGuesses(): ApiFailure {
  return new ApiFailure('pairing-code-unknown', {
    status: 429,
    message: 'Too many unknown pairing codes were tried.',
    nextStep: 'Wait a minute, then open a fresh pairing link.',
  });
}
