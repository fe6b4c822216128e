import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { CeremonyDetail, CeremonySummary } from '../../shared/contract/ceremony.ts';
import { detailColumnNames, parseDetailRow, parseSummaryRow, summaryColumnNames } from './ceremony-row.ts';
import { inTransaction } from './in-transaction.ts';
import { booleanColumn, toJsonColumn } from './json-column.ts';

export type BegunCeremony = Pick<CeremonyDetail, 'kind' | 'userName' | 'startedAt' | 'virtual'> & {
  request: NonNullable<CeremonyDetail['request']>;
  options: string;
  origin: string;
  rpId: string;
  challenge: string;
  expiresAt: number;
};

/** What is known of a ceremony that was performed elsewhere, before it is judged. */
export type ImportedCeremony = Pick<
  CeremonyDetail,
  'kind' | 'userName' | 'startedAt' | 'options' | 'origin' | 'rpId'
> & {
  challenge: string | null;
  receivedAt: number;
  /** Exactly what was imported. */
  body: Uint8Array;
};

export interface ReceivedBody {
  /** The exact bytes, or the first of them when there were more than are kept. */
  readonly bytes: Uint8Array;
  /** How many bytes arrived. */
  readonly length: number;
  readonly receivedAt: number;
}

/** What judging needs beside the detail: the challenge that was sent, until when it is good, and the bytes that were kept. */
export interface Evidence {
  readonly challenge: string;
  readonly expiresAt: number;
  readonly body: Uint8Array | null;
}

/** Everything that judging a response adds to a ceremony. */
export type CeremonyOutcome = Pick<
  CeremonyDetail,
  | 'status'
  | 'endedAt'
  | 'flags'
  | 'signCountBefore'
  | 'signCount'
  | 'fmt'
  | 'alg'
  | 'aaguid'
  | 'credentialId'
  | 'refusalName'
  | 'rejection'
  | 'failedStep'
  | 'elapsed'
  | 'refusal'
  | 'clientFacts'
  | 'libraryVerdict'
  | 'steps'
  | 'findings'
  | 'recordBefore'
  | 'recordAfter'
> & {
  /** The names of every extension that was asked for or answered. */
  extensions: readonly string[];
};

export interface Ceremonies {
  /** Stores what was asked, exactly as it is sent; the challenge is remembered with it. Returns the id. */
  begin(ceremony: BegunCeremony): string;
  /**
   * Stores a body before anything looks into it, and claims the challenge. Returns where it was put: on the ceremony
   * itself, or, when that challenge was claimed before, on a new entry whose `replayOf` names it.
   */
  receive(ceremonyId: string, body: ReceivedBody): string;
  conclude(ceremonyId: string, outcome: CeremonyOutcome): void;
  find(ceremonyId: string): CeremonyDetail | undefined;
  evidenceOf(ceremonyId: string): Evidence | undefined;
  /** Stores ceremonies of an import, all of them or none. Returns their ids. */
  keepImported(importId: number, ceremonies: readonly ImportedCeremony[]): readonly string[];
  /** A number that no import has. */
  nextImportId(): number;
  /** Those whose body was stored but whose judgement was not: the workbench ended in between. */
  unjudged(): readonly { readonly id: string; readonly imported: boolean }[];
  /** The newest that are not deleted, the newest first. */
  newest(limit: number): CeremonySummary[];
  /** How many there are that are not deleted. */
  count(): number;
  /** Ends what still waits for a body: one ceremony, or all of them. Returns the ids of those that did. */
  endUnanswered(endedAt: number, ceremonyId?: string): string[];
}

const idRowSchema = z.object({ id: z.string() });
const unjudgedRowSchema = z.object({ id: z.string(), imported: booleanColumn });
const claimRowSchema = z.object({ claimed_at: z.number().nullable() });
const evidenceRowSchema = z
  .object({ challenge: z.string(), expires_at: z.number(), body: z.instanceof(Uint8Array).nullable() })
  .transform(({ expires_at, ...row }): Evidence => ({ ...row, expiresAt: expires_at }));

