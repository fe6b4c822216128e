import type { ByteCursor } from '../bytes/byte-cursor.ts';
import type { ByteSpan } from '../bytes/byte-span.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { noFaults } from '../inspection/field-draft.ts';
import type { CborDraft, CborEntry, CborItem, CborType } from './cbor-item.ts';

/** By major type; floats share the last one with simple values. */
const types: readonly CborType[] = ['integer', 'integer', 'bytes', 'text', 'array', 'map', 'tag', 'simple'];
const widths: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4, 27: 8 };
const indefinite = 31;
const mayBeIndefinite: readonly boolean[] = [false, false, true, true, true, true, false, true];
const reference = 'RFC 8949 §3';

const noItems: readonly CborItem[] = [];
const noEntries: readonly CborEntry[] = [];

/**
 * Reads an initial byte and its argument (RFC 8949 §3) into an item that has nothing else yet. Its argument is undefined
 * for an indefinite length, and for the break in major type 7. Where the head is reserved or ends early, the item is
 * `malformed`.
 */
export function readCborHead(cursor: ByteCursor): CborDraft {
  const start = cursor.offset;
  const initial = cursor.readByte();
  if (initial === undefined) {
    const [expected, found] = ['≥ 1 byte', '0 bytes'];
    return malformedItem(cursor, start, { code: 'truncated', expected, found, reference });
  }
  const majorType = initial >> 5;
  const information = initial & 31;
  if (information < 24) return draftItem(cursor, majorType, information);
  if (information === indefinite && mayBeIndefinite[majorType] === true) {
    return draftItem(cursor, majorType, undefined);
  }
  const width = widths[information];
  if (width === undefined) {
    const [expected, found] = ['0–27', `${information}`];
    return malformedItem(cursor, start, { code: 'reserved-value', expected, found, reference });
  }
  const present = cursor.remaining;
  const argument = width < 8 ? cursor.readUint(width) : readWideArgument(cursor);
  if (argument !== undefined) {
    const item = draftItem(cursor, majorType, argument);
    item.argumentWidth = width;
    return item;
  }
  const [expected, found] = [formatByteCount(width), formatByteCount(present)];
  cursor.skipRest();
  return malformedItem(cursor, start, { code: 'truncated', expected, found, reference });
}

/** Everything from `start` to the cursor's limit, which is no data item; the fault is about the bytes read so far. */
export function malformedItem(
  cursor: ByteCursor,
  start: number,
  { code, expected, found, reference }: Omit<DecodeFault, 'span'>,
): CborDraft {
  const item = draftItem(cursor, (cursor.bytes[start] ?? 0) >> 5, undefined);
  item.faults = [{ code, span: cursor.spanFrom(start), expected, found, reference }];
  cursor.skipRest();
  item.type = 'malformed';
  item.span = cursor.spanFrom(start);
  item.contentStart = start;
  item.complete = false;
  return item;
}

const unread: ByteSpan = { source: '', start: 0, end: 0 };

/** An item whose head the cursor has just left; whoever reads its content gives it its span. */
function draftItem(
  { offset }: ByteCursor,
  majorType: number,
  argument: number | bigint | undefined,
): CborDraft {
  return {
    type: types[majorType] ?? 'malformed',
    span: unread,
    contentStart: offset,
    majorType,
    argument,
    argumentWidth: 0,
    value: undefined,
    items: noItems,
    entries: noEntries,
    faults: noFaults,
    complete: true,
  };
}

function readWideArgument(cursor: ByteCursor): number | bigint | undefined {
  if (cursor.remaining < 8) return undefined;
  const [high, low] = [cursor.readUint(4) ?? 0, cursor.readUint(4) ?? 0];
  const number = high * 0x1_0000_0000 + low;
  return Number.isSafeInteger(number) ? number : (BigInt(high) << 32n) | BigInt(low);
}
