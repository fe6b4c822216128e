import type { CborItem } from './cbor-item.ts';

/** Every byte as one character, and none as two do: text is made of bytes faster this way than any other (measured). */
const latin1 = new TextDecoder('latin1');

/** By width, the bits of an IEEE 754 number that are its significand. */
const significandBits: Readonly<Record<number, bigint>> = { 2: 10n, 4: 23n, 8: 52n };

/**
 * A text that two complete keys share exactly where they are the same key of a map (RFC 8949 §5.6.1, with erratum 8589), however they are
 * encoded: a string in chunks or whole, a map in any order, -0.0 and 0.0, NaNs of one sign and significand. Integers, floats and big
 * numbers are never the same. `bytes` is the whole source; text that is not UTF-8 is compared by its bytes.
 */
export function identifyKey(item: CborItem, bytes: Uint8Array): string {
  const { argument, items, entries, type, value } = item;
  switch (type) {
    case 'integer':
      return `i${value}`;
    case 'float':
      // A template writes both zeros as `0`.
      return Number.isNaN(value) ? identifyNaN(item) : `f${value}`;
    case 'simple':
      return `s${argument}`;
    case 'bytes':
      return value instanceof Uint8Array ? measured('b', latin1.decode(value)) : identifyBytes(item, bytes);
    case 'text':
      return typeof value === 'string' ? measured('t', value) : identifyBytes(item, bytes);
    case 'tag':
      return `g${argument}${list(items, bytes)}`;
    case 'array':
      return `a${list(items, bytes)}`;
    default: {
      const pairs = entries.map(({ key, value }) => list([key, value], bytes));
      return `m(${pairs.sort().join()})`;
    }
  }
}

function list(items: readonly CborItem[], bytes: Uint8Array): string {
  return `(${items.map((item) => identifyKey(item, bytes)).join()})`;
}

/** A string that has no value: its content where it stands in one piece, and otherwise all of it with its heads. */
function identifyBytes(
  { argument, contentStart, span: { start, end } }: CborItem,
  bytes: Uint8Array,
): string {
  return argument === undefined
    ? measured('c', latin1.decode(bytes.subarray(start, end)))
    : measured('u', latin1.decode(bytes.subarray(contentStart, end)));
}

/** The length in front keeps what follows from being read as part of the string. */
function measured(kind: string, text: string): string {
  return `${kind}${text.length}:${text}`;
}

/** Sign, and the significand with zeros at the right up to 64 bits. */
function identifyNaN({ argument, argumentWidth }: CborItem): string {
  const bits = BigInt(argument ?? 0);
  const width = significandBits[argumentWidth] ?? 0n;
  const significand = BigInt.asUintN(Number(width), bits) << (64n - width);
  const sign = bits >> BigInt(argumentWidth * 8 - 1);
  return `n${sign}${significand}`;
}
