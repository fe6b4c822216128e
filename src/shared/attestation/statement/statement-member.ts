import type { ByteSpan } from '../../bytes/byte-span.ts';
import { type CborItem, findEntry } from '../../cbor/cbor-item.ts';

/** A member of a statement as bytes; undefined where it is absent or of another type. */
export function bytesMember(attStmt: CborItem, name: string): Uint8Array | undefined {
  const value = findEntry(attStmt, name)?.value.value;
  return value instanceof Uint8Array ? value : undefined;
}

/** Where a member's value stands; the statement itself where there is none. */
export function memberSpans(attStmt: CborItem, name: string): readonly ByteSpan[] {
  return [findEntry(attStmt, name)?.value.span ?? attStmt.span];
}
