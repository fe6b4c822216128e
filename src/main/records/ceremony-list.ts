import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { CeremonySummary } from '../../shared/contract/ceremony.ts';
import type {
  CeremonyChange,
  CeremonyPage,
  CeremonyPageRequest,
} from '../../shared/contract/ceremony-list.ts';
import { parseFilter } from '../../shared/filter/parse-filter.ts';
import { parseSummaryRow, summaryColumnNames } from './ceremony-row.ts';
import { countByDay } from './count-by-day.ts';
import { openVisibleDays } from './count-visible-days.ts';
import { compileFilter, type SqlCondition } from './filter-condition.ts';
import { findAaguids } from './find-aaguids.ts';
import { inTransaction } from './in-transaction.ts';
import { orderBy, standsBefore } from './list-order.ts';

export type CeremonyView = Pick<CeremonyPageRequest, 'filter' | 'through' | 'after'>;

/** Ceremonies as a person keeps them: found, ordered, pinned, described, deleted and brought back. */
export interface CeremonyList {
  page(request: CeremonyPageRequest): CeremonyPage;
  /** The ceremony as it is then; undefined where there is none, or it is deleted. */
  change(ceremonyId: string, change: CeremonyChange): CeremonySummary | undefined;
  /** Hides ceremonies until they are purged; of a view, those that are not pinned. */
  remove(
    what: { readonly ceremonyIds: readonly string[] } | { readonly view: CeremonyView },
    now: number,
  ): { readonly deletionId: string; readonly removed: number };
  /** Takes a deletion back. Returns how many ceremonies came back. */
  restore(deletionId: string): number;
  isDeleted(ceremonyId: string): boolean;
  /** Forgets some of what was deleted up to then, for good. True while there is more. */
  purge(deletedUntil: number): boolean;
}

const defaultLimit = 100;
/** Rows of bodies at a time: their pages are freed one by one, and the window waits meanwhile. */
const purgedAtOnce = 200;

const placeSchema = z.object({ place: z.number() });
const quarterSchema = z.object({ pinned: z.number(), quarter: z.number(), ceremonies: z.number() });

