import { z } from 'zod';
import { ceremonyFileSchema } from '../ceremony/ceremony-file-schema.ts';
import type { StepVerdict } from '../checks/step-verdict.ts';
import type { Finding } from '../inspection/finding.ts';
import { authenticationRequestSchema, registrationRequestSchema } from './ceremony-request.ts';
import { clientFactsSchema, refusalSchema } from './ceremony-response.ts';
import { credentialRecordSchema } from './passkey.ts';
import { base64urlSchema, byteSpanSchema, ceremonyKindSchema, instantSchema } from './vocabulary.ts';

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
export type CeremonyStatus = z.infer<typeof ceremonyStatusSchema>;

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
export type RejectionCode = z.infer<typeof rejectionCodeSchema>;

const findingSeveritySchema = z.enum(['error', 'warning', 'note']);

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
export type CeremonySummary = z.infer<typeof ceremonySummarySchema>;

export const libraryVerdictSchema = z.object({
  library: z.string(),
  version: z.string(),
  verified: z.boolean(),
  /** The library's own message when it did not verify. */
  message: z.string().nullable(),
});
export type LibraryVerdict = z.infer<typeof libraryVerdictSchema>;

const stepVerdictSchema = z.object({
  step: z.string(),
  status: z.enum(['passed', 'failed', 'not-applicable', 'policy', 'not-evaluated']),
  expected: z.string().optional(),
  found: z.string().optional(),
  reason: z.string().optional(),
  spans: z.array(byteSpanSchema),
}) satisfies z.ZodType<StepVerdict>;

const findingSchema = z.object({
  severity: findingSeveritySchema,
  code: z.string(),
  step: z.string().exactOptional(),
  spans: z.array(byteSpanSchema),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
}) satisfies z.ZodType<Finding>;

/** Everything that is known of one ceremony. */
export const ceremonyDetailSchema = ceremonySummarySchema.extend({
  /** What the composer asked for; null: an imported ceremony was asked for elsewhere. */
  request: z.union([registrationRequestSchema, authenticationRequestSchema]).nullable(),
  /** The options exactly as they were sent, as JSON text; of an imported ceremony as far as they are known. */
  options: z.string().nullable(),
  /** An imported ceremony as a file: the very one, or what was imported put into that form. */
  file: ceremonyFileSchema.nullable(),
  /** The body as it was received, or what was imported, read as UTF-8; null while there is none. */
  body: z.string().nullable(),
  /** The same body as base64url, where it is not UTF-8 and `body` shows U+FFFD for what it cannot say; else null. */
  bodyBytes: base64urlSchema.nullable(),
  /** Bytes received, also where they were more than is kept. */
  bodyLength: z.number().int().nullable(),
  receivedAt: instantSchema.nullable(),
  refusal: refusalSchema.nullable(),
  clientFacts: clientFactsSchema.nullable(),
  libraryVerdict: libraryVerdictSchema.nullable(),
  steps: z.array(stepVerdictSchema),
  /** Errors first. */
  findings: z.array(findingSchema),
  recordBefore: credentialRecordSchema.nullable(),
  recordAfter: credentialRecordSchema.nullable(),
});
export type CeremonyDetail = z.infer<typeof ceremonyDetailSchema>;
