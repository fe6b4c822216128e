import type { ByteCursor } from '../bytes/byte-cursor.ts';
import { byteSpan, spanLength } from '../bytes/byte-span.ts';
import { decodeUtf8 } from '../bytes/decode-utf-8.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import type { CborDraft, CborEntry, CborItem } from './cbor-item.ts';
import { joinChunks } from './join-chunks.ts';
import { malformedItem, readCborHead } from './read-cbor-head.ts';
import { readCborSimple } from './read-cbor-simple.ts';

/** Recursion stops here, far beyond what any message of CTAP may nest, far before a stack is in danger. */
const deepestNesting = 32;
/** So many items of one source become items; no message comes near, and a megabyte of one-byte items must not become a million. */
const mostItems = 131_072;
const breakByte = 0xff;
const wellFormed = 'RFC 8949 §3';

/**
 * Reads one data item and everything inside it. All of RFC 8949 is read, canonical or not; `lintCanonical` judges that.
 * Nothing is allocated by a claimed length and nothing is read beyond the cursor's limit. Where the bytes end early
 * (`truncated`), are no data item (`reserved-value`), nest beyond reason (`nesting-too-deep`) or are more items than a decoder
 * can show (`too-many-items`), the item reaches to the limit and is not `complete`.
 */
export function readCborItem(cursor: ByteCursor, depth = 0): CborItem {
  const start = cursor.offset;
  if (cursor.countItem() > mostItems) {
    const [expected, found] = [`≤ ${mostItems} items`, `> ${mostItems} items`];
    return malformedItem(cursor, start, { code: 'too-many-items', expected, found, reference: wellFormed });
  }
  const item = readCborHead(cursor);
  if (!item.complete) return item;
  if (item.majorType === 7 && item.argument === undefined) {
    const [expected, found] = ['≠ ff', 'ff'];
    return malformedItem(cursor, start, { code: 'reserved-value', expected, found, reference: wellFormed });
  }
  if (depth > deepestNesting) {
    const [expected, found] = [`≤ ${deepestNesting}`, `${depth}`];
    const reference = 'CTAP 2.2 §8';
    return malformedItem(cursor, start, { code: 'nesting-too-deep', expected, found, reference });
  }
  readContent(cursor, item, depth);
  item.span = cursor.spanFrom(start);
  return item;
}

/** Reads what follows the head. A switch, which the engine turns into one function with its cases: this is done for every item. */
function readContent(cursor: ByteCursor, item: CborDraft, depth: number): void {
  switch (item.type) {
    case 'integer':
      item.value = item.majorType === 0 ? item.argument : negative(item.argument ?? 0);
      break;
    case 'bytes':
    case 'text':
      readString(cursor, item, depth);
      break;
    case 'array':
      readItems(cursor, item, depth);
      break;
    case 'map':
      readMap(cursor, item, depth);
      break;
    case 'tag':
      readTag(cursor, item, depth);
      break;
    default:
      readCborSimple(cursor, item);
  }
}

function negative(argument: number | bigint): number | bigint {
  if (typeof argument === 'number' && argument < Number.MAX_SAFE_INTEGER) return -1 - argument;
  return -1n - BigInt(argument);
}

function readString(cursor: ByteCursor, item: CborDraft, depth: number): void {
  const { argument } = item;
  if (argument === undefined) {
    readItems(cursor, item, depth);
    joinChunks(item);
    return;
  }
  if (argument > cursor.remaining) {
    const span = cursor.skipRest();
    const [expected, found] = [formatByteCount(argument), formatByteCount(spanLength(span))];
    item.faults = [{ code: 'truncated', span, expected, found, reference: wellFormed }];
    item.complete = false;
    return;
  }
  const start = cursor.offset;
  const length = Number(argument);
  if (item.majorType === 2) {
    item.value = cursor.readBytes(length);
    return;
  }
  cursor.moveTo(start + length);
  item.value = decodeUtf8(cursor.bytes, start, start + length);
  if (item.value !== undefined) return;
  const [expected, found] = ['UTF-8', formatByteCount(length)];
  const reference = 'RFC 8949 §5.3.1';
  item.faults = [{ code: 'invalid-utf-8', span: cursor.spanFrom(start), expected, found, reference }];
}

function readItems(cursor: ByteCursor, item: CborDraft, depth: number): void {
  const items: CborItem[] = [];
  while (continues(cursor, item, items.length)) {
    const element = readCborItem(cursor, depth + 1);
    items.push(element);
    if (!element.complete) item.complete = false;
  }
  if (items.length > 0) item.items = items;
}

function readMap(cursor: ByteCursor, item: CborDraft, depth: number): void {
  const entries: CborEntry[] = [];
  while (continues(cursor, item, entries.length)) {
    const key = readCborItem(cursor, depth + 1);
    const value = key.complete ? readCborItem(cursor, depth + 1) : emptyBehind(key);
    entries.push({ key, value });
    if (!value.complete) item.complete = false;
  }
  if (entries.length > 0) item.entries = entries;
}

/** Stands for the value of a key that could not be read to its end; the key carries the fault. */
function emptyBehind(key: CborItem): CborItem {
  const span = byteSpan(key.span.source, key.span.end, key.span.end);
  return { ...key, type: 'malformed', span, contentStart: span.start, items: [], entries: [], faults: [] };
}

function readTag(cursor: ByteCursor, item: CborDraft, depth: number): void {
  const content = readCborItem(cursor, depth + 1);
  item.value = item.argument;
  item.items = [content];
  item.complete = content.complete;
}

/**
 * True where another element of an array, map or string of chunks has to follow; consumes the break that ends an
 * indefinite length. Where no byte is left for it, the container gets its fault.
 */
function continues(cursor: ByteCursor, container: CborDraft, count: number): boolean {
  const { argument, complete, type } = container;
  if (!complete || (argument !== undefined && count >= argument)) return false;
  const next = cursor.peekByte();
  if (next === breakByte && argument === undefined) {
    cursor.moveTo(cursor.offset + 1);
    return false;
  }
  if (next !== undefined) return true;
  const expected = argument === undefined ? `${type}(*) ff` : `${type}(${argument})`;
  const found = argument === undefined ? `${type}(*)` : `${type}(${count})`;
  const span = cursor.spanFrom(cursor.offset);
  container.faults = [{ code: 'truncated', span, expected, found, reference: wellFormed }];
  container.complete = false;
  return false;
}
