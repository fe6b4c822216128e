import { describe, expect, it } from 'vitest';
import { verifyLimited } from '../../../src/shared/client-data/limited-verification.ts';

const encoder = new TextEncoder();
const expected = { type: 'webauthn.get', challenge: 'AAEC', origin: 'https://example.org' };
const prefix = '{"type":"webauthn.get","challenge":"AAEC","origin":"https://example.org","crossOrigin":';

/** Text, whether it verifies, and how many bytes of the prefix match. */
const cases: readonly (readonly [string, boolean, number])[] = [
  [`${prefix}false}`, true, prefix.length + 5],
  [`${prefix}false,"other":1}`, true, prefix.length + 5],
  [`${prefix}false `, false, prefix.length + 5],
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

  it('expects topOrigin where there is one', () => {
    const bytes = encoder.encode(`${prefix}true,"topOrigin":"https://example.com"}`);
    const verify = (topOrigin: string) =>
      verifyLimited({ name: 'clientDataJSON', bytes }, { ...expected, topOrigin });
    expect(verify('https://example.com').verified).toBe(true);
    expect(verify('https://example.net').verified).toBe(false);
  });

  it('escapes as the serialization does', () => {
    const { expected: text } = verifyLimited(
      { name: 'clientDataJSON', bytes: new Uint8Array() },
      { ...expected, origin: 'a"\\\u0001é\u007f/' },
    );
    expect(text).toContain('"origin":"a\\"\\\\\\u0001é\u007f/"');
  });
});
