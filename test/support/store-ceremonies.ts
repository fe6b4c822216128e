import { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../../src/main/records/in-transaction.ts';
import { migrations } from '../../src/main/records/migrations.ts';
import type { CeremonyDetail } from '../../src/shared/contract/ceremony.ts';
import { ceremony } from './sample-ceremony.ts';

/** Records of our own schema, in memory. */
export function openRecordsInMemory(): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  for (const migration of migrations) database.exec(migration);
  return database;
}

export type StoredCeremony = Partial<CeremonyDetail> & { readonly extensions?: readonly string[] };

const columns = {
  id: (stored: CeremonyDetail) => stored.id,
  kind: ({ kind }) => kind,
  status: ({ status }) => status,
  user_name: ({ userName }) => userName,
  started_at: ({ startedAt }) => startedAt,
  ended_at: ({ endedAt }) => endedAt,
  challenge: () => 'AAECAw',
  expires_at: ({ startedAt }) => startedAt + 300_000,
  claimed_at: ({ receivedAt }) => receivedAt,
  request: ({ request }) => JSON.stringify(request),
  options: ({ options }) => options,
  origin: ({ origin }) => origin,
  rp_id: ({ rpId }) => rpId,
  virtual: ({ virtual }) => Number(virtual),
  replay_of: ({ replayOf }) => replayOf,
  imported: ({ imported }) => Number(imported),
  body: ({ body }) => (body === null ? null : new TextEncoder().encode(body)),
  body_length: ({ body }) => body?.length ?? null,
  received_at: ({ receivedAt }) => receivedAt,
  flags: ({ flags }) => flags,
  sign_count_before: ({ signCountBefore }) => signCountBefore,
  sign_count: ({ signCount }) => signCount,
  fmt: ({ fmt }) => fmt,
  alg: ({ alg }) => alg,
  aaguid: ({ aaguid }) => aaguid,
  credential_id: ({ credentialId }) => credentialId,
  refusal_name: ({ refusalName }) => refusalName,
  rejection: ({ rejection }) => rejection,
  failed_step: ({ failedStep }) => failedStep,
  elapsed: ({ elapsed }) => elapsed,
  steps: ({ steps }) => JSON.stringify(steps),
  findings: ({ findings }) => JSON.stringify(findings),
} satisfies Record<string, (stored: CeremonyDetail) => string | number | Uint8Array | null>;

/** Puts ceremonies into the records as they are, in one transaction, the way a relying party that ran for months would have. */
export function storeCeremonies(database: DatabaseSync, rows: Iterable<StoredCeremony>): void {
  const names = [...Object.keys(columns), 'extensions'];
  const insert = database.prepare(
    `INSERT INTO ceremonies (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  const values = Object.values(columns);
  inTransaction(database, () => {
    for (const { extensions = [], ...row } of rows) {
      const stored = ceremony(row);
      insert.run(...values.map((value) => value(stored)), JSON.stringify(extensions));
    }
  });
}
