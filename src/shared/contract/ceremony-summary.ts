import { z } from 'zod';
import { ceremonyKindSchema, instantSchema } from './vocabulary.ts';

/**
 * `waiting`: options went out, nothing came back yet · `accepted`: both verdicts agree it is good · `rejected`: a
 * response arrived and was not accepted · `undecided`: an imported response in which nothing failed, and of whose ceremony
 * too little is known to accept it · `refused`: the client answered with a DOMException · `unanswered`: the
 * challenge ran out, or the workbench ended, before anything came back.
 */
export const ceremonyStatusSchema = z.enum([
  'waiting',
  'accepted',
  'rejected',
  'undecided',
  'refused',
  'unanswered',
]);

/** Why the relying party did not accept a response, where it is more than a failed step. */
export const rejectionCodeSchema = z.enum([
  'body-too-large',
  'broken-json',
  'not-a-response',
  'challenge-used',
  'challenge-expired',
  'unknown-credential',
  'disabled-credential',
  'credential-already-registered',
  'step-failed',
  'library-rejected',
]);

export const findingSeveritySchema = z.enum(['error', 'warning', 'note']);

/** One line of the list. Null means not known: the response did not say it, or there was none. */
export const ceremonySummarySchema = z.object({
  id: z.string(),
  kind: ceremonyKindSchema,
  status: ceremonyStatusSchema,
  userName: z.string().nullable(),
  startedAt: instantSchema,
  endedAt: instantSchema.nullable(),
  /** The flags byte of the authenticator data. */
  flags: z.number().int().nullable(),
  signCountBefore: z.number().int().nullable(),
  signCount: z.number().int().nullable(),
  fmt: z.string().nullable(),
  alg: z.number().int().nullable(),
  aaguid: z.string().nullable(),
  credentialId: z.string().nullable(),
  refusalName: z.string().nullable(),
  rejection: rejectionCodeSchema.nullable(),
  /** The first failed step, `7.2.17`. */
  failedStep: z.string().nullable(),
  /** What the page measured around the call, in milliseconds. */
  elapsed: z.number().nullable(),
  virtual: z.boolean(),
  /** Of an imported ceremony null where nothing says it. */
  origin: z.string().nullable(),
  rpId: z.string().nullable(),
  /** The ceremony whose response this one sent again. */
  replayOf: z.string().nullable(),
  /** It came from a file and was not performed here. */
  imported: z.boolean(),
  /** Of the passkey that the credential was when this was judged: an assertion names neither. */
  passkeyAlg: z.number().int().nullable(),
  passkeyAaguid: z.string().nullable(),
  /** The first of the findings, whose errors stand first. */
  worstFinding: z.object({ severity: findingSeveritySchema, code: z.string() }).nullable(),
  pinned: z.boolean(),
  /** The person's own words about it. */
  note: z.string().nullable(),
});
