import { describe, expect, it } from 'vitest';
import { verifyLimited } from '../../../src/shared/client-data/limited-verification.ts';

const encoder = new TextEncoder();
const expected = { type: 'webauthn.get', challenge: 'AAEC', origin: 'https://example.org' };
const prefix = '{"type":"webauthn.get","challenge":"AAEC","origin":"https://example.org","crossOrigin":';

/** Text, whether it verifies, and how many bytes of the prefix match. */
const cases: readonly (readonly [string, boolean, number])[] = [
  [`${prefix}false}`, true, prefix.length + 5],
  [`${prefix}false,"other":1}`, true, prefix.length + 5],
  [`${prefix}false,"topOrigin":"https://example.com"}`, true, prefix.length + 5],
  [`${prefix}false `, false, prefix.length + 5],
  [`${prefix}false`, false, prefix.length + 5],
  [`${prefix}true}`, false, prefix.length],
  [prefix.replace('"type"', ' "type"'), false, 1],
  ['{"challenge":"AAEC","type":"webauthn.get"}', false, 2],
  [prefix.slice(0, 20), false, 20],
  ['', false, 0],
];

describe('verifyLimited', () => {
  it.each(cases)('of %s is %s after %i bytes', (text, verified, length) => {
    const result = verifyLimited({ name: 'clientDataJSON', bytes: encoder.encode(text) }, expected);
    expect([result.verified, result.matched.end]).toEqual([verified, length]);
  });

  it.each([
    [',"topOrigin":"https://example.com"', 'https://example.com', true, true],
    [',"topOrigin":"https://example.com"', 'https://example.net', true, false],
    [',"topOrigin":"https://example.com"', 'https://example.com', false, true],
    [',"topOrigin":"https://example.com"', 'https://example.net', false, false],
    ['', 'https://example.com', true, false],
    ['', 'https://example.com', false, true],
  ])(
    'of a framed call with %j behind, %s expected, required %s, is %s',
    (behind, topOrigin, requireTopOrigin, verified) => {
      const bytes = encoder.encode(`${prefix}true${behind}}`);
      const result = verifyLimited(
        { name: 'clientDataJSON', bytes },
        { ...expected, topOrigin, requireTopOrigin },
      );
      expect(result.verified).toBe(verified);
    },
  );

  it('requires topOrigin unless told otherwise', () => {
    const bytes = encoder.encode(`${prefix}true}`);
    const result = verifyLimited(
      { name: 'clientDataJSON', bytes },
      { ...expected, topOrigin: 'https://example.com' },
    );
    expect(result.verified).toBe(false);
  });

  it('escapes as the serialization does', () => {
    const { expected: text } = verifyLimited(
      { name: 'clientDataJSON', bytes: new Uint8Array() },
      { ...expected, origin: 'a"\\\u0001é\u007f/' },
    );
    expect(text).toContain('"origin":"a\\"\\\\\\u0001é\u007f/"');
  });
});
