import { concatenateBytes } from '../../src/shared/bytes/concatenate-bytes.ts';
import type { Random } from './random.ts';

const texts = [
  'fmt',
  'attStmt',
  'authData',
  'packed',
  'none',
  'alg',
  'sig',
  'x5c',
  'credProtect',
  '',
  'é',
  'type',
] as const;
const utf8 = new TextEncoder();

/** A data item of any kind with any head, well-formed or nearly so: widths that are not the shortest, wrong counts, breaks. */
export function generateCbor(random: Random, depth = 0): Uint8Array {
  if (depth > 40 || random.chance(200)) return random.bytes(random.below(6));
  const major = depth > 4 ? random.pick([0, 1, 2, 3, 7]) : random.below(8);
  if (major < 2) return head(random, major, random.chance(2) ? random.below(30) : random.bits());
  if (major === 7) return simple(random);
  if (major === 6)
    return concatenateBytes([head(random, 6, random.below(300)), generateCbor(random, depth + 1)]);
  if (major < 4) {
    const content = major === 2 ? random.bytes(random.below(40)) : utf8.encode(random.pick(texts));
    return concatenateBytes([head(random, major, lengthNear(random, content.length)), content]);
  }
  const count = random.below(depth === 0 ? 8 : 4);
  const items = Array.from({ length: major === 5 ? count * 2 : count }, (_, index) =>
    major === 5 && index % 2 === 0 ? generateKey(random, depth) : generateCbor(random, depth + 1),
  );
  if (random.chance(12))
    return concatenateBytes([Uint8Array.of((major << 5) | 31), ...items, Uint8Array.of(0xff)]);
  return concatenateBytes([head(random, major, lengthNear(random, count)), ...items]);
}

function generateKey(random: Random, depth: number): Uint8Array {
  if (random.chance(3)) return head(random, random.below(2), random.below(5));
  if (random.chance(10)) return generateCbor(random, depth + 1);
  const text = utf8.encode(random.pick(texts));
  return concatenateBytes([head(random, 3, text.length), text]);
}

function simple(random: Random): Uint8Array {
  const info = random.below(32);
  const width = info === 24 ? 1 : info === 25 ? 2 : info === 26 ? 4 : info === 27 ? 8 : 0;
  return concatenateBytes([Uint8Array.of(0xe0 | info), random.bytes(width)]);
}

/** Nearly always the length that is meant. */
function lengthNear(random: Random, length: number): number {
  if (!random.chance(25)) return length;
  return random.pick([length + 1, Math.max(0, length - 1), 0xff, 0xffff, 0xffffffff]);
}

function head(random: Random, major: number, argument: number): Uint8Array {
  const shortest = argument < 24 ? 0 : argument < 0x100 ? 1 : argument < 0x10000 ? 2 : 4;
  const width = random.chance(15) ? random.pick([1, 2, 4, 8]) : shortest;
  const bytes = new Uint8Array(1 + width);
  if (width === 0) return Uint8Array.of((major << 5) | argument);
  bytes[0] = (major << 5) | (width === 1 ? 24 : width === 2 ? 25 : width === 4 ? 26 : 27);
  for (let index = 0; index < Math.min(width, 4); index++)
    bytes[width - index] = (argument >>> (8 * index)) & 0xff;
  return bytes;
}

const derTags = [
  0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0c, 0x13, 0x16, 0x17, 0x18, 0x1e, 0x30, 0x31, 0x80, 0x82, 0xa0, 0xa1,
  0xa3, 0x1f, 0xbf,
] as const;

/** A DER element of any kind, with lengths that now and then are long, indefinite or wrong. */
export function generateDer(random: Random, depth = 0): Uint8Array {
  const tag = random.pick(derTags);
  const constructed = (tag & 0x20) !== 0 && depth < 6;
  const content = constructed
    ? concatenateBytes(Array.from({ length: random.below(5) }, () => generateDer(random, depth + 1)))
    : random.bytes(random.below(20));
  const identifier =
    (tag & 0x1f) === 0x1f
      ? concatenateBytes([Uint8Array.of(tag), random.bytes(1 + random.below(3))])
      : Uint8Array.of(tag);
  return concatenateBytes([identifier, derLength(random, content.length), content]);
}

function derLength(random: Random, length: number): Uint8Array {
  const said = lengthNear(random, length);
  if (random.chance(40)) return Uint8Array.of(0x80);
  if (said < 0x80 && !random.chance(15)) return Uint8Array.of(said);
  const width = said > 0xffff ? 4 : said > 0xff || random.chance(5) ? 2 : 1;
  return Uint8Array.from({ length: 1 + width }, (_, index) =>
    index === 0 ? 0x80 | width : (said >>> (8 * (width - index))) & 0xff,
  );
}

const jsonPieces = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '"',
  '\\',
  '\\u0041',
  '\\ud800',
  'null',
  'true',
  '-',
  '0',
  '1e999',
  '.5',
  '"type"',
  '"webauthn.get"',
  '"challenge"',
  '"AAEC"',
  '"origin"',
  '"https://example.org"',
  '"crossOrigin"',
  'false',
  ' ',
  '\n',
  '\ufeff',
  '\u0000',
  '😀',
] as const;

/** Text that is nearly JSON, with the members of client data among others. */
export function generateJson(random: Random, depth = 0): string {
  if (random.chance(12))
    return Array.from({ length: random.below(12) }, () => random.pick(jsonPieces)).join('');
  if (depth > 5 || random.chance(3)) return random.pick(jsonPieces);
  const space = random.chance(4) ? ' ' : '';
  const items = Array.from({ length: random.below(5) }, () => generateJson(random, depth + 1));
  if (random.chance(2)) return `[${items.join(`,${space}`)}]`;
  const keys = [
    '"type"',
    '"challenge"',
    '"origin"',
    '"crossOrigin"',
    '"topOrigin"',
    '"x"',
    '"__proto__"',
  ] as const;
  return `{${items.map((item) => `${random.pick(keys)}:${space}${item}`).join(',')}}`;
}
