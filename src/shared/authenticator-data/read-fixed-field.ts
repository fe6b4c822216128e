import type { ByteCursor } from '../bytes/byte-cursor.ts';
import { spanLength } from '../bytes/byte-span.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import { draftField, type FieldDraft } from '../inspection/field-draft.ts';
import type { FieldKind } from '../inspection/field-node.ts';

/** A field of exactly `length` bytes. */
export interface FixedLayout {
  readonly name: string;
  readonly kind: FieldKind;
  readonly length: number;
  readonly reference: string;
}

export interface FixedField<Value> {
  /** Without a value where the bytes end inside the field; then it covers what is left and carries `truncated`. */
  readonly node: FieldDraft;
  readonly value: Value | undefined;
}

/** Reads the bytes of a field; the value is a view of them, not a copy. */
export function readBytesField(cursor: ByteCursor, layout: FixedLayout): FixedField<Uint8Array> {
  const start = cursor.offset;
  const value = cursor.readBytes(layout.length);
  return { node: createNode(cursor, layout, { start, value }), value };
}

/** Reads a big-endian unsigned integer, at most 6 bytes long. */
export function readIntegerField(cursor: ByteCursor, layout: FixedLayout): FixedField<number> {
  const start = cursor.offset;
  const value = cursor.readUint(layout.length);
  return { node: createNode(cursor, layout, { start, value }), value };
}

function createNode(
  cursor: ByteCursor,
  { name, kind, length, reference }: FixedLayout,
  { start, value }: { readonly start: number; readonly value: Uint8Array | number | undefined },
): FieldDraft {
  const span = value === undefined ? cursor.skipRest() : cursor.spanFrom(start);
  const node = draftField(name, kind, span);
  node.value = value;
  node.reference = reference;
  if (value === undefined) {
    const [expected, found] = [formatByteCount(length), formatByteCount(spanLength(span))];
    node.faults = [{ code: 'truncated', span, expected, found, reference }];
  }
  return node;
}
