import type { ByteCursor } from '../bytes/byte-cursor.ts';
import type { FieldDraft } from '../inspection/field-draft.ts';
import { readFixedField } from './read-fixed-field.ts';

export interface IntegerField {
  readonly node: FieldDraft;
  /** Undefined where the bytes end inside the field. */
  readonly value: number | undefined;
}

/** Reads a big-endian unsigned integer of exactly `length` bytes, at most 6. */
export function readIntegerField(
  cursor: ByteCursor,
  { name, length, reference }: { name: string; length: number; reference: string },
): IntegerField {
  const { node, bytes } = readFixedField(cursor, { name, kind: 'integer', length, reference });
  if (bytes === undefined) return { node, value: undefined };
  let value = 0;
  for (const byte of bytes) value = value * 256 + byte;
  node.value = value;
  return { node, value };
}
