import type { ByteCursor } from '../bytes/byte-cursor.ts';
import { byteSpan, spanLength } from '../bytes/byte-span.ts';
import { concatenateBytes } from '../bytes/concatenate-bytes.ts';
import { decodeUtf8 } from '../bytes/decode-utf-8.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { CborContent } from './cbor-content.ts';
import type { CborEntry, CborItem } from './cbor-item.ts';
import { type CborHead, readCborHead } from './read-cbor-head.ts';
import { readCborSimple } from './read-cbor-simple.ts';

/** Recursion stops here, far beyond what any message of CTAP may nest, far before a stack is in danger. */
const deepestNesting = 32;
const breakByte = 0xff;
const wellFormed = 'RFC 8949 §3';

type ReadContent = (cursor: ByteCursor, head: CborHead, depth: number) => CborContent;

const contentReaders: readonly ReadContent[] = [
  (_, head) => ({ type: 'integer', value: head.argument ?? 0 }),
  (_, head) => ({ type: 'integer', value: negative(head.argument ?? 0) }),
  readString,
  readString,
  readArray,
  readMap,
  readTag,
  readCborSimple,
];

/**
 * Reads one data item and everything inside it. All of RFC 8949 is read, canonical or not; `lintCanonical` judges that.
 * Nothing is allocated by a claimed length and nothing is read beyond the cursor's limit. Where the bytes end early
 * (`truncated`), are no data item (`reserved-value`) or nest beyond reason (`nesting-too-deep`), the item reaches to the
 * limit and is not `complete`.
 */
export function readCborItem(cursor: ByteCursor, depth = 0): CborItem {
  const start = cursor.offset;
  const head = readCborHead(cursor);
  if ('code' in head) return malformed(cursor, start, head);
  if (head.majorType === 7 && head.argument === undefined) {
    return malformed(cursor, start, {
      code: 'reserved-value',
      span: cursor.spanFrom(start),
      expected: '≠ ff',
      found: 'ff',
      reference: wellFormed,
    });
  }
  if (depth > deepestNesting) {
    return malformed(cursor, start, {
      code: 'nesting-too-deep',
      span: cursor.spanFrom(start),
      expected: `≤ ${deepestNesting}`,
      found: `${depth}`,
      reference: 'CTAP 2.2 §8',
    });
  }
  const headSpan = cursor.spanFrom(start);
  const content = contentReaders[head.majorType]?.(cursor, head, depth) ?? { type: 'malformed' };
  return {
    type: content.type,
    span: cursor.spanFrom(start),
    head: headSpan,
    majorType: head.majorType,
    ...(head.argument === undefined ? {} : { argument: head.argument }),
    argumentWidth: head.argumentWidth,
    ...(content.value === undefined ? {} : { value: content.value }),
    items: content.items ?? [],
    entries: content.entries ?? [],
    faults: content.faults ?? [],
    complete: content.complete ?? true,
  };
}

function malformed(cursor: ByteCursor, start: number, fault: DecodeFault): CborItem {
  cursor.skipRest();
  return {
    type: 'malformed',
    span: cursor.spanFrom(start),
    head: byteSpan(cursor.source, start, start),
    majorType: (cursor.bytes[start] ?? 0) >> 5,
    argumentWidth: 0,
    items: [],
    entries: [],
    faults: [fault],
    complete: false,
  };
}

function negative(argument: number | bigint): number | bigint {
  const exact = -1n - BigInt(argument);
  return exact >= BigInt(Number.MIN_SAFE_INTEGER) ? Number(exact) : exact;
}

function readString(cursor: ByteCursor, head: CborHead, depth: number): CborContent {
  const type = head.majorType === 2 ? 'bytes' : 'text';
  if (head.argument === undefined) return readChunks(cursor, head, depth);
  const start = cursor.offset;
  const bytes = typeof head.argument === 'number' ? cursor.readBytes(head.argument) : undefined;
  if (bytes === undefined) {
    const span = cursor.skipRest();
    const fault: DecodeFault = {
      code: 'truncated',
      span,
      expected: formatByteCount(head.argument),
      found: formatByteCount(spanLength(span)),
      reference: wellFormed,
    };
    return { type, faults: [fault], complete: false };
  }
  if (type === 'bytes') return { type, value: bytes };
  const text = decodeUtf8(bytes);
  if (text !== undefined) return { type, value: text };
  const fault: DecodeFault = {
    code: 'invalid-utf-8',
    span: cursor.spanFrom(start),
    expected: 'UTF-8',
    found: formatByteCount(bytes.length),
    reference: 'RFC 8949 §5.3.1',
  };
  return { type, faults: [fault] };
}

