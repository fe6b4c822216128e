import { z } from 'zod';

/** What the page saw of the client around the call; evidence for explanations, never trusted for verdicts. */
export const clientFactsSchema = z.object({
  userAgent: z.string().max(1_000),
  /** The operating system as the client names it, for instance `Windows`, `macOS`, `Linux`. */
  platform: z.string().max(200),
  language: z.string().max(100),
  /** How long the call took, in milliseconds. */
  elapsed: z.number().nonnegative(),
  /** The span of the page's own abort timer, in milliseconds. */
  timeout: z.number().nonnegative(),
  focusedAtStart: z.boolean(),
  focusedAtEnd: z.boolean(),
  /** True, false, or null where the client does not say. */
  userVerifyingPlatformAuthenticator: z.boolean().nullable(),
  /** `getClientCapabilities()`; an absent key is unknown, not false. */
  capabilities: z.record(z.string().max(200), z.boolean()).nullable(),
});
export type ClientFacts = z.infer<typeof clientFactsSchema>;

/** A DOMException as the page caught it. `cancelled` is true when the person pressed our own Cancel. */
export const refusalSchema = z.object({
  name: z.string().max(200),
  message: z.string().max(4_000),
  cancelled: z.boolean(),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** The credential is checked for being an object only: whatever a client sends is stored and shown. */
export const credentialAnswerSchema = z.object({
  credential: z.record(z.string(), z.unknown()),
  clientFacts: clientFactsSchema.optional(),
});
export const refusalAnswerSchema = z.object({
  refusal: refusalSchema,
  clientFacts: clientFactsSchema.optional(),
});

/** The body of `POST /api/{registration,authentication}/:ceremonyId/response`. */
export const ceremonyResponseSchema = z.union([credentialAnswerSchema, refusalAnswerSchema]);
export type CeremonyResponse = z.infer<typeof ceremonyResponseSchema>;
