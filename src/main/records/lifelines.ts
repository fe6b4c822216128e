import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { clientFactsSchema } from '../../shared/contract/ceremony-response.ts';
import { ceremonySummarySchema } from '../../shared/contract/ceremony-summary.ts';
import type { Lifeline, LifelineEvent } from '../../shared/contract/lifeline.ts';
import { credentialRecordSchema } from '../../shared/contract/passkey.ts';
import { booleanColumn, jsonColumn } from './json-column.ts';
import { readImported } from './read-imported.ts';

export interface Lifelines {
  /** The newest events of a credential, as many as `limit`; also of one whose passkey is gone or never was here. */
  of(credentialId: string, limit: number): Lifeline;
  /** The ceremony that a credential was accepted in; undefined where it is not kept. */
  registrationOf(credentialId: string): string | undefined;
}

const summary = ceremonySummarySchema.shape;
const countSchema = z.object({ events: z.number() });
const rowSchema = z.object({
  id: summary.id,
  kind: summary.kind,
  status: summary.status,
  user_name: summary.userName,
  started_at: summary.startedAt,
  flags: summary.flags,
  sign_count_before: summary.signCountBefore,
  sign_count: summary.signCount,
  fmt: summary.fmt,
  aaguid: summary.aaguid,
  failed_step: summary.failedStep,
  rejection: summary.rejection,
  virtual: booleanColumn,
  imported: booleanColumn,
  origin: summary.origin,
  rp_id: summary.rpId,
  body: z.instanceof(Uint8Array).nullable(),
  client_facts: jsonColumn(clientFactsSchema.pick({ userAgent: true })).nullable(),
  record_before: jsonColumn(
    credentialRecordSchema.pick({
      signCount: true,
      uvInitialized: true,
      backupEligible: true,
      backupState: true,
      transports: true,
    }),
  ).nullable(),
});
/** The members of a response that only the client says; whatever else it is, it is no error here. */
const saidSchema = z.object({
  authenticatorAttachment: z.string().optional().catch(undefined),
  response: z.object({ transports: z.array(z.string()).optional().catch(undefined) }),
});

const selectEvents = `
  SELECT s.id, s.kind, s.status, s.user_name, s.started_at, s.flags, s.sign_count_before, s.sign_count, s.fmt, s.aaguid, s.failed_step, s.rejection,
    s.virtual, s.imported, s.origin, s.rp_id, c.body, c.client_facts, c.record_before
  FROM ceremony_summaries s JOIN ceremonies c USING (sequence)
  WHERE s.credential_id = $credentialId AND s.deletion IS NULL`;
const newestFirst = 'ORDER BY s.started_at DESC, s.sequence DESC';

export function openLifelines(database: DatabaseSync): Lifelines {
  const count = database.prepare(
    'SELECT count(*) AS events FROM ceremony_summaries WHERE credential_id = ? AND deletion IS NULL',
  );
  const selectNewest = database.prepare(`${selectEvents} ${newestFirst} LIMIT $limit`);
  const selectAccepted = database.prepare(`
    SELECT * FROM (${selectEvents} ${newestFirst} LIMIT -1 OFFSET $limit) WHERE status IN ('accepted', 'undecided') LIMIT 1`);
  const selectRegistration = database.prepare(`
    SELECT id FROM ceremony_summaries WHERE credential_id = ? AND kind = 'registration' AND status = 'accepted' AND deletion IS NULL
    ORDER BY started_at DESC, sequence DESC LIMIT 1`);
  return {
    registrationOf(credentialId) {
      const row = selectRegistration.get(credentialId);
      return row === undefined ? undefined : rowSchema.pick({ id: true }).parse(row).id;
    },
    of(credentialId, limit) {
      const earlier = selectAccepted.get({ credentialId, limit });
      return {
        total: countSchema.parse(count.get(credentialId)).events,
        events: selectNewest.all({ credentialId, limit }).map(parseEvent),
        earlier: earlier === undefined ? null : parseEvent(earlier),
      };
    },
  };
}

function parseEvent(row: unknown): LifelineEvent {
  const columns = rowSchema.parse(row);
  const { record_before: record, client_facts, imported } = columns;
  const text = columns.body === null ? null : new TextDecoder().decode(columns.body);
  const said = saidSchema.safeParse(imported ? readImported(text)?.response : credentialOf(text)).data;
  return {
    id: columns.id,
    kind: columns.kind,
    status: columns.status,
    userName: columns.user_name,
    startedAt: columns.started_at,
    flags: columns.flags,
    signCountBefore: columns.sign_count_before,
    signCount: columns.sign_count,
    fmt: columns.fmt,
    aaguid: columns.aaguid,
    failedStep: columns.failed_step,
    rejection: columns.rejection,
    virtual: columns.virtual,
    imported,
    origin: columns.origin,
    rpId: columns.rp_id,
    transports: said?.response.transports ?? record?.transports ?? null,
    attachment: said?.authenticatorAttachment ?? null,
    userAgent: client_facts?.userAgent ?? null,
    recordBefore: record,
  };
}

/** Of a body as our own pages send it. */
function credentialOf(text: string | null): unknown {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null && 'credential' in value
      ? value.credential
      : undefined;
  } catch {
    return undefined;
  }
}
