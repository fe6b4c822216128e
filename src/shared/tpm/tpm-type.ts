import type { ByteCursor } from '../bytes/byte-cursor.ts';
import type { FieldNode } from '../inspection/field-node.ts';

/** One field that was read. */
export interface TpmField<Value> {
  readonly node: FieldNode;
  /** Undefined where what stands behind the field cannot be found: it ends early, or selects a structure that nobody knows. */
  readonly value: Value | undefined;
}

/** A structure of TPM 2.0 Part 2: reads itself from a cursor. Everything is big-endian and without padding. */
export type TpmType<Value> = (cursor: ByteCursor, name: string) => TpmField<Value>;

/**
 * The part of the specification that a structure is defined in. Its numbers of sections differ between revisions (TPMS_ATTEST is 10.12.8 in
 * 1.38, 10.12.13 in 1.83), its names do not.
 */
export function tpmReference(structure: string): string {
  return `TPM 2.0 Part 2, ${structure}`;
}
