import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAnyBase64 } from '../../../src/shared/bytes/decode-any-base64.ts';

describe('base64 that is not base64url', () => {
  it.each<[string, string, string | undefined]>([
    ['padding', 'AQ==', '01'],
    ['the other alphabet', '+/8', 'fbff'],
    ['both', '+/+/+w==', 'fbffbffb'],
    ['bits behind the last byte', 'AR', '01'],
    ['bits behind the last two bytes', 'AQJ', '0102'],
    ['nothing', '', ''],
    ['a length that no bytes have', 'AQIDA', undefined],
    ['padding inside', 'AQ==AQ', undefined],
    ['three signs of padding', 'A===', undefined],
    ['nothing but padding', '==', undefined],
    ['a space', 'AQ ID', undefined],
    ['a character of more than one byte', 'AQÄD', undefined],
  ])('with %s is read as far as it says something', (_title, text, hex) => {
    const bytes = decodeAnyBase64(text);
    expect(bytes && Buffer.from(bytes).toString('hex')).toBe(hex);
  });

  it('gives what was encoded, in every form', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const standard = Buffer.from(bytes).toString('base64');
        const forms = [standard, standard.replaceAll('=', ''), Buffer.from(bytes).toString('base64url')];
        for (const form of forms) expect([...(decodeAnyBase64(form) ?? [])]).toEqual([...bytes]);
      }),
    );
  });
});
