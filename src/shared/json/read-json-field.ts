import { byteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { draftField, type FieldDraft, noFaults } from '../inspection/field-draft.ts';
import type { JsonCursor } from './json-cursor.ts';
import { markRepeatedMembers, unreadName } from './mark-repeated-members.ts';
import { readJsonScalar } from './read-json-scalar.ts';
import { readJsonString } from './read-json-string.ts';

/** Recursion stops here, far beyond what client data may nest, far before a stack is in danger. */
const deepestNesting = 32;
/** So many values and names of one text are read; a megabyte of zeros must not become half a million. */
const mostItems = 131_072;
const grammar = 'RFC 8259 §2';

const [quotationMark, comma, colon] = [0x22, 0x2c, 0x3a];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Of a field that is being read. */
const nowhere = byteSpan('', 0, 0);

/**
 * The field of the JSON value behind any white space and, inside it, of everything it contains. A member's key and colon are its
 * head; a name that stood before in the same object is a `duplicate-map-key`. Where the bytes end early (`truncated`), break the grammar
 * (`invalid-json`), nest beyond reason (`nesting-too-deep`) or are more values than a decoder can show (`too-many-items`), the value
 * reaches to the cursor's limit, and the cursor says that it broke off. A string that is not UTF-8 (`invalid-utf-8`) reads with U+FFFD.
 */
export function readJsonField(cursor: JsonCursor, name: string, depth = 0): FieldDraft {
  cursor.skipWhiteSpace();
  const start = cursor.offset;
  const field = draftField(name, 'text', nowhere);
  readValue(cursor, field, depth);
  field.span = cursor.spanFrom(start);
  return field;
}

/** Fills the field with the value at the cursor. */
function readValue(cursor: JsonCursor, field: FieldDraft, depth: number): void {
  const fault = findExcess(cursor, depth) ?? readContent(cursor, field, depth);
  if (fault !== undefined) refuse(cursor, field, fault);
}

function findExcess(cursor: JsonCursor, depth: number): DecodeFault | undefined {
  const many = cursor.countItem() > mostItems;
  if (!many && depth <= deepestNesting) return undefined;
  const span = cursor.spanFrom(cursor.offset);
  if (many) {
    const [expected, found] = [`≤ ${mostItems} items`, `> ${mostItems} items`];
    return { code: 'too-many-items', span, expected, found, reference: 'RFC 8259 §9' };
  }
  const [expected, found] = [`≤ ${deepestNesting}`, `${depth}`];
  return { code: 'nesting-too-deep', span, expected, found, reference: 'RFC 8259 §9' };
}

/** Answers the fault after which nothing of the value can be shown. */
function readContent(cursor: JsonCursor, field: FieldDraft, depth: number): DecodeFault | undefined {
  const first = cursor.peekByte();
  if (first === quotationMark) return readJsonString(cursor, field);
  if (first === openBrace) return readObject(cursor, field, depth);
  if (first === openBracket) return readArray(cursor, field, depth);
  return readJsonScalar(cursor, field);
}

function refuse(cursor: JsonCursor, field: FieldDraft, fault: DecodeFault): void {
  cursor.breakOff();
  field.kind = 'unexplained';
  field.faults = [fault];
}

function readObject(cursor: JsonCursor, object: FieldDraft, depth: number): undefined {
  object.kind = 'object';
  cursor.moveTo(cursor.offset + 1);
  if (cursor.take(closeBrace)) return;
  const members: FieldDraft[] = [];
  object.children = members;
  readMembers(cursor, object, members, depth);
  markRepeatedMembers(members, cursor.bytes);
}

function readMembers(
  cursor: JsonCursor,
  object: FieldDraft,
  members: FieldDraft[],
  depth: number,
): undefined {
  do {
    cursor.skipWhiteSpace();
    if (cursor.peekByte() !== quotationMark) return giveUp(cursor, object, '"');
    members.push(readMember(cursor, depth));
    if (cursor.isBroken || cursor.take(closeBrace)) return;
  } while (cursor.take(comma));
  giveUp(cursor, object, ', }');
}

/** The key is read into the field of its value, which takes its name from there; `unreadName` stays where it cannot be read. */
function readMember(cursor: JsonCursor, depth: number): FieldDraft {
  const start = cursor.offset;
  const member = draftField(unreadName, 'text', nowhere);
  const fault = findExcess(cursor, depth) ?? readJsonString(cursor, member);
  if (fault === undefined) {
    const { value: name, faults: ofKey } = member;
    member.name = String(name);
    member.value = undefined;
    member.faults = noFaults;
    readMemberValue(cursor, member, { start, depth });
    if (ofKey.length > 0) member.faults = [...ofKey, ...member.faults];
  } else {
    // Nothing behind it can be read either.
    refuse(cursor, member, fault);
    member.head = cursor.spanFrom(start);
  }
  member.span = cursor.spanFrom(start);
  return member;
}

function readMemberValue(
  cursor: JsonCursor,
  member: FieldDraft,
  { start, depth }: { readonly start: number; readonly depth: number },
): void {
  const isThere = cursor.take(colon);
  cursor.skipWhiteSpace();
  member.head = cursor.spanFrom(start);
  if (isThere) readValue(cursor, member, depth + 1);
  else refuse(cursor, member, unexpected(cursor, ':'));
}

function readArray(cursor: JsonCursor, array: FieldDraft, depth: number): undefined {
  array.kind = 'array';
  cursor.moveTo(cursor.offset + 1);
  if (cursor.take(closeBracket)) return;
  const elements: FieldDraft[] = [];
  array.children = elements;
  do {
    elements.push(readJsonField(cursor, `[${elements.length}]`, depth + 1));
    if (cursor.isBroken || cursor.take(closeBracket)) return;
  } while (cursor.take(comma));
  giveUp(cursor, array, ', ]');
}

/** Leaves an object or array with what was read of it: another character had to stand here. */
function giveUp(cursor: JsonCursor, field: FieldDraft, expected: string): undefined {
  field.faults = [unexpected(cursor, expected)];
  field.children = [...field.children, draftField('unexplained', 'unexplained', cursor.breakOff())];
}

function unexpected(cursor: JsonCursor, expected: string): DecodeFault {
  const span = cursor.spanFrom(cursor.offset);
  const byte = cursor.peekByte();
  if (byte === undefined) return { code: 'truncated', span, expected, found: '0 bytes', reference: grammar };
  const found =
    byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `0x${byte.toString(16).padStart(2, '0')}`;
  return { code: 'invalid-json', span: { ...span, end: span.end + 1 }, expected, found, reference: grammar };
}
