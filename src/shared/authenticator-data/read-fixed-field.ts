import type { ByteCursor } from '../bytes/byte-cursor.ts';
import { spanLength } from '../bytes/byte-span.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import type { FieldKind, FieldNode } from '../inspection/field-node.ts';

export interface FixedField {
  /** Without a value where the bytes end inside the field; then it covers what is left and carries `truncated`. */
  readonly node: FieldNode;
  readonly bytes?: Uint8Array;
}

/** Reads a field of exactly `length` bytes. */
export function readFixedField(
  cursor: ByteCursor,
  { name, kind, length, reference }: { name: string; kind: FieldKind; length: number; reference: string },
): FixedField {
  const start = cursor.offset;
  const bytes = cursor.readBytes(length);
  const span = bytes === undefined ? cursor.skipRest() : cursor.spanFrom(start);
  const node: FieldNode = { name, kind, span, children: [], faults: [], reference };
  if (bytes !== undefined) return { node: { ...node, value: bytes }, bytes };
  const [expected, found] = [formatByteCount(length), formatByteCount(spanLength(span))];
  return { node: { ...node, faults: [{ code: 'truncated', span, expected, found, reference }] } };
}
