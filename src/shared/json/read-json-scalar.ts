import type { ByteCursor } from '../bytes/byte-cursor.ts';
import { decodeUtf8 } from '../bytes/decode-utf-8.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldValue } from '../inspection/field-node.ts';
import type { JsonType } from './json-item.ts';

export interface JsonScalar {
  readonly type: JsonType;
  readonly value: FieldValue;
  readonly faults: readonly DecodeFault[];
}

const quotationMark = 0x22;
const reverseSolidus = 0x5c;
/** As "UTF-8 decode" of the Encoding Standard: what is not UTF-8 becomes U+FFFD. */
const replacing = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads a string from its opening quotation mark (RFC 8259 §7). */
export function readJsonString(cursor: ByteCursor): JsonScalar | DecodeFault {
  const start = cursor.offset;
  const reference = 'RFC 8259 §7';
  const fault = (code: DecodeFault['code'], expected: string, found: string): DecodeFault => {
    const span = { ...cursor.spanFrom(cursor.offset), end: Math.min(cursor.offset + 1, cursor.limit) };
    return { code, span, expected, found, reference };
  };

  cursor.readBytes(1);
  for (;;) {
    const byte = cursor.peekByte();
    if (byte === undefined) return fault('truncated', '"', '0 bytes');
    if (byte < 0x20) return fault('invalid-json', '≥ 0x20', `0x${byte.toString(16).padStart(2, '0')}`);
    cursor.readBytes(1);
    if (byte === quotationMark) break;
    if (byte === reverseSolidus && !takeEscape(cursor)) {
      const rest = peekEscape(cursor);
      const code =
        rest.length === cursor.remaining && /^(?:u[0-9a-fA-F]{0,3})?$/.test(rest)
          ? 'truncated'
          : 'invalid-json';
      return fault(code, '" \\ / b f n r t uXXXX', rest === '' ? '0 bytes' : rest);
    }
  }
  const span = cursor.spanFrom(start);
  const bytes = cursor.bytes.subarray(span.start, span.end);
  const value: unknown = JSON.parse(replacing.decode(bytes));
  const faults: DecodeFault[] =
    decodeUtf8(bytes) === undefined
      ? [{ code: 'invalid-utf-8', span, expected: 'UTF-8', found: 'U+FFFD', reference: 'RFC 8259 §8.1' }]
      : [];
  return { type: 'text', value: String(value), faults };
}

/** Consumes what follows a reverse solidus; false, and nothing consumed, where that is no escape. */
function takeEscape(cursor: ByteCursor): boolean {
  const sequence = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(peekEscape(cursor))?.[0];
  if (sequence !== undefined) cursor.readBytes(sequence.length);
  return sequence !== undefined;
}

/** The next bytes as text, no more than the longest escape has. */
function peekEscape(cursor: ByteCursor): string {
  const end = Math.min(cursor.offset + 5, cursor.limit);
  return replacing.decode(cursor.bytes.subarray(cursor.offset, end));
}

const literals: Readonly<Record<string, Pick<JsonScalar, 'type' | 'value'>>> = {
  true: { type: 'boolean', value: true },
  false: { type: 'boolean', value: false },
  null: { type: 'null', value: null },
};
const number = /^-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$/;
const wordByte = /[-+.0-9A-Za-z]/;

/** Reads `true`, `false`, `null` or a number (RFC 8259 §3 and §6). Integers beyond 2^53 keep every digit. */
export function readJsonScalar(cursor: ByteCursor): JsonScalar | DecodeFault {
  const start = cursor.offset;
  let word = '';
  for (let byte = cursor.peekByte(); byte !== undefined; byte = cursor.peekByte()) {
    const character = String.fromCharCode(byte);
    if (!wordByte.test(character)) break;
    word += character;
    cursor.readBytes(1);
  }
  const literal = Object.hasOwn(literals, word) ? literals[word] : undefined;
  if (literal !== undefined) return { ...literal, faults: [] };
  const match = number.exec(word);
  if (match !== null) return { ...toNumber(word, match[1] ?? match[2]), faults: [] };

  const reference = 'RFC 8259 §3';
  const ended = cursor.remaining === 0 && (word === '' || beginsValue(word));
  if (word === '' && !ended) cursor.readBytes(1);
  const span = cursor.spanFrom(start);
  const found = word === '' ? (ended ? '0 bytes' : `0x${(cursor.bytes[start] ?? 0).toString(16)}`) : word;
  return { code: ended ? 'truncated' : 'invalid-json', span, expected: 'value', found, reference };
}

function beginsValue(word: string): boolean {
  return Object.keys(literals).some((literal) => literal.startsWith(word)) || number.test(`${word}0`);
}

function toNumber(word: string, fractionOrExponent: string | undefined): Pick<JsonScalar, 'type' | 'value'> {
  const value = Number(word);
  if (fractionOrExponent !== undefined || Object.is(value, -0)) return { type: 'float', value };
  return { type: 'integer', value: Number.isSafeInteger(value) ? value : BigInt(word) };
}
