import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FilterTerm } from '../../../src/shared/filter/filter-expression.ts';
import { filterKeyNames } from '../../../src/shared/filter/filter-keys.ts';
import { formatFilterTerm } from '../../../src/shared/filter/format-filter.ts';
import { parseFilter } from '../../../src/shared/filter/parse-filter.ts';

const plain = (text: string) =>
  parseFilter(text).terms.map(({ key, operator, values, negated }) => [
    `${negated ? 'not ' : ''}${key ?? ''}${operator}`,
    ...values,
  ]);

const readings: readonly [string, readonly (readonly string[])[]][] = [
  ['', []],
  ['   ', []],
  ['kind:registration', [['kind=', 'registration']]],
  ['KIND:Registration', [['kind=', 'registration']]],
  ['fmt:packed,tpm', [['fmt:', 'packed', 'tpm']]],
  ['-fmt:none', [['not fmt:', 'none']]],
  ['!uv:yes', [['not uv=', '1']]],
  [
    'uv:false up:1',
    [
      ['uv=', '0'],
      ['up=', '1'],
    ],
  ],
  ['signCount>5', [['signCount>', '5']]],
  ['signcount>=05', [['signCount>=', '5']]],
  ['signCount:<3', [['signCount<', '3']]],
  ['signCount:7', [['signCount=', '7']]],
  ['user:"Ada Lovelace"', [['user:', 'Ada Lovelace']]],
  ['user=Ada', [['user=', 'Ada']]],
  ['is=accepted', [['is=', 'accepted']]],
  [
    '"two words" rp:example',
    [
      [':', 'two words'],
      ['rp:', 'example'],
    ],
  ],
  ['a,b', [[':', 'a,b']]],
  ['-', [[':', '-']]],
  ['well-known', [[':', 'well-known']]],
  ['origin:https://localhost:8443', [['origin:', 'https://localhost:8443']]],
];

const faulty: readonly [string, string, string][] = [
  ['colour:red', 'unknown-key', 'colour'],
  ['fmt:', 'missing-value', 'fmt'],
  ['user:"Ada', 'unclosed-quote', 'user:"Ada'],
  ['signCount>many', 'not-a-number', 'many'],
  ['uv:maybe', 'not-a-flag', 'maybe'],
  ['kind:other', 'unknown-value', 'other'],
  ['fmt>packed', 'no-comparison', 'fmt'],
];

describe('a filter', () => {
  it.each(readings)('reads %j', (text, terms) => {
    expect(plain(text)).toEqual(terms);
    expect(parseFilter(text).faults).toEqual([]);
  });

  it.each(faulty)('says of %j what is wrong with it and keeps the rest', (text, code, found) => {
    const { terms, faults } = parseFilter(`is:accepted ${text}`);
    expect(terms.map(({ key }) => key)).toEqual(['is']);
    expect(faults).toMatchObject([{ code, found, start: 12, end: 12 + text.length }]);
  });

  it('takes any text without an exception, and its terms and faults stand in order inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { terms, faults } = parseFilter(text);
        const places = [...terms, ...faults].toSorted((one, other) => one.start - other.start);
        let at = 0;
        for (const { start, end } of places) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('writes every term as it reads it', () => {
    const value = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 })
      .filter((text) => !text.includes('"'));
    const term: fc.Arbitrary<Omit<FilterTerm, 'start' | 'end'>> = fc.record({
      key: fc.constantFrom(...filterKeyNames.filter((key) => ['fmt', 'user', 'rp'].includes(key))),
      operator: fc.constantFrom(':' as const, '=' as const),
      values: fc.array(value, { minLength: 1, maxLength: 3 }),
      negated: fc.boolean(),
    });
    fc.assert(
      fc.property(term, (written) => {
        expect(parseFilter(formatFilterTerm(written))).toMatchObject({ terms: [written], faults: [] });
      }),
    );
  });
});