export function openCeremonyList(database: DatabaseSync): CeremonyList {
  const selectPlaces = database.prepare(`
    SELECT coalesce(max(sequence), 0) AS place FROM ceremony_summaries`);
  const selectTotal = database.prepare(
    'SELECT count(*) AS place FROM ceremony_summaries WHERE deletion IS NULL',
  );
  const selectHeld = database.prepare(
    'SELECT count(*) AS place FROM ceremony_summaries WHERE sequence > ? AND deletion IS NULL',
  );
  const selectSummary = database.prepare(
    `SELECT ${summaryColumnNames} FROM ceremony_summaries s WHERE id = ? AND deletion IS NULL`,
  );
  const selectDeleted = database.prepare(
    'SELECT 1 FROM ceremony_summaries WHERE id = ? AND deletion IS NOT NULL',
  );
  const update = database.prepare(`
    UPDATE ceremony_summaries SET pinned = coalesce($pinned, pinned), note = nullif(coalesce($note, note), '')
    WHERE id = $id AND deletion IS NULL`);
  const removeOne = database.prepare(
    'UPDATE ceremony_summaries SET deletion = ?, deleted_at = ? WHERE id = ? AND deletion IS NULL',
  );
  const restore = database.prepare(
    'UPDATE ceremony_summaries SET deletion = NULL, deleted_at = NULL WHERE deletion = ?',
  );
  const purge = database.prepare(`
    DELETE FROM ceremonies WHERE sequence IN
      (SELECT sequence FROM ceremony_summaries WHERE deletion IS NOT NULL AND deleted_at <= ? LIMIT ?)`);
  const changes = database.prepare('SELECT total_changes() AS place');
  const numberFrom = (row: unknown) => placeSchema.parse(row).place;

  /** Typing asks again and again how many there are, of records that did not change. */
  let totalled: { readonly at: number; readonly total: number } | undefined;
  const countTotal = (): number => {
    const at = numberFrom(changes.get());
    if (totalled?.at !== at) totalled = { at, total: numberFrom(selectTotal.get()) };
    return totalled.total;
  };
  /** Scrolling asks for one window after the other of a list that did not change: it is counted once. */
  let counted: { readonly key: string; readonly counts: Counts } | undefined;
  const countView = (condition: SqlCondition): Counts => {
    const key = JSON.stringify([numberFrom(changes.get()), condition]);
    if (counted?.key !== key) {
      counted = { key, counts: condition.sql === unfiltered ? countVisible() : countNow(condition) };
    }
    return counted.counts;
  };
  const visibleDays = openVisibleDays(database);
  const countVisible = (): Counts => {
    const days = visibleDays();
    const total = countTotal();
    return { matched: total, pinned: days.reduce((pinned, { count }) => pinned - count, total), days };
  };
  const countNow = ({ sql, parameters }: SqlCondition): Counts => {
    // A quarter of an hour: every time zone changes its days on one. Measured: seven times as fast as SQLite's own dates.
    // Every row is looked at, so an index is only a detour: a third slower (measured).
    const rows = database
      .prepare(
        `SELECT s.pinned, s.started_at / 900000 AS quarter, count(*) AS ceremonies FROM ceremony_summaries s NOT INDEXED
         WHERE ${sql} GROUP BY s.pinned, quarter ORDER BY quarter`,
      )
      .all(...parameters)
      .map((row) => quarterSchema.parse(row));
    const sum = (some: typeof rows) => some.reduce((total, { ceremonies }) => total + ceremonies, 0);
    const unpinned = rows.filter(({ pinned }) => pinned === 0);
    return { matched: sum(rows), pinned: sum(rows) - sum(unpinned), days: countByDay(unpinned) };
  };
  const rankOf = (anchor: string, order: NonNullable<CeremonyPageRequest['order']>, view: SqlCondition) => {
    const row = database
      .prepare(
        `SELECT (SELECT count(*) FROM ceremony_summaries s WHERE ${view.sql} AND (${standsBefore(order)})) AS place
         FROM ceremony_summaries a WHERE a.id = ? AND EXISTS
           (SELECT 1 FROM ceremony_summaries s WHERE s.sequence = a.sequence AND ${view.sql})`,
      )
      .get(...view.parameters, anchor, ...view.parameters);
    return row === undefined ? null : numberFrom(row);
  };

  return {
    page(request) {
      const { order = 'newest', offset: asked = 0, limit = defaultLimit, anchor, through, after } = request;
      const view = conditionOf(request);
      const { matched, pinned, days } = countView(view);
      const anchorIndex = anchor === undefined ? null : rankOf(anchor, order, view);
      const from = anchor === undefined ? asked : (anchorIndex ?? 0) - asked;
      const offset = Math.max(0, Math.min(from, matched - limit));
      const ceremonies = database
        .prepare(
          `SELECT ${summaryColumnNames} FROM ceremony_summaries s WHERE ${view.sql}
           ORDER BY ${orderBy(order)} LIMIT ? OFFSET ?`,
        )
        .all(...view.parameters, limit, offset)
        .map(parseSummaryRow);
      const everything =
        after === undefined ? undefined : countNow(conditionOf({ ...request, after: undefined }));
      return {
        total: countTotal(),
        matched,
        held: through === undefined ? 0 : numberFrom(selectHeld.get(through)),
        cleared: everything === undefined ? 0 : everything.matched - matched,
        pinned,
        days: order === 'newest' ? days.toReversed() : order === 'oldest' ? [...days] : [],
        sequence: numberFrom(selectPlaces.get()),
        offset,
        anchorIndex,
        ceremonies,
      };
    },
    change(id, { pinned, note }) {
      update.run({ id, pinned: pinned === undefined ? null : Number(pinned), note: note ?? null });
      const row = selectSummary.get(id);
      return row === undefined ? undefined : parseSummaryRow(row);
    },
    remove(what, now) {
      const deletionId = randomUUID();
      const removed = inTransaction(database, () => {
        if ('ceremonyIds' in what) {
          return what.ceremonyIds.reduce(
            (count, id) => count + Number(removeOne.run(deletionId, now, id).changes),
            0,
          );
        }
        const { sql, parameters } = conditionOf(what.view);
        const { changes } = database
          .prepare(
            `UPDATE ceremony_summaries AS s SET deletion = ?, deleted_at = ? WHERE ${sql} AND s.pinned = 0`,
          )
          .run(deletionId, now, ...parameters);
        return Number(changes);
      });
      return { deletionId, removed };
    },
    restore: (deletionId) => Number(restore.run(deletionId).changes),
    isDeleted: (ceremonyId) => selectDeleted.get(ceremonyId) !== undefined,
    purge: (deletedUntil) => Number(purge.run(deletedUntil, purgedAtOnce).changes) > 0,
  };
}

interface Counts {
  readonly matched: number;
  readonly pinned: number;
  /** The oldest first. */
  readonly days: CeremonyPage['days'];
}

/** What holds for everything that is not deleted. */
const unfiltered = conditionOf({}).sql;

function conditionOf({ filter = '', through, after }: CeremonyView): SqlCondition {
  const kept = compileFilter(parseFilter(filter), findAaguids);
  const bounds = [
    ...(through === undefined ? [] : [{ sql: 's.sequence <= ?', parameter: through }]),
    ...(after === undefined ? [] : [{ sql: '(s.sequence > ? OR s.pinned = 1)', parameter: after }]),
  ];
  return {
    sql: ['s.deletion IS NULL', ...bounds.map(({ sql }) => sql), kept.sql].join(' AND '),
    parameters: [...bounds.map(({ parameter }) => parameter), ...kept.parameters],
  };
}
