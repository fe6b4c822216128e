import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateBytes } from '../../../src/shared/bytes/allocate-bytes.ts';
import { decodeBase64url, encodeBase64url, findBase64urlFlaw } from '../../../src/shared/bytes/base64url.ts';
import { ByteCursor } from '../../../src/shared/bytes/byte-cursor.ts';
import { concatenateBytes } from '../../../src/shared/bytes/concatenate-bytes.ts';
import { decodeUtf8 } from '../../../src/shared/bytes/decode-utf-8.ts';
import { formatByteCount } from '../../../src/shared/bytes/format-byte-count.ts';
import { formatHex, formatOffset, parseHex } from '../../../src/shared/bytes/hex.ts';
import { hex } from '../../support/vector-hex.ts';

describe('base64url', () => {
  it('encodes as Buffer does and decodes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = encodeBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeBase64url(text)).toEqual(bytes);
      }),
    );
  });

  it('takes a text exactly when it is the one text of its bytes', () => {
    const text = fc.string({ unit: fc.constantFrom(...'AZaz09-_+/= é'), maxLength: 12 });
    fc.assert(
      fc.property(text, (text) => {
        const canonical = Buffer.from(text, 'base64url').toString('base64url') === text;
        expect(decodeBase64url(text) !== undefined).toBe(canonical);
      }),
    );
  });

  const refused: readonly (readonly [string, string])[] = [
    ['padding', 'AA=='],
    ['the other alphabet', '+/+/'],
    ['a length that no byte count gives', 'AAAAA'],
    ['set bits behind the last byte', 'AB'],
    ['white space', 'AA AA'],
  ];
  it.each(refused)('refuses %s', (_, text) => expect(decodeBase64url(text)).toBeUndefined());

  it('finds a flaw in exactly the texts that it does not decode', () => {
    const text = fc.string({ unit: fc.constantFrom(...'AZaz09-_+/= é'), maxLength: 12 });
    fc.assert(
      fc.property(text, (text) => {
        expect(findBase64urlFlaw(text) === undefined).toBe(decodeBase64url(text) !== undefined);
      }),
    );
  });

  it.each([
    ['AA==', 'padding', 2],
    ['AAA=', 'padding', 3],
    ['A===', 'foreign-character', 1],
    ['+AAA', 'foreign-character', 0],
    ['AAAAA', 'length', 4],
    ['AB', 'spare-bits', 1],
    ['AAB', 'spare-bits', 2],
  ])('names the flaw of %s: %s at %i', (text, code, index) => {
    expect(findBase64urlFlaw(text)).toEqual({ code, index });
  });

  it.each([4_094, 4_096, 4_098, 8_192, 100_003])(
    'decodes %i characters, which are several chunks',
    (length) => {
      const bytes = Uint8Array.from({ length: Math.floor((length * 3) / 4) }, (_, at) => (at * 7) % 256);
      const text = encodeBase64url(bytes);
      expect(decodeBase64url(text)).toEqual(bytes);
      expect(decodeBase64url(`${text.slice(0, -1)}é`)).toBeUndefined();
      expect(decodeBase64url(`é${text.slice(1)}`)).toBeUndefined();
    },
  );
});

describe('hex', () => {
  it('formats as Buffer does and parses back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(formatHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
        expect(parseHex(formatHex(bytes, ':'))).toEqual(bytes);
      }),
    );
  });

  it.each(['0', 'xy', '0x00', '00-11'])('refuses %s', (text) => expect(parseHex(text)).toBeUndefined());
  it.each([
    [0, '0x00'],
    [420, '0x1a4'],
  ])('shows offset %i as %s', (offset, text) => expect(formatOffset(offset)).toBe(text));
});

describe('ByteCursor', () => {
  const buffer = { name: 'item', bytes: hex('00010203040506070809') };

  it('keeps absolute offsets and never reads beyond its limit', () => {
    const cursor = new ByteCursor(buffer, 2, 7);
    expect(cursor.readUint(2)).toBe(0x0203);
    expect(cursor.readBytes(4)).toBeUndefined();
    expect(cursor.offset).toBe(4);
    expect(cursor.readUint(3)).toBe(0x040506);
    expect(cursor.peekByte()).toBeUndefined();
    expect(cursor.readBytes(0)).toEqual(new Uint8Array());
    expect(cursor.spanFrom(2)).toEqual({ source: 'item', start: 2, end: 7 });
  });

  it('is bounded by the buffer whatever limits are asked for', () => {
    const cursor = new ByteCursor(buffer, -5, 1e9);
    expect([cursor.offset, cursor.limit]).toEqual([0, 10]);
    expect(new ByteCursor(buffer, 8, 4).remaining).toBe(0);
  });

  it('reads the greatest unsigned integers without a sign', () => {
    expect(new ByteCursor({ name: 'item', bytes: hex('ffffffff') }).readUint(4)).toBe(4_294_967_295);
  });
});

it('decodes UTF-8 strictly and keeps a byte order mark', () => {
  expect(decodeUtf8(hex('efbbbf61'))).toBe('\ufeffa');
  expect(decodeUtf8(hex('c080'))).toBeUndefined();
  expect(decodeUtf8(hex('eda080'))).toBeUndefined();
  expect(decodeUtf8(hex('efbfbd'))).toBe('\ufffd');
  expect(decodeUtf8(hex('efbfbdff'))).toBeUndefined();
  expect(decodeUtf8(hex(`${'61'.repeat(20)}c3bc`), 18, 22)).toBe('aaü');
  expect(decodeUtf8(hex('61c3bc62'), 1, 2)).toBeUndefined();
});

it('gives fresh bytes of every length, none of them twice', () => {
  const lengths = [0, 1, 64, 2_048, 2_049, 8_000, 100, 8_192, 300];
  const all = lengths.map((length) => allocateBytes(length).fill(1));
  expect(all.map(({ length }) => length)).toEqual(lengths);
  expect(allocateBytes(2_000)).toEqual(new Uint8Array(2_000));
  expect(all.every((bytes) => bytes.every((byte) => byte === 1))).toBe(true);
});

it('allocates as before after it was asked for a length that is no number', () => {
  expect(allocateBytes(Number.NaN)).toHaveLength(0);
  expect(allocateBytes(10)).toHaveLength(10);
});

it('joins parts and counts bytes', () => {
  expect(concatenateBytes([hex('01'), hex(''), hex('0203')])).toEqual(hex('010203'));
  expect([0, 1, 32, 1n].map(formatByteCount)).toEqual(['0 bytes', '1 byte', '32 bytes', '1 byte']);
});
