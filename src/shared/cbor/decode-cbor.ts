import type { ByteCursor } from '../bytes/byte-cursor.ts';
import type { FieldDraft } from '../inspection/field-draft.ts';
import { createTrailingField } from '../inspection/trailing-field.ts';
import type { CborItem } from './cbor-item.ts';
import { createCborField } from './create-cbor-field.ts';
import { readCborItem } from './read-cbor-item.ts';

export interface DecodedCbor {
  readonly item: CborItem;
  /** Covers everything up to the cursor's limit; what stands behind the item is its last child, `unexplained`. */
  readonly node: FieldDraft;
}

/**
 * Decodes bytes that shall be exactly one data item in the CTAP2 canonical form (CTAP 2.2 §8). Every rule they break is a
 * fault at its offset: `non-canonical-length`, `indefinite-length`, `map-keys-out-of-order`, `duplicate-map-key`,
 * `tag-not-allowed`, `nesting-too-deep`, `too-many-items`, `invalid-utf-8`, `reserved-value`, `truncated`, `trailing-bytes`.
 */
export function decodeCbor(cursor: ByteCursor, name: string, reference = 'CTAP 2.2 §8'): DecodedCbor {
  const start = cursor.offset;
  const item = readCborItem(cursor);
  const node = createCborField(item, { name, bytes: cursor.bytes });
  if (cursor.remaining > 0) {
    node.children = [...node.children, createTrailingField(cursor.skipRest(), reference)];
    node.span = cursor.spanFrom(start);
  }
  return { item, node };
}
