import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonError, readReceivedBody } from '../../../src/renderer/workbench/evidence/received-body.ts';

describe('readReceivedBody', () => {
  it.each([
    ['nothing', null, { state: 'none' }],
    ['a credential', '{"credential":{"id":"a"}}', { state: 'credential', credential: { id: 'a' } }],
    ['a refusal', '{"refusal":{}}', { state: 'refusal' }],
    ['another object', '{"x":1}', { state: 'other' }],
    ['a bare value', '3', { state: 'other' }],
    ['null', 'null', { state: 'other' }],
    ['a missing value', '{"a":}', { state: 'broken', offset: 5 }],
    ['an end too early', '{"a":[1,', { state: 'broken', offset: 8 }],
    ['something behind the end', '{} x', { state: 'broken', offset: 3 }],
    ['a trailing comma', '[1,]', { state: 'broken', offset: 3 }],
    ['a wrong bracket', '{"a":1]', { state: 'broken', offset: 6 }],
    ['an unfinished string', '{"a":"b', { state: 'broken', offset: 5 }],
    ['no text at all', '', { state: 'broken', offset: 0 }],
  ])('reads %s', (_, text, expected) => {
    expect(readReceivedBody(text)).toEqual(expected);
  });

  it('stops inside every text that is cut off, and never beyond it', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, seed) => {
        const cut = text.slice(0, seed % text.length);
        const body = readReceivedBody(cut);
        if (body.state === 'broken') expect(body.offset).toBeLessThanOrEqual(cut.length);
      }),
    );
  });

  it('stops no later than the mark that broke the text', () => {
    fc.assert(
      fc.property(fc.array(fc.json(), { minLength: 1 }), fc.nat(), (items, seed) => {
        const before = items.slice(0, seed % items.length);
        const text = `[${before.map((item) => `${item},`).join('')}!${items.join(',')}]`;
        const expected = 1 + before.join('').length + before.length;
        expect(findJsonError(text)).toBe(expected);
      }),
    );
  });
});
