import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldDraft } from '../inspection/field-draft.ts';
import type { FieldKind, FieldValue } from '../inspection/field-node.ts';
import { shortenNotation } from '../inspection/shorten-notation.ts';
import type { JsonCursor } from './json-cursor.ts';

const literals: ReadonlyMap<string, { readonly kind: FieldKind; readonly value: FieldValue }> = new Map([
  ['true', { kind: 'boolean', value: true }],
  ['false', { kind: 'boolean', value: false }],
  ['null', { kind: 'null', value: null }],
]);
const number = /^-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$/;
/** More digits no double has; they read as infinity, as `JSON.parse` has it. */
const mostDigits = 309;
const reference = 'RFC 8259 §3';

const wordBytes: readonly boolean[] = Array.from({ length: 256 }, (_, byte) =>
  /[-+.0-9A-Za-z]/.test(String.fromCharCode(byte)),
);

/**
 * Fills a field with `true`, `false`, `null` or a number (RFC 8259 §3 and §6), or answers the fault that keeps it from being
 * one. Integers beyond 2^53 keep every digit.
 */
export function readJsonScalar(cursor: JsonCursor, field: FieldDraft): DecodeFault | undefined {
  const { bytes, limit, offset: start } = cursor;
  let end = start;
  while (end < limit && wordBytes[bytes[end] ?? 0] === true) end++;
  const word = cursor.textBetween(start, end);
  cursor.moveTo(end);
  const literal = literals.get(word);
  if (literal !== undefined) {
    field.kind = literal.kind;
    field.value = literal.value;
    return undefined;
  }
  const match = number.exec(word);
  if (match !== null) {
    fillNumber(field, word, match[1] ?? match[2]);
    return undefined;
  }
  const ended = cursor.remaining === 0 && (word === '' || beginsValue(word));
  if (word === '' && !ended) cursor.moveTo(end + 1);
  const span = cursor.spanFrom(start);
  const byte = (bytes[start] ?? 0).toString(16).padStart(2, '0');
  const found = word === '' ? (ended ? '0 bytes' : `0x${byte}`) : shortenNotation(word);
  return { code: ended ? 'truncated' : 'invalid-json', span, expected: 'value', found, reference };
}

function beginsValue(word: string): boolean {
  return [...literals.keys()].some((literal) => literal.startsWith(word)) || number.test(`${word}0`);
}

function fillNumber(field: FieldDraft, word: string, fractionOrExponent: string | undefined): void {
  const value = Number(word);
  const isInteger = fractionOrExponent === undefined && !Object.is(value, -0) && word.length <= mostDigits;
  field.kind = isInteger ? 'integer' : 'float';
  field.value = isInteger && !Number.isSafeInteger(value) ? BigInt(word) : value;
}
