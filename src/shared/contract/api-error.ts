import { z } from 'zod';

export const apiErrorCodes = [
  'foreign-host',
  'foreign-origin',
  'not-paired',
  'pairing-code-unknown',
  'body-too-large',
  'broken-json',
  'invalid-request',
  'not-a-response',
  'not-found',
  'unknown-ceremony',
  'unknown-import',
  'not-a-ceremony',
  'challenge-used',
  'challenge-expired',
  'virtual-unavailable',
  'virtual-failed',
  'internal',
] as const;
export type ApiErrorCode = (typeof apiErrorCodes)[number];

/** Every answer of the relying party with a status of 400 or more: what happened, and what to do next, as sentences. */
export const apiErrorSchema = z.object({
  error: z.object({ code: z.enum(apiErrorCodes), message: z.string(), nextStep: z.string() }),
});
export type ApiErrorBody = z.infer<typeof apiErrorSchema>;
