import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import type { CeremonyDetail, CeremonySummary } from '../../shared/contract/ceremony.ts';
import { ceremonyDetailSchema } from '../../shared/contract/ceremony.ts';
import { ceremonySummarySchema } from '../../shared/contract/ceremony-summary.ts';
import { booleanColumn, jsonColumn } from './json-column.ts';
import { readImported } from './read-imported.ts';

const summary = ceremonySummarySchema.shape;
const detail = ceremonyDetailSchema.shape;

/** Columns that an imported ceremony may have nothing for hold an empty text then, or JSON's null. */
function nullOfEmpty(text: string): string | null {
  return text === '' ? null : text;
}

function nullOfJson(text: string): string | null {
  return text === 'null' ? null : text;
}

const summaryColumns = {
  id: summary.id,
  kind: summary.kind,
  status: summary.status,
  user_name: summary.userName,
  started_at: summary.startedAt,
  ended_at: summary.endedAt,
  flags: summary.flags,
  sign_count_before: summary.signCountBefore,
  sign_count: summary.signCount,
  fmt: summary.fmt,
  alg: summary.alg,
  aaguid: summary.aaguid,
  credential_id: summary.credentialId,
  refusal_name: summary.refusalName,
  rejection: summary.rejection,
  failed_step: summary.failedStep,
  elapsed: summary.elapsed,
  virtual: booleanColumn,
  origin: z.string().transform(nullOfEmpty),
  rp_id: z.string().transform(nullOfEmpty),
  replay_of: summary.replayOf,
  imported: booleanColumn,
  passkey_alg: summary.passkeyAlg,
  passkey_aaguid: summary.passkeyAaguid,
  worst_code: z.string().nullable(),
  worst_severity: summary.worstFinding.unwrap().shape.severity.nullable(),
  pinned: booleanColumn,
  note: summary.note,
};
const ownDetailColumns = {
  request: jsonColumn(detail.request),
  options: detail.options.unwrap().transform(nullOfJson),
  body: z.instanceof(Uint8Array).nullable(),
  body_length: detail.bodyLength,
  received_at: detail.receivedAt,
  refusal: jsonColumn(detail.refusal.unwrap()).nullable(),
  client_facts: jsonColumn(detail.clientFacts.unwrap()).nullable(),
  library_verdict: jsonColumn(detail.libraryVerdict.unwrap()).nullable(),
  steps: jsonColumn(detail.steps),
  findings: jsonColumn(detail.findings),
  record_before: jsonColumn(detail.recordBefore.unwrap()).nullable(),
  record_after: jsonColumn(detail.recordAfter.unwrap()).nullable(),
};

const summaryRowSchema = z.object(summaryColumns);
const detailRowSchema = z.object({ ...summaryColumns, ...ownDetailColumns });

/** Of `ceremony_summaries s`. */
export const summaryColumnNames = columnNames('s', summaryColumns);
/** Of `ceremony_summaries s JOIN ceremonies c`. */
export const detailColumnNames = `${summaryColumnNames}, ${columnNames('c', ownDetailColumns)}`;

function columnNames(table: string, columns: object): string {
  return Object.keys(columns)
    .map((name) => `${table}.${name}`)
    .join(', ');
}

export function parseSummaryRow(row: unknown): CeremonySummary {
  return toSummary(summaryRowSchema.parse(row));
}

export function parseDetailRow(row: unknown): CeremonyDetail {
  const columns = detailRowSchema.parse(row);
  const body = describeBody(columns.body);
  return {
    ...toSummary(columns),
    request: columns.request,
    options: columns.options,
    file: columns.imported ? readImported(body.body) : null,
    ...body,
    bodyLength: columns.body_length,
    receivedAt: columns.received_at,
    refusal: columns.refusal,
    clientFacts: columns.client_facts,
    libraryVerdict: columns.library_verdict,
    steps: columns.steps,
    findings: columns.findings,
    recordBefore: columns.record_before,
    recordAfter: columns.record_after,
  };
}

/** Text where the bytes are UTF-8, and the bytes beside it where the text does not say them. */
function describeBody(bytes: Uint8Array | null): Pick<CeremonyDetail, 'body' | 'bodyBytes'> {
  if (bytes === null) return { body: null, bodyBytes: null };
  const body = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { body, bodyBytes: isUtf8(bytes) ? null : encodeBase64url(bytes) };
}

function toSummary(columns: z.infer<typeof summaryRowSchema>): CeremonySummary {
  const { worst_code: code, worst_severity: severity } = columns;
  return {
    id: columns.id,
    kind: columns.kind,
    status: columns.status,
    userName: columns.user_name,
    startedAt: columns.started_at,
    endedAt: columns.ended_at,
    flags: columns.flags,
    signCountBefore: columns.sign_count_before,
    signCount: columns.sign_count,
    fmt: columns.fmt,
    alg: columns.alg,
    aaguid: columns.aaguid,
    credentialId: columns.credential_id,
    refusalName: columns.refusal_name,
    rejection: columns.rejection,
    failedStep: columns.failed_step,
    elapsed: columns.elapsed,
    virtual: columns.virtual,
    origin: columns.origin,
    rpId: columns.rp_id,
    replayOf: columns.replay_of,
    imported: columns.imported,
    passkeyAlg: columns.passkey_alg,
    passkeyAaguid: columns.passkey_aaguid,
    worstFinding: code === null || severity === null ? null : { severity, code },
    pinned: columns.pinned,
    note: columns.note,
  };
}
