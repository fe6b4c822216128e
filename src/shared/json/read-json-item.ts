import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { JsonCursor } from './json-cursor.ts';
import { draftJsonItem, type JsonDraft, type JsonItem, type JsonMember } from './json-item.ts';
import { readJsonScalar } from './read-json-scalar.ts';
import { readJsonString } from './read-json-string.ts';

/** Recursion stops here, far beyond what client data may nest, far before a stack is in danger. */
const deepestNesting = 32;
/** So many values and names of one text become items; a megabyte of zeros must not become half a million. */
const mostItems = 131_072;
const grammar = 'RFC 8259 §2';

const [quotationMark, comma, colon] = [0x22, 0x2c, 0x3a];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Reads one JSON value behind any white space. Where the bytes end early (`truncated`), break the grammar (`invalid-json`),
 * nest beyond reason (`nesting-too-deep`) or are more values than a decoder can show (`too-many-items`), the value reaches to
 * the cursor's limit and is not `complete`. A string that is not UTF-8 (`invalid-utf-8`) reads with U+FFFD.
 */
export function readJsonItem(cursor: JsonCursor, depth = 0): JsonItem {
  cursor.skipWhiteSpace();
  const start = cursor.offset;
  const item = draftJsonItem('text');
  const fault = findExcess(cursor, depth) ?? readContent(cursor, item, depth);
  if (fault !== undefined) refuse(cursor, item, fault);
  item.span = cursor.spanFrom(start);
  return item;
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

/** Fills the item, or answers the fault after which nothing of it can be shown. */
function readContent(cursor: JsonCursor, item: JsonDraft, depth: number): DecodeFault | undefined {
  const first = cursor.peekByte();
  if (first === quotationMark) return readJsonString(cursor, item);
  if (first === openBrace) return readObject(cursor, item, depth);
  if (first === openBracket) return readArray(cursor, item, depth);
  return readJsonScalar(cursor, item);
}

function refuse(cursor: JsonCursor, item: JsonDraft, fault: DecodeFault): void {
  cursor.skipRest();
  item.type = 'malformed';
  item.faults = [fault];
  item.complete = false;
}

function readObject(cursor: JsonCursor, item: JsonDraft, depth: number): undefined {
  item.type = 'object';
  cursor.moveTo(cursor.offset + 1);
  if (cursor.take(closeBrace)) return;
  const members: JsonMember[] = [];
  item.members = members;
  do {
    cursor.skipWhiteSpace();
    if (cursor.peekByte() !== quotationMark) return giveUp(cursor, item, '"');
    const key = readJsonItem(cursor, depth);
    const value = readMemberValue(cursor, key, depth);
    members.push({ key, value });
    item.complete = value.complete;
    if (!value.complete || cursor.take(closeBrace)) return;
  } while (cursor.take(comma));
  giveUp(cursor, item, ', }');
}

function readMemberValue(cursor: JsonCursor, key: JsonItem, depth: number): JsonItem {
  if (key.complete && cursor.take(colon)) return readJsonItem(cursor, depth + 1);
  const value = draftJsonItem('malformed');
  value.complete = false;
  // A key that broke off carries the fault itself.
  if (key.complete) value.faults = [unexpected(cursor, ':')];
  value.span = cursor.skipRest();
  return value;
}

function readArray(cursor: JsonCursor, item: JsonDraft, depth: number): undefined {
  item.type = 'array';
  cursor.moveTo(cursor.offset + 1);
  if (cursor.take(closeBracket)) return;
  const elements: JsonItem[] = [];
  item.elements = elements;
  do {
    const element = readJsonItem(cursor, depth + 1);
    elements.push(element);
    item.complete = element.complete;
    if (!element.complete || cursor.take(closeBracket)) return;
  } while (cursor.take(comma));
  giveUp(cursor, item, ', ]');
}

/** Leaves an object or array with what was read of it: another character had to stand here. */
function giveUp(cursor: JsonCursor, item: JsonDraft, expected: string): undefined {
  item.faults = [unexpected(cursor, expected)];
  item.unexplained = cursor.skipRest();
  item.complete = false;
}

function unexpected(cursor: JsonCursor, expected: string): DecodeFault {
  const span = cursor.spanFrom(cursor.offset);
  const byte = cursor.peekByte();
  if (byte === undefined) return { code: 'truncated', span, expected, found: '0 bytes', reference: grammar };
  const found =
    byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `0x${byte.toString(16).padStart(2, '0')}`;
  return { code: 'invalid-json', span: { ...span, end: span.end + 1 }, expected, found, reference: grammar };
}
