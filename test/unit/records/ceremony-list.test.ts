import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CeremonyList, openCeremonyList } from '../../../src/main/records/ceremony-list.ts';
import { countByDay } from '../../../src/main/records/count-by-day.ts';
import { migrations } from '../../../src/main/records/migrations.ts';
import { openSeenValues } from '../../../src/main/records/seen-values.ts';
import { ceremonyOrders } from '../../../src/shared/contract/ceremony-list.ts';
import { openRecordsInMemory, storeCeremonies } from '../../support/store-ceremonies.ts';

let database: DatabaseSync;
let list: CeremonyList;
beforeEach(() => {
  database = openRecordsInMemory();
  list = openCeremonyList(database);
  storeCeremonies(database, [
    { id: 'a', startedAt: 1_000, userName: 'carol', status: 'accepted', elapsed: 5 },
    { id: 'b', startedAt: 3_000, userName: 'Bob', status: 'rejected', elapsed: 900 },
    { id: 'c', startedAt: 2_000, userName: null, status: 'refused' },
    {
      id: 'd',
      startedAt: 4_000,
      userName: 'alice',
      status: 'accepted',
      elapsed: 40,
      fmt: 'packed',
      alg: -7,
      findings: [{ severity: 'warning', code: 'odd', spans: [], facts: {} }],
      extensions: ['prf'],
    },
  ]);
});
afterEach(() => database.close());

const ids = (request: Parameters<CeremonyList['page']>[0] = {}) =>
  list.page(request).ceremonies.map(({ id }) => id);

describe('the list', () => {
  it.each([
    ['newest', 'dbca'],
    ['oldest', 'acbd'],
    ['user', 'dbac'],
    ['outcome', 'bcda'],
    ['slowest', 'bdac'],
    ['worst-finding', 'dbca'],
  ] as const)('in the order %s reads %s', (order, expected) => {
    expect(ids({ order }).join('')).toBe(expected);
  });

  it.each(ceremonyOrders)('in the order %s has each ceremony at the place it says', (order) => {
    list.change('c', { pinned: true });
    const all = ids({ order });
    expect(all[0]).toBe('c');
    for (const [index, id] of all.entries()) {
      const page = list.page({ order, anchor: id, offset: 1, limit: 2 });
      expect(page.anchorIndex).toBe(index);
      expect(page.ceremonies.map((ceremony) => ceremony.id)).toEqual(all.slice(page.offset, page.offset + 2));
      expect(page.ceremonies.map((ceremony) => ceremony.id)).toContain(id);
    }
  });

  it('gives one window, and never one beyond the end', () => {
    expect(list.page({ offset: 1, limit: 2 })).toMatchObject({
      total: 4,
      matched: 4,
      offset: 1,
      sequence: 4,
    });
    expect(ids({ offset: 1, limit: 2 })).toEqual(['b', 'c']);
    expect(ids({ offset: 90, limit: 2 })).toEqual(['c', 'a']);
    expect(list.page({ anchor: 'nobody' })).toMatchObject({ anchorIndex: null, offset: 0 });
  });

  it('holds back what came later, and leaves out what was cleared, except what is pinned', () => {
    expect(list.page({ through: 2 })).toMatchObject({ matched: 2, held: 2 });
    list.change('a', { pinned: true });
    expect(list.page({ after: 2 })).toMatchObject({ matched: 3, cleared: 1, pinned: 1 });
    expect(ids({ after: 2 })).toEqual(['a', 'd', 'c']);
  });

  it('counts days where the order is by time', () => {
    const start = new Date(1_000).setHours(0, 0, 0, 0);
    expect(list.page({}).days).toEqual([{ start, count: 4 }]);
    list.change('a', { pinned: true });
    expect(list.page({ order: 'oldest' })).toMatchObject({ pinned: 1, days: [{ start, count: 3 }] });
    expect(list.page({ order: 'user' }).days).toEqual([]);
  });

  it('keeps a pin and a note through later changes of the ceremony', () => {
    expect(list.change('a', { pinned: true, note: 'odd one' })).toMatchObject({
      pinned: true,
      note: 'odd one',
    });
    expect(list.change('a', { pinned: false })).toMatchObject({ pinned: false, note: 'odd one' });
    database.exec("UPDATE ceremonies SET status = 'rejected' WHERE id = 'a'");
    expect(list.page({ filter: 'odd' }).ceremonies).toMatchObject([
      { id: 'd' },
      { id: 'a', status: 'rejected', note: 'odd one' },
    ]);
    expect(list.change('a', { note: '' })).toMatchObject({ note: null });
    expect(list.change('nobody', { pinned: true })).toBeUndefined();
  });

  it('deletes some, gives them back, and forgets them for good', () => {
    const { deletionId, removed } = list.remove({ ceremonyIds: ['a', 'b', 'nobody'] }, 10);
    expect(removed).toBe(2);
    expect(ids()).toEqual(['d', 'c']);
    expect(list.page({}).total).toBe(2);
    expect(list.isDeleted('a')).toBe(true);
    expect(list.change('a', { pinned: true })).toBeUndefined();
    expect(list.restore(deletionId)).toBe(2);
    expect(ids()).toEqual(['d', 'b', 'c', 'a']);
    const later = list.remove({ ceremonyIds: ['a'] }, 20);
    expect(list.purge(19)).toBe(false);
    expect(list.purge(20)).toBe(true);
    expect(list.restore(later.deletionId)).toBe(0);
    expect(database.prepare('SELECT count(*) AS n FROM ceremonies').get()).toEqual({ n: 3 });
    expect(list.isDeleted('a')).toBe(false);
  });

  it('deletes everything in view that is not pinned', () => {
    list.change('d', { pinned: true });
    const { deletionId, removed } = list.remove({ view: { filter: 'is:accepted,rejected', through: 3 } }, 10);
    expect(removed).toBe(2);
    expect(ids()).toEqual(['d', 'c']);
    list.restore(deletionId);
    expect(ids()).toHaveLength(4);
  });

  it('suggests the values that were seen, the most frequent first', () => {
    const seen = openSeenValues(database);
    expect(seen('fmt', '').values).toEqual([{ value: 'packed', count: 1 }]);
    expect(seen('alg', 'es').values).toEqual([{ value: 'ES256', count: 1 }]);
    expect(seen('user', 'O').values.map(({ value }) => value)).toEqual(['Bob', 'carol']);
    expect(seen('finding', '').values).toEqual([{ value: 'odd', count: 1 }]);
    expect(seen('ext', '').values).toEqual([{ value: 'prf', count: 1 }]);
    expect(seen('uv', '').values).toEqual([]);
  });
});

