import { describe, expect, it } from 'vitest';
import { daysAgo, startOfDay } from '../../../src/renderer/workbench/panels/ceremony-list/days-ago.ts';
import { moveInList } from '../../../src/renderer/workbench/panels/ceremony-list/move-in-list.ts';
import { backupFlags } from '../../../src/renderer/workbench/panels/passkeys/backup-flags.ts';
import { readPairingCode } from '../../../src/renderer/workbench/state/read-pairing-code.ts';

const at = (year: number, month: number, day: number, hour: number) =>
  new Date(year, month - 1, day, hour).getTime();

describe('daysAgo', () => {
  it('counts days by the calendar', () => {
    const now = at(2026, 3, 2, 0);
    expect(daysAgo(startOfDay(at(2026, 3, 2, 23)), now)).toBe(0);
    expect(daysAgo(startOfDay(at(2026, 3, 1, 23)), now)).toBe(1);
    expect(daysAgo(startOfDay(at(2026, 2, 28, 1)), now)).toBe(2);
  });
});

describe('moveInList', () => {
  it.each([
    ['ArrowDown', 0, 3, 1],
    ['ArrowDown', 2, 3, 2],
    ['ArrowDown', -1, 3, 0],
    ['ArrowUp', 1, 3, 0],
    ['ArrowUp', 0, 3, 0],
    ['Home', 2, 3, 0],
    ['End', 0, 3, 2],
    ['PageDown', 0, 100, 10],
    ['PageDown', 95, 100, 99],
    ['PageUp', 15, 100, 5],
    ['PageUp', 5, 100, 0],
    ['a', 1, 3, undefined],
    ['End', -1, 0, undefined],
  ])('%s from line %i of %i leads to %s', (key, at, length, to) => {
    expect(moveInList(key, { at, length, page: 10 })).toBe(to);
  });
});

describe('backupFlags', () => {
  it('has BE and BS at their places in the flags byte', () => {
    expect(backupFlags({ backupEligible: true, backupState: false })).toBe(0x08);
    expect(backupFlags({ backupEligible: true, backupState: true })).toBe(0x18);
    expect(backupFlags({ backupEligible: false, backupState: false })).toBe(0);
  });
});

describe('readPairingCode', () => {
  it.each([
    ['https://localhost:8443/#pair=Ab-_9', 'Ab-_9'],
    ['#pair=Ab-_9', 'Ab-_9'],
    ['  Ab-_9\n', 'Ab-_9'],
    ['https://localhost:8443/', null],
    ['https://localhost:8443/#other=1', null],
    ['', null],
    ['two words', null],
  ])('finds the code in %j', (text, code) => {
    expect(readPairingCode(text)).toBe(code);
  });
});