/** The ceremonies, each with the exact options sent and the exact body received. */
export function openCeremonies(database: DatabaseSync): Ceremonies {
  const insert = database.prepare(`
    INSERT INTO ceremonies (id, kind, status, user_name, started_at, challenge, expires_at, request, options, origin, rp_id, virtual, extensions)
    VALUES ($id, $kind, 'waiting', $userName, $startedAt, $challenge, $expiresAt, $request, $options, $origin, $rpId, $virtual,
      (SELECT json_group_array(key) FROM json_each($options, '$.extensions')))`);
  const selectClaim = database.prepare('SELECT claimed_at FROM ceremonies WHERE id = ?');
  const claim = database.prepare('UPDATE ceremonies SET claimed_at = ? WHERE id = ?');
  const insertReplay = database.prepare(`
    INSERT INTO ceremonies (id, kind, status, user_name, started_at, challenge, expires_at, claimed_at, request, options, origin, rp_id, virtual, extensions, replay_of)
    SELECT $id, kind, 'waiting', user_name, $startedAt, challenge, expires_at, $startedAt, request, options, origin, rp_id, virtual, extensions, id
    FROM ceremonies WHERE id = $replayOf`);
  const insertImported = database.prepare(`
    INSERT INTO ceremonies (id, kind, status, user_name, started_at, challenge, expires_at, claimed_at, request, options, origin, rp_id,
      virtual, imported, body, body_length, received_at)
    VALUES ($id, $kind, 'waiting', $userName, $startedAt, $challenge, $receivedAt, $receivedAt, 'null', $options, $origin, $rpId,
      0, $importId, $body, $bodyLength, $receivedAt)`);
  const selectLastImport = database.prepare(
    'SELECT coalesce(max(imported), 0) AS last FROM ceremony_summaries',
  );
  const storeBody = database.prepare(
    'UPDATE ceremonies SET body = ?, body_length = ?, received_at = ? WHERE id = ?',
  );
  const conclude = database.prepare(`
    UPDATE ceremonies SET status = $status, ended_at = $endedAt, flags = $flags, sign_count_before = $signCountBefore,
      sign_count = $signCount, fmt = $fmt, alg = $alg, aaguid = $aaguid, credential_id = $credentialId,
      refusal_name = $refusalName, rejection = $rejection, failed_step = $failedStep, elapsed = $elapsed,
      refusal = $refusal, client_facts = $clientFacts, library_verdict = $libraryVerdict, steps = $steps,
      findings = $findings, extensions = $extensions, record_before = $recordBefore, record_after = $recordAfter
    WHERE id = $id`);
  const selectOne = database.prepare(
    `SELECT ${detailColumnNames} FROM ceremony_summaries s JOIN ceremonies c USING (sequence) WHERE s.id = ?`,
  );
  const selectEvidence = database.prepare('SELECT challenge, expires_at, body FROM ceremonies WHERE id = ?');
  const selectUnjudged = database.prepare(
    "SELECT id, imported FROM ceremonies WHERE status = 'waiting' AND received_at IS NOT NULL ORDER BY sequence",
  );
  const selectNewest = database.prepare(`
    SELECT ${summaryColumnNames} FROM ceremony_summaries s WHERE deletion IS NULL
    ORDER BY sequence DESC LIMIT $limit`);
  const count = database.prepare(
    'SELECT count(*) AS ceremonies FROM ceremony_summaries WHERE deletion IS NULL',
  );
  const endUnanswered = database.prepare(`
    UPDATE ceremonies SET status = 'unanswered', ended_at = $endedAt
    WHERE status = 'waiting' AND received_at IS NULL AND ($id IS NULL OR id = $id) RETURNING id`);

  const claimChallenge = (ceremonyId: string, receivedAt: number): string => {
    const { claimed_at } = claimRowSchema.parse(selectClaim.get(ceremonyId));
    if (claimed_at === null) {
      claim.run(receivedAt, ceremonyId);
      return ceremonyId;
    }
    const id = randomUUID();
    insertReplay.run({ id, startedAt: receivedAt, replayOf: ceremonyId });
    return id;
  };
  return {
    begin({ request, virtual, ...columns }) {
      const id = randomUUID();
      insert.run({ ...columns, id, request: JSON.stringify(request), virtual: Number(virtual) });
      return id;
    },
    receive(ceremonyId, { bytes, length, receivedAt }) {
      return inTransaction(database, () => {
        const holder = claimChallenge(ceremonyId, receivedAt);
        storeBody.run(bytes, length, receivedAt, holder);
        return holder;
      });
    },
    conclude(
      id,
      {
        refusal,
        clientFacts,
        libraryVerdict,
        steps,
        findings,
        extensions,
        recordBefore,
        recordAfter,
        ...columns
      },
    ) {
      conclude.run({
        ...columns,
        id,
        refusal: toJsonColumn(refusal),
        clientFacts: toJsonColumn(clientFacts),
        libraryVerdict: toJsonColumn(libraryVerdict),
        steps: JSON.stringify(steps),
        findings: JSON.stringify(findings),
        extensions: JSON.stringify(extensions),
        recordBefore: toJsonColumn(recordBefore),
        recordAfter: toJsonColumn(recordAfter),
      });
    },
    find(ceremonyId) {
      const row = selectOne.get(ceremonyId);
      return row === undefined ? undefined : parseDetailRow(row);
    },
    evidenceOf(ceremonyId) {
      const row = selectEvidence.get(ceremonyId);
      return row === undefined ? undefined : evidenceRowSchema.parse(row);
    },
    keepImported(importId, imported) {
      return inTransaction(database, () =>
        imported.map(({ challenge, options, origin, rpId, body, ...columns }) => {
          const id = randomUUID();
          insertImported.run({
            ...columns,
            id,
            importId,
            body,
            bodyLength: body.length,
            challenge: challenge ?? '',
            options: options ?? 'null',
            origin: origin ?? '',
            rpId: rpId ?? '',
          });
          return id;
        }),
      );
    },
    nextImportId: () => Number(selectLastImport.get()?.last) + 1,
    unjudged: () => selectUnjudged.all().map((row) => unjudgedRowSchema.parse(row)),
    newest: (limit) => selectNewest.all({ limit }).map(parseSummaryRow),
    count: () => Number(count.get()?.ceremonies),
    endUnanswered(endedAt, ceremonyId) {
      return endUnanswered.all({ endedAt, id: ceremonyId ?? null }).map((row) => idRowSchema.parse(row).id);
    },
  };
}