describe('the days of the unfiltered list', () => {
  it('are those that a filter which keeps everything counts', () => {
    const at = (day: number, hour: number) => new Date(2026, 2, day, hour).getTime();
    const instants = [at(1, 0), at(1, 23), at(2, 0), at(4, 5)];
    storeCeremonies(
      database,
      instants.map((startedAt, index) => ({ id: `at-${index}`, startedAt })),
    );
    list.change('at-1', { pinned: true });
    list.remove({ ceremonyIds: ['at-3', 'b'] }, 10);
    const { matched, pinned, days } = list.page({});
    expect(list.page({ filter: '-user:nobody' })).toMatchObject({ matched, pinned, days });
    expect(days).toEqual([
      { start: at(2, 0), count: 1 },
      { start: at(1, 0), count: 1 },
      { start: new Date(1_000).setHours(0, 0, 0, 0), count: 3 },
    ]);
  });
});

describe('countByDay', () => {
  it('begins a day at local midnight', () => {
    const at = (day: number, hour: number) => new Date(2026, 2, day, hour).getTime() / 900_000;
    const quarters = [at(1, 0), at(1, 23), at(2, 0), at(4, 5)].map((quarter) => ({ quarter, ceremonies: 2 }));
    expect(countByDay(quarters)).toEqual([
      { start: new Date(2026, 2, 1).getTime(), count: 4 },
      { start: new Date(2026, 2, 2).getTime(), count: 2 },
      { start: new Date(2026, 2, 4).getTime(), count: 2 },
    ]);
  });
});

describe('records of the first version', () => {
  it('are in the list with what they kept', () => {
    const old = new DatabaseSync(':memory:');
    old.exec(migrations[0] ?? '');
    const steps = JSON.stringify([
      { step: '7.2.17', status: 'failed', reason: 'user-not-verified', spans: [] },
      { step: '7.2.18', status: 'passed', spans: [] },
    ]);
    old.exec(`
      INSERT INTO users VALUES ('ada', 'AQ', 'Ada', 0);
      INSERT INTO passkeys (credential_id, user_handle, record, name, alg, created_at, enabled)
        VALUES ('AQID', 'AQ', '{}', 'ada', -8, 0, 1);
      INSERT INTO ceremonies (id, kind, status, started_at, challenge, expires_at, request, options, origin, rp_id, virtual,
        credential_id, failed_step, steps)
      VALUES ('old', 'authentication', 'rejected', 5, 'AQ', 6, '{}', '{"extensions":{"prf":{}}}', 'https://localhost:8443',
        'localhost', 0, 'AQID', '7.2.17', '${steps}')`);
    for (const migration of migrations.slice(1)) old.exec(migration);
    const filter = 'step:17 ext:prf alg:EdDSA finding:user-not-verified';
    expect(openCeremonyList(old).page({ filter }).ceremonies).toMatchObject([
      { id: 'old', passkeyAlg: -8, worstFinding: { severity: 'error', code: 'user-not-verified' } },
    ]);
    old.close();
  });
});
