import { describe, expect, it } from 'vitest';
import { compareEvidence } from '../../../src/renderer/workbench/evidence/compared-evidence.ts';
import {
  comparisonCandidates,
  previousOfPasskey,
} from '../../../src/renderer/workbench/evidence/comparison-candidates.ts';
import { comparisonRows, firstRowToShow } from '../../../src/renderer/workbench/evidence/comparison-rows.ts';
import { readCeremony } from '../../../src/renderer/workbench/evidence/read-ceremony.ts';
import { moveInRows } from '../../../src/renderer/workbench/panels/compare/move-in-rows.ts';
import { assertionBody, ceremony, record } from '../../support/sample-ceremony.ts';

function signIn(flags: number, signCount: number, elapsed = 900) {
  const body = assertionBody({ flags, signCount });
  const detail = ceremony({ status: 'accepted', body, recordBefore: record, elapsed });
  return { detail, evidence: readCeremony(detail) };
}

function rows(right: ReturnType<typeof signIn>, onlyDifferences = true, expansion = {}) {
  const { facts, fields } = compareEvidence(signIn(0x0d, 6), right);
  return comparisonRows({ facts, fields, onlyDifferences, expansion });
}

describe('the rows of a comparison', () => {
  const changed = signIn(0x1d, 7, 1200);

  it('are what differs, opened down to what should not', () => {
    expect(rows(changed).map(({ key, expected }) => [key, expected])).toEqual([
      ['#facts', 'parts'],
      ['#facts/elapsed', 'own-duration'],
      ['/authenticatorData', undefined],
      ['/authenticatorData/flags', undefined],
      ['/authenticatorData/flags/BS', undefined],
      ['/authenticatorData/signCount', 'counts-up'],
      ['/signedBytes', 'derived'],
    ]);
    expect(firstRowToShow(rows(changed))?.key).toBe('/authenticatorData/flags/BS');
  });

  it('are none where the two are one', () => {
    expect(rows(signIn(0x0d, 6))).toEqual([]);
  });

  it('are everything where the person wants it so, and say how many there are', () => {
    const all = rows(changed, false, { '/authenticatorData/flags': false });
    const level1 = all.filter(({ level }) => level === 1);
    expect(level1.map(({ position, siblings }) => [position, siblings])).toEqual(
      level1.map((_, index) => [index + 1, level1.length]),
    );
    expect(all.some(({ key }) => key.startsWith('/authenticatorData/flags/'))).toBe(false);
    expect(all.map(({ key }) => key)).toContain('/clientDataJSON');
  });

  it('are walked by the keys of a tree grid', () => {
    const all = rows(changed);
    const at = (key: string) => all.find((row) => row.key === key);
    expect(moveInRows(all, at('/authenticatorData/flags/BS'), 'ArrowLeft')).toEqual({
      key: '/authenticatorData/flags',
    });
    expect(moveInRows(all, at('/authenticatorData/flags'), 'ArrowLeft')).toEqual({
      key: '/authenticatorData/flags',
      expanded: false,
    });
    expect(moveInRows(all, at('#facts'), 'ArrowDown')).toEqual({ key: '#facts/elapsed' });
    expect(moveInRows(all, at('#facts'), 'End')).toEqual({ key: all.at(-1)?.key });
    expect(moveInRows(all, at('#facts'), 'x')).toBeUndefined();
  });
});

describe('what a ceremony is put beside', () => {
  const one = (id: string, startedAt: number, credentialId: string | null, changes = {}) =>
    ceremony({ id, startedAt, credentialId, status: 'accepted', ...changes });
  const now = one('now', 50, 'A');
  const list = [
    now,
    one('later', 60, 'A'),
    one('other-passkey', 40, 'B'),
    one('before', 30, 'A'),
    one('registration', 20, 'A', { kind: 'registration' }),
    one('waiting', 45, 'A', { status: 'waiting' }),
  ];
  const candidates = comparisonCandidates(now, list);

  it('is first of all the same passkey, and never itself', () => {
    expect(candidates.samePasskey.map(({ id }) => id)).toEqual(['later', 'before', 'registration']);
    expect(candidates.others.map(({ id }) => id)).toEqual(['other-passkey']);
  });

  it('is the last one of its kind before it, where nobody chose', () => {
    expect(previousOfPasskey(now, candidates)?.id).toBe('before');
    expect(
      previousOfPasskey(one('new', 1, 'C'), comparisonCandidates(one('new', 1, 'C'), list)),
    ).toBeUndefined();
  });
});