/** A string of indefinite length: definite strings of the same major type, then a break (RFC 8949 §3.2.3). */
function readChunks(cursor: ByteCursor, head: CborHead, depth: number): CborContent {
  const type = head.majorType === 2 ? 'bytes' : 'text';
  const sequence = readSequence(cursor, head, depth);
  const faults: DecodeFault[] = [...sequence.faults];
  for (const chunk of sequence.items) {
    faults.push(...chunk.faults);
    if (chunk.type !== 'malformed' && (chunk.type !== type || chunk.argument === undefined)) {
      const reference = 'RFC 8949 §3.2.3';
      faults.push({
        code: 'unexpected-type',
        span: chunk.span,
        expected: type,
        found: chunk.type,
        reference,
      });
    }
  }
  const { items, complete } = sequence;
  if (faults.length > 0) return { type, items, faults, complete };
  const value = type === 'text' ? items.map((chunk) => chunk.value).join('') : joinBytes(items);
  return { type, value, items, complete };
}

function joinBytes(chunks: readonly CborItem[]): Uint8Array {
  return concatenateBytes(chunks.map((chunk) => chunk.value).filter((value) => value instanceof Uint8Array));
}

function readArray(cursor: ByteCursor, head: CborHead, depth: number): CborContent {
  return { type: 'array', ...readSequence(cursor, head, depth) };
}

interface Sequence {
  readonly items: readonly CborItem[];
  readonly faults: readonly DecodeFault[];
  readonly complete: boolean;
}

function readSequence(cursor: ByteCursor, head: CborHead, depth: number): Sequence {
  const items: CborItem[] = [];
  while (!atEnd(cursor, head, items.length)) {
    if (cursor.remaining === 0) {
      return { items, faults: [endsEarly(cursor, head, items.length)], complete: false };
    }
    const item = readCborItem(cursor, depth + 1);
    items.push(item);
    if (!item.complete) return { items, faults: [], complete: false };
  }
  return { items, faults: [], complete: true };
}

function readMap(cursor: ByteCursor, head: CborHead, depth: number): CborContent {
  const entries: CborEntry[] = [];
  while (!atEnd(cursor, head, entries.length)) {
    if (cursor.remaining === 0) {
      return { type: 'map', entries, faults: [endsEarly(cursor, head, entries.length)], complete: false };
    }
    const key = readCborItem(cursor, depth + 1);
    const value = key.complete ? readCborItem(cursor, depth + 1) : emptyBehind(key);
    entries.push({ key, value });
    if (!value.complete) return { type: 'map', entries, complete: false };
  }
  return { type: 'map', entries };
}

/** Stands for the value of a key that could not be read to its end; the key carries the fault. */
function emptyBehind(key: CborItem): CborItem {
  const span = byteSpan(key.span.source, key.span.end, key.span.end);
  return { ...key, type: 'malformed', span, head: span, items: [], entries: [], faults: [] };
}

function readTag(cursor: ByteCursor, head: CborHead, depth: number): CborContent {
  const content = readCborItem(cursor, depth + 1);
  return { type: 'tag', value: head.argument ?? 0, items: [content], complete: content.complete };
}

/** True when all announced items are read; consumes the break that ends an indefinite length. */
function atEnd(cursor: ByteCursor, head: CborHead, count: number): boolean {
  if (head.argument !== undefined) return count >= head.argument;
  if (cursor.peekByte() !== breakByte) return false;
  cursor.readBytes(1);
  return true;
}

function endsEarly(cursor: ByteCursor, head: CborHead, count: number): DecodeFault {
  const name = ['bytes', 'text', 'array', 'map'][head.majorType - 2];
  return {
    code: 'truncated',
    span: cursor.spanFrom(cursor.offset),
    expected: head.argument === undefined ? `${name}(*) ff` : `${name}(${head.argument})`,
    found: head.argument === undefined ? `${name}(*)` : `${name}(${count})`,
    reference: wellFormed,
  };
}
