import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldDraft } from '../inspection/field-draft.ts';
import type { JsonCursor } from './json-cursor.ts';

const quotationMark = 0x22;
const reverseSolidus = 0x5c;
const letterU = 0x75;

const shortEscapes = new Set(Array.from('"\\/bfnrt', (character) => character.charCodeAt(0)));
const reference = 'RFC 8259 §7';

/**
 * Fills a field with the string that begins at the cursor's quotation mark (RFC 8259 §7), or answers the fault that
 * keeps it from being one. A string that is not UTF-8 (`invalid-utf-8`) reads with U+FFFD, as the specification's "UTF-8 decode"
 * has it; one with half a surrogate pair among its escapes (`unexpected-value`) is JSON, but no text (RFC 8259 §8.2).
 */
export function readJsonString(cursor: JsonCursor, field: FieldDraft): DecodeFault | undefined {
  const { bytes, limit, offset: start } = cursor;
  let at = start + 1;
  let escaped = false;
  for (; ; at++) {
    let byte = bytes[at];
    while (byte !== undefined && byte >= 0x20 && byte !== quotationMark && byte !== reverseSolidus) {
      at += 1;
      byte = bytes[at];
    }
    if (at >= limit) return refuseByte(cursor, limit);
    if (byte === quotationMark) break;
    if (byte !== reverseSolidus) return refuseByte(cursor, at);
    const length = escapeLength(bytes, at + 1, limit);
    if (length === 0) return refuseEscape(cursor, at + 1);
    escaped = true;
    at += length;
  }
  cursor.moveTo(at + 1);
  const value: unknown = escaped
    ? JSON.parse(cursor.textBetween(start, at + 1))
    : cursor.textBetween(start + 1, at);
  const text = String(value);
  field.value = text;
  const span = cursor.spanFrom(start);
  if (!cursor.isUtf8Between(start, at)) {
    const [expected, found] = ['UTF-8', 'U+FFFD'];
    field.faults = [{ code: 'invalid-utf-8', span, expected, found, reference: 'RFC 8259 §8.1' }];
  } else if (escaped && !text.isWellFormed()) {
    const [expected, found] = ['U+D800–DBFF U+DC00–DFFF', nameLoneSurrogate(text)];
    field.faults = [{ code: 'unexpected-value', span, expected, found, reference: 'RFC 8259 §8.2' }];
  }
  return undefined;
}

/** Bytes of the escape behind a reverse solidus; 0 where it is none, or not whole. */
function escapeLength(bytes: Uint8Array, at: number, limit: number): number {
  const byte = at < limit ? bytes[at] : undefined;
  if (byte === undefined) return 0;
  if (byte !== letterU) return shortEscapes.has(byte) ? 1 : 0;
  for (let digit = at + 1; digit <= at + 4; digit++) {
    if (digit >= limit || !isHexDigit(bytes[digit] ?? 0)) return 0;
  }
  return 5;
}

function isHexDigit(byte: number): boolean {
  const lower = byte | 0x20;
  return (byte >= 0x30 && byte <= 0x39) || (lower >= 0x61 && lower <= 0x66);
}

function refuseByte(cursor: JsonCursor, at: number): DecodeFault {
  cursor.moveTo(at);
  const byte = cursor.peekByte();
  const span = { ...cursor.spanFrom(at), end: Math.min(at + 1, cursor.limit) };
  return byte === undefined
    ? { code: 'truncated', span, expected: '"', found: '0 bytes', reference }
    : {
        code: 'invalid-json',
        span,
        expected: '≥ 0x20',
        found: `0x${byte.toString(16).padStart(2, '0')}`,
        reference,
      };
}

/** No more is shown than the longest escape has. */
function refuseEscape(cursor: JsonCursor, at: number): DecodeFault {
  cursor.moveTo(at);
  const rest = cursor.textBetween(at, Math.min(at + 5, cursor.limit));
  const span = { ...cursor.spanFrom(at), end: Math.min(at + 1, cursor.limit) };
  const ended = cursor.remaining <= 4 && /^(?:u[0-9a-fA-F]{0,3})?$/.test(rest);
  const [expected, found] = ['" \\ / b f n r t uXXXX', rest === '' ? '0 bytes' : rest];
  return { code: ended ? 'truncated' : 'invalid-json', span, expected, found, reference };
}

function nameLoneSurrogate(text: string): string {
  const lone = Array.from(text).find((character) => /^[\ud800-\udfff]$/.test(character)) ?? '';
  return `U+${lone.charCodeAt(0).toString(16).toUpperCase()}`;
}
