import type { ByteCursor } from '../bytes/byte-cursor.ts';
import type { ByteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { JsonItem, JsonMember } from './json-item.ts';
import { readJsonScalar, readJsonString } from './read-json-scalar.ts';

/** Recursion stops here, far beyond what client data may nest, far before a stack is in danger. */
const deepestNesting = 32;
const grammar = 'RFC 8259 §2';

/**
 * Reads one JSON value behind any white space. Where the bytes end early (`truncated`), break the grammar (`invalid-json`)
 * or nest beyond reason (`nesting-too-deep`), the value reaches to the cursor's limit and is not `complete`. A string that
 * is not UTF-8 (`invalid-utf-8`) reads with U+FFFD, as the specification's "UTF-8 decode" has it.
 */
export function readJsonItem(cursor: ByteCursor, depth = 0): JsonItem {
  skipWhiteSpace(cursor);
  const start = cursor.offset;
  if (depth > deepestNesting) {
    const [expected, found] = [`≤ ${deepestNesting}`, `${depth}`];
    return malformed(cursor, {
      code: 'nesting-too-deep',
      span: cursor.spanFrom(start),
      expected,
      found,
      reference: 'RFC 8259 §9',
    });
  }
  const first = peekCharacter(cursor);
  if (first === '{') return readObject(cursor, depth);
  if (first === '[') return readArray(cursor, depth);
  const scalar = first === '"' ? readJsonString(cursor) : readJsonScalar(cursor);
  if ('code' in scalar) return malformed(cursor, scalar, start);
  return { ...scalar, span: cursor.spanFrom(start), elements: [], members: [], complete: true };
}

export function skipWhiteSpace(cursor: ByteCursor): void {
  for (let byte = cursor.peekByte(); byte !== undefined; byte = cursor.peekByte()) {
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return;
    cursor.readBytes(1);
  }
}

function readObject(cursor: ByteCursor, depth: number): JsonItem {
  const start = cursor.offset;
  cursor.readBytes(1);
  const members: JsonMember[] = [];
  const finish = (failure?: Failure): JsonItem => ({
    type: 'object',
    span: cursor.spanFrom(start),
    elements: [],
    members,
    faults: [],
    complete: members.at(-1)?.value.complete ?? true,
    ...failure,
  });

  if (take(cursor, '}')) return finish();
  for (;;) {
    skipWhiteSpace(cursor);
    if (peekCharacter(cursor) !== '"') return finish(fail(cursor, '"'));
    const key = readJsonItem(cursor, depth);
    if (!key.complete) {
      members.push({ key, value: { ...key, span: cursor.skipRest(), faults: [] } });
      return finish();
    }
    const value = take(cursor, ':')
      ? readJsonItem(cursor, depth + 1)
      : malformed(cursor, unexpected(cursor, ':'));
    members.push({ key, value });
    if (!value.complete || take(cursor, '}')) return finish();
    if (!take(cursor, ',')) return finish(fail(cursor, ', }'));
  }
}

function readArray(cursor: ByteCursor, depth: number): JsonItem {
  const start = cursor.offset;
  cursor.readBytes(1);
  const elements: JsonItem[] = [];
  const finish = (failure?: Failure): JsonItem => ({
    type: 'array',
    span: cursor.spanFrom(start),
    elements,
    members: [],
    faults: [],
    complete: elements.at(-1)?.complete ?? true,
    ...failure,
  });

  if (take(cursor, ']')) return finish();
  for (;;) {
    const element = readJsonItem(cursor, depth + 1);
    elements.push(element);
    if (!element.complete || take(cursor, ']')) return finish();
    if (!take(cursor, ',')) return finish(fail(cursor, ', ]'));
  }
}

interface Failure {
  readonly faults: readonly DecodeFault[];
  readonly unexplained: ByteSpan;
  readonly complete: false;
}

/** Gives up on an object or array: another character had to stand here. Called before `finish` takes the span. */
function fail(cursor: ByteCursor, expected: string): Failure {
  return { faults: [unexpected(cursor, expected)], unexplained: cursor.skipRest(), complete: false };
}

/** Consumes one structural character and the white space before it, or nothing. */
function take(cursor: ByteCursor, character: string): boolean {
  skipWhiteSpace(cursor);
  if (peekCharacter(cursor) !== character) return false;
  cursor.readBytes(1);
  return true;
}

function peekCharacter(cursor: ByteCursor): string | undefined {
  const byte = cursor.peekByte();
  return byte === undefined ? undefined : String.fromCharCode(byte);
}

function unexpected(cursor: ByteCursor, expected: string): DecodeFault {
  const span = cursor.spanFrom(cursor.offset);
  const byte = cursor.peekByte();
  if (byte === undefined) return { code: 'truncated', span, expected, found: '0 bytes', reference: grammar };
  const found =
    byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `0x${byte.toString(16).padStart(2, '0')}`;
  return { code: 'invalid-json', span: { ...span, end: span.end + 1 }, expected, found, reference: grammar };
}

function malformed(cursor: ByteCursor, fault: DecodeFault, start = cursor.offset): JsonItem {
  cursor.skipRest();
  const span = cursor.spanFrom(start);
  return { type: 'malformed', span, elements: [], members: [], faults: [fault], complete: false };
}
