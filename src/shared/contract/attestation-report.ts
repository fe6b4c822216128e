import { z } from 'zod';
import type { ClauseCheck } from '../inspection/clause-check.ts';
import { base64urlSchema, byteSpanSchema, instantSchema } from './vocabulary.ts';

const clauseCheckSchema = z.object({
  code: z.string(),
  clause: z.string(),
  status: z.enum(['passed', 'failed', 'not-evaluated', 'warning', 'note']),
  expected: z.string().exactOptional(),
  found: z.string().exactOptional(),
  spans: z.array(byteSpanSchema),
}) satisfies z.ZodType<ClauseCheck>;

/** One certificate of the path. */
const reportedLinkSchema = z.object({
  der: base64urlSchema,
  /** Where it came from; `presented` is the statement, `known` an intermediate that was there already. */
  origin: z.enum(['presented', 'known', 'anchor']),
  /** Its place in the statement; null where it was not presented. */
  index: z.number().int().nullable(),
  /** At the time of `judgedAt`. */
  validity: z.enum(['valid', 'expired', 'not-yet-valid']),
  /** What the key of the next one makes of its signature; null for the last. */
  signature: z.enum(['valid', 'invalid', 'unsupported']).nullable(),
});
export type ReportedLink = z.infer<typeof reportedLinkSchema>;

const reportedChainSchema = z.object({
  trusted: z.boolean(),
  /** From the attestation certificate up. */
  path: z.array(reportedLinkSchema),
  anchor: z.object({ name: z.string(), origin: z.enum(['shipped', 'imported']) }).nullable(),
  checks: z.array(clauseCheckSchema),
});
export type ReportedChain = z.infer<typeof reportedChainSchema>;

const reportedStatementSchema = z.object({
  fmt: z.string(),
  /** WebAuthn L3 §6.5.3; null where the procedure failed before it could say. */
  type: z.enum(['None', 'Self', 'Basic', 'AttCA', 'AnonCA', 'BasicOrAttCA']).nullable(),
  checks: z.array(clauseCheckSchema),
  /** Where the certificates of the statement stand, the attestation certificate first. */
  presented: z.array(z.object({ span: byteSpanSchema, der: base64urlSchema })),
  /** Null for a statement without certificates. */
  chain: reportedChainSchema.nullable(),
});
export type ReportedStatement = z.infer<typeof reportedStatementSchema>;

/** What the relying party makes of an attestation: every sentence of its format's procedure, and every chain. */
export const attestationReportSchema = z.object({
  /** What it is about: the ceremony's own response, or the registration that the credential record keeps. */
  of: z.enum(['response', 'record']),
  /** The ceremony that it took place in; null where that is not kept. */
  registrationId: z.string().nullable(),
  statement: reportedStatementSchema,
  /** Those of a compound statement; else none. */
  parts: z.array(reportedStatementSchema),
  /** Whether the relying party chose the anchors; else those that ship say what a chain leads to, and decide nothing. */
  trust: z.enum(['chosen', 'not-chosen']),
  /** The time that validity was looked at for. */
  judgedAt: instantSchema,
  /** Whether that is when the registration took place, and not merely now. */
  atRegistration: z.boolean(),
});
export type AttestationReport = z.infer<typeof attestationReportSchema>;

/** Null: there is no attestation that could be judged. */
export const attestationAnswerSchema = z.object({ report: attestationReportSchema.nullable() });
export type AttestationAnswer = z.infer<typeof attestationAnswerSchema>;
