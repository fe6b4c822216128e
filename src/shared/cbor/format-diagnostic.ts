import { formatHex } from '../bytes/hex.ts';
import type { FieldValue } from '../inspection/field-node.ts';
import type { CborItem } from './cbor-item.ts';

/**
 * A data item in diagnostic notation (RFC 8949 §8): `{"fmt": "none", 1: h'00ff', -7: [_ 1.5, undefined]}`. Widths of
 * heads are left out, so two encodings of one value read the same. What is not a data item reads `…`.
 */
export function formatDiagnostic(item: CborItem): string {
  const open = item.argument === undefined ? '_ ' : '';
  switch (item.type) {
    case 'array':
      return `[${open}${item.items.map(formatDiagnostic).join(', ')}]`;
    case 'map':
      return `{${open}${item.entries.map(({ key, value }) => `${formatDiagnostic(key)}: ${formatDiagnostic(value)}`).join(', ')}}`;
    case 'tag':
      return `${item.value}(${item.items.map(formatDiagnostic).join()})`;
    case 'float':
      return Number.isNaN(item.value) ? formatNaN(item) : formatFloat(Number(item.value));
    case 'simple':
      return item.value === undefined ? formatSimple(item.argument) : formatDiagnosticValue(item.value);
    case 'bytes':
    case 'text':
      if (open !== '') return `(${open}${item.items.map(formatDiagnostic).join(', ')})`;
      return item.value === undefined ? '…' : formatDiagnosticValue(item.value);
    default:
      return item.value === undefined ? '…' : formatDiagnosticValue(item.value);
  }
}

/** A value in diagnostic notation: `-7`, `h'00ff'`, `"none"`, `true`, `null`. */
export function formatDiagnosticValue(value: FieldValue): string {
  if (value instanceof Uint8Array) return `h'${formatHex(value)}'`;
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
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
