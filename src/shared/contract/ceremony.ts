import { z } from 'zod';
import { ceremonyFileSchema } from '../ceremony/ceremony-file-schema.ts';
import type { StepVerdict } from '../checks/step-verdict.ts';
import type { Finding } from '../inspection/finding.ts';
import { authenticationRequestSchema, registrationRequestSchema } from './ceremony-request.ts';
import { clientFactsSchema, refusalSchema } from './ceremony-response.ts';
import {
  type ceremonyStatusSchema,
  ceremonySummarySchema,
  findingSeveritySchema,
  type rejectionCodeSchema,
} from './ceremony-summary.ts';
import { credentialRecordSchema } from './passkey.ts';
import { base64urlSchema, byteSpanSchema, instantSchema } from './vocabulary.ts';

export type CeremonyStatus = z.infer<typeof ceremonyStatusSchema>;
export type RejectionCode = z.infer<typeof rejectionCodeSchema>;
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
