import { describe, expect, it } from 'vitest';
import { foldText, matchText } from '../../../src/renderer/workbench/panels/palette/match-text.ts';
import type { PaletteItem } from '../../../src/renderer/workbench/panels/palette/palette-item.ts';
import { rankItems } from '../../../src/renderer/workbench/panels/palette/rank-items.ts';

function item(en: string, ja: string, more: Partial<PaletteItem> = {}): PaletteItem {
  return {
    key: en,
    label: { en, ja },
    keys: [],
    onlyWhenAsked: false,
    answers: 'by-name',
    weight: 0,
    run: () => undefined,
    ...more,
  };
}

describe('matchText', () => {
  it.each([
    ['crea', 'Create a passkey', true],
    ['pass create', 'Create a passkey', true],
    ['cpk', 'Create a passkey', true],
    ['xyz', 'Create a passkey', false],
    // Scattered letters count only from the start of a word on: everything would match otherwise.
    ['ey', 'Create a passkey', true],
    ['rk', 'Create a passkey', false],
    ['ぱすきー', 'パスキーを作成', true],
    ['ﾊﾟｽｷｰ', 'パスキーを作成', true],
    ['作成', 'パスキーを作成', true],
    ['', 'Create a passkey', true],
  ])('%j in %j: %s', (query, text, expected) => {
    expect(matchText(foldText(query), foldText(text)) !== undefined).toBe(expected);
  });

  it('prefers the start of a name, then the start of a word, then its inside, then scattered letters', () => {
    const scores = ['text size', 'larger text', 'context', 'take extra time'].map((text) =>
      matchText('text', text),
    );
    expect(scores.filter((score) => score !== undefined)).toHaveLength(4);
    expect(scores).toEqual(scores.toSorted((one, other) => (other ?? 0) - (one ?? 0)));
  });
});

describe('rankItems', () => {
  const items = [
    item('Create a passkey', 'パスキーを作成'),
    item('Sign in', 'サインイン'),
    item('Settings', '設定'),
    item('signCount', 'signCount', { onlyWhenAsked: true, weight: -15 }),
    item('made of the query', '検索語', { answers: 'always', weight: -100 }),
  ];
  const names = (query: string, language: 'en' | 'ja', recent: readonly string[] = []) =>
    rankItems(items, { query, language, recent }).map(({ item: { key } }) => key);

  it('offers everything that needs no query, what was used lately first', () => {
    expect(names('', 'en', ['Settings', 'gone since'])).toEqual([
      'Settings',
      'Create a passkey',
      'Sign in',
      'made of the query',
    ]);
  });

  it('finds a thing by its name in the other language too', () => {
    expect(names('設定', 'en')).toEqual(['Settings', 'made of the query']);
    expect(names('settings', 'ja')).toEqual(['Settings', 'made of the query']);
  });

  it('puts a command before a place of the same name, and what the query itself says last or first by its weight', () => {
    expect(names('sign', 'en')).toEqual(['Sign in', 'signCount', 'made of the query']);
  });

  it('puts what was used lately before what matches as well', () => {
    expect(names('s', 'en')[0]).toBe('Sign in');
    expect(names('s', 'en', ['Settings'])[0]).toBe('Settings');
  });
});
