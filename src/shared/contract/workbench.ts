import { z } from 'zod';
import { authenticatorStateSchema } from './authenticator.ts';
import { ceremonySummarySchema } from './ceremony-summary.ts';
import { passkeySchema } from './passkey.ts';

export const hostNames = ['electron', 'browser', 'none'] as const;
export type HostName = (typeof hostNames)[number];

/** What a window needs to start. */
export const workbenchStateSchema = z.object({
  version: z.string(),
  host: z.enum(hostNames),
  /** `host`: the window that the workbench opened · `paired`: a browser that was let in with a pairing link. */
  window: z.enum(['host', 'paired']),
  rpId: z.string(),
  /** `https://localhost:8443` */
  origin: z.string(),
  /** `http://localhost:8444`, for browsers that do not trust our certificate. */
  plainOrigin: z.string(),
  dataFolder: z.string(),
  /** The newest, the newest first; all of them come from `GET /api/ceremonies`, window by window. */
  ceremonies: z.array(ceremonySummarySchema),
  ceremonyCount: z.number().int(),
  passkeys: z.array(passkeySchema),
  authenticator: authenticatorStateSchema,
  /** The last event that this state has seen. */
  lastEventId: z.number().int(),
});
export type WorkbenchState = z.infer<typeof workbenchStateSchema>;

/** The first message of the event stream: no event of ours, its id that of the last one before it. */
export const streamOpened = 'opened';

/** What goes over `GET /api/events` as server-sent events, one JSON object a message. */
export const workbenchEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ceremony.changed'), ceremony: ceremonySummarySchema }),
  // Many at once were deleted, brought back or added: read anew what is shown. `removed` names some that are gone.
  z.object({ type: z.literal('ceremonies.changed'), removed: z.array(z.string()) }),
  z.object({ type: z.literal('passkey.changed'), passkey: passkeySchema }),
  z.object({ type: z.literal('passkey.removed'), credentialId: z.string() }),
  z.object({ type: z.literal('authenticator.changed'), authenticator: authenticatorStateSchema }),
]);
export type WorkbenchEvent = z.infer<typeof workbenchEventSchema>;
