import { describe, expect, it } from 'vitest';
import { readFilter } from '../../../src/renderer/workbench/filters/read-filter.ts';
import {
  filterPlaceAt,
  fixedSuggestions,
  takeSuggestion,
} from '../../../src/renderer/workbench/filters/suggest-filter.ts';
import { filter as en } from '../../../src/renderer/workbench/words/shell/en/filter.ts';
import { filter as ja } from '../../../src/renderer/workbench/words/shell/ja/filter.ts';
import { filterKeyFacts, filterKeyNames } from '../../../src/shared/filter/filter-keys.ts';
import { parseFilter } from '../../../src/shared/filter/parse-filter.ts';

const readings: readonly [string, string, string][] = [
  [
    'kind:registration fmt=packed uv:0',
    'Registrations whose format is “packed” and which were not user verified',
    '形式が「packed」で、ユーザー検証されていない登録',
  ],
  [
    'fmt:packed,tpm',
    'Ceremonies whose format contains “packed” or “tpm”',
    '形式に「packed」または「tpm」を含む登録・認証の記録',
  ],
  ['-kind:registration', 'Sign-ins', 'サインイン'],
  [
    '-fmt:none -uv:1',
    'Ceremonies, except those whose format contains “none” and those which were user verified',
    '形式に「none」を含むものと、ユーザー検証されたものを除く登録・認証の記録',
  ],
  [
    'kind:authentication is:rejected -step:17',
    'Sign-ins which were rejected, except those which failed at step 17',
    '手順 17 で不合格になったものを除き、拒否されたサインイン',
  ],
  [
    'is:accepted,refused',
    'Ceremonies which were accepted or were refused by the client',
    '受理されたか、クライアントが拒否した登録・認証の記録',
  ],
  [
    'signCount>5 signCount<=9',
    'Ceremonies whose signCount is more than 5 and whose signCount is at most 9',
    'signCount が 5 より大きく、signCount が 9 以下の登録・認証の記録',
  ],
  [
    'signCount:0 bs:1',
    'Ceremonies whose signCount is 0 and which are synced',
    'signCount が 0 で、同期済みの登録・認証の記録',
  ],
  [
    '"two words" ada',
    'Ceremonies which mention “two words” and which mention “ada”',
    '「two words」を含み、「ada」を含む登録・認証の記録',
  ],
  [
    'kind:registration kind:authentication',
    'Nothing: no ceremony is both a registration and a sign-in',
    '該当なし（登録であり、かつサインインでもある記録はありません）',
  ],
];

describe('a filter in plain words', () => {
  it.each(readings)('%s', (text, english, japanese) => {
    const expression = parseFilter(text);
    expect(readFilter(expression, en)).toBe(english);
    expect(readFilter(expression, ja)).toBe(japanese);
  });

  it('says nothing of a filter that asks for nothing', () => {
    expect(readFilter(parseFilter(' colour:red '), en)).toBeUndefined();
  });

  it('has a clause for every value that has a fixed list, and never shows its code', () => {
    for (const key of filterKeyNames) {
      for (const value of filterKeyFacts(key).choices ?? []) {
        if (key === 'kind') continue;
        const text = readFilter(parseFilter(`${key}:${value}`), ja);
        expect(text, `${key}:${value}`).not.toContain(value);
      }
    }
  });
});

describe('suggestions', () => {
  const at = (text: string) => {
    const caret = text.indexOf('|');
    return { text: text.replace('|', ''), place: filterPlaceAt(text.replace('|', ''), caret) };
  };
  it.each([
    ['|', undefined, '', '|'],
    ['f|', undefined, 'f', 'X|'],
    ['-f|', undefined, 'f', '-X|'],
    ['fmt:|', 'fmt', '', 'fmt:X |'],
    ['fmt:pa|ck rp:b', 'fmt', 'pa', 'fmt:X |rp:b'],
    ['is:accepted,re|', 'is', 're', 'is:accepted,X |'],
    ['user:"Ada L|', 'user', 'Ada L', 'user:X |'],
    ['user=ad|', 'user', 'ad', 'user=X |'],
    ['colour:r|', undefined, 'colour:r', 'X|'],
    ['a b|', undefined, 'b', 'a X|'],
  ])('at %s are for key %s', (marked, key, typed, taken) => {
    const { text, place } = at(marked);
    expect([place.key, place.typed]).toEqual([key, typed]);
    if (taken === '|') return;
    const after = takeSuggestion(text, place, 'X');
    expect(`${after.text.slice(0, after.caret)}|${after.text.slice(after.caret)}`).toBe(taken);
  });

  it('are keys, and the fixed values of a key', () => {
    const offered = (text: string) => fixedSuggestions(filterPlaceAt(text, text.length));
    expect(offered('u')).toEqual(['user:', 'up:', 'uv:']);
    expect(offered('uv:')).toEqual(['1', '0']);
    expect(offered('is:re')).toEqual(['rejected', 'refused', 'replay']);
    expect(offered('fmt:')).toEqual([]);
  });

  it('quote a value that has spaces in it', () => {
    const place = filterPlaceAt('user:', 5);
    const { text } = takeSuggestion('user:', place, 'Ada Lovelace');
    expect(parseFilter(text).terms).toMatchObject([{ key: 'user', values: ['Ada Lovelace'] }]);
  });
});
