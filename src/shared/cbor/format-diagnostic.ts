import { formatHex } from '../bytes/hex.ts';
import type { FieldValue } from '../inspection/field-node.ts';
import { longestNotation, shortenNotation } from '../inspection/shorten-notation.ts';
import type { CborEntry, CborItem } from './cbor-item.ts';

/**
 * A data item in diagnostic notation (RFC 8949 §8): `{"fmt": "none", 1: h'00ff', -7: [_ 1.5, undefined]}`. Widths of
 * heads are left out, so two encodings of one value read the same. What is not a data item reads `…`.
 */
export function formatDiagnostic(item: CborItem): string {
  return format(item, Number.POSITIVE_INFINITY);
}

/** The notation as far as a fault shows it, at the cost of no more than that: a key may be a megabyte, and its map may be a key. */
export function formatShortDiagnostic(item: CborItem): string {
  return shortenNotation(format(item, longestNotation));
}

/** Right up to the character `longest`; what stands behind it may be left out. */
function format(item: CborItem, longest: number): string {
  const open = item.argument === undefined ? '_ ' : '';
  switch (item.type) {
    case 'array':
      return `[${open}${formatParts(item.items, longest, format)}]`;
    case 'map':
      return `{${open}${formatParts(item.entries, longest, formatEntry)}}`;
    case 'tag':
      return `${item.value}(${formatParts(item.items, longest, format)})`;
    case 'float':
      return Number.isNaN(item.value) ? formatNaN(item) : formatFloat(Number(item.value));
    case 'simple':
      return item.value === undefined ? formatSimple(item.argument) : formatDiagnosticValue(item.value);
    case 'bytes':
    case 'text':
      if (open !== '') return `(${open}${formatParts(item.items, longest, format)})`;
      return item.value === undefined ? '…' : formatDiagnosticValue(item.value, longest);
    default:
      return item.value === undefined ? '…' : formatDiagnosticValue(item.value);
  }
}

function formatEntry({ key, value }: CborEntry, longest: number): string {
  return `${format(key, longest)}: ${format(value, longest)}`;
}

function formatParts<Part>(
  parts: readonly Part[],
  longest: number,
  formatPart: (part: Part, longest: number) => string,
): string {
  let text = '';
  for (const [index, part] of parts.entries()) {
    if (text.length > longest) break;
    text += `${index === 0 ? '' : ', '}${formatPart(part, longest)}`;
  }
  return text;
}

/** A value in diagnostic notation: `-7`, `h'00ff'`, `"none"`, `true`, `null`. It is right up to the character `longest`. */
export function formatDiagnosticValue(value: FieldValue, longest = Number.POSITIVE_INFINITY): string {
  if (value instanceof Uint8Array) {
    return `h'${formatHex(value.length > longest ? value.subarray(0, longest) : value)}'`;
  }
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > longest ? value.slice(0, longest) : value);
}

function formatFloat(value: number): string {
  const text = Object.is(value, -0) ? '-0' : String(value);
  return Number.isInteger(value) && !text.includes('e') ? `${text}.0` : text;
}

/** By width: the quiet NaN without a sign or payload. */
const plainNaN: Readonly<Record<number, string>> = { 2: '7e00', 4: '7fc00000', 8: '7ff8000000000000' };

/** Every other NaN shows its bits: a payload is part of the value (RFC 8949 §3.4.2 and Appendix A know none, §5.6.1 compares it). */
function formatNaN({ argument, argumentWidth }: CborItem): string {
  const bits = (argument ?? 0).toString(16).padStart(2 * argumentWidth, '0');
  return bits === plainNaN[argumentWidth] ? 'NaN' : `float'${bits}'`;
}

function formatSimple(argument: number | bigint | undefined): string {
  return argument === 23 ? 'undefined' : `simple(${argument})`;
}
