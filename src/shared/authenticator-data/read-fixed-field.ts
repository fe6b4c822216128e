import type { ByteCursor } from '../bytes/byte-cursor.ts';
import { spanLength } from '../bytes/byte-span.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import { draftField, type FieldDraft } from '../inspection/field-draft.ts';
import type { FieldKind } from '../inspection/field-node.ts';

export interface FixedField {
  /** Without a value where the bytes end inside the field; then it covers what is left and carries `truncated`. */
  readonly node: FieldDraft;
  /** A view of the received bytes. */
  readonly bytes: Uint8Array | undefined;
}

/** Reads a field of exactly `length` bytes. */
export function readFixedField(
  cursor: ByteCursor,
  { name, kind, length, reference }: { name: string; kind: FieldKind; length: number; reference: string },
): FixedField {
  const start = cursor.offset;
  const bytes = cursor.readBytes(length);
  const span = bytes === undefined ? cursor.skipRest() : cursor.spanFrom(start);
  const node = draftField(name, kind, span);
  node.value = bytes;
  node.reference = reference;
  if (bytes === undefined) {
    const [expected, found] = [formatByteCount(length), formatByteCount(spanLength(span))];
    node.faults = [{ code: 'truncated', span, expected, found, reference }];
  }
  return { node, bytes };
}
