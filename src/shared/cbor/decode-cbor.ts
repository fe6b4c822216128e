import type { ByteCursor } from '../bytes/byte-cursor.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { createTrailingField } from '../inspection/trailing-field.ts';
import type { CborItem } from './cbor-item.ts';
import { createCborField, type RefineField } from './create-cbor-field.ts';
import { readCborItem } from './read-cbor-item.ts';

export interface DecodedCbor {
  readonly item: CborItem;
  /** Covers everything up to the cursor's limit; what stands behind the item is its last child, `unexplained`. */
  readonly node: FieldNode;
}

/**
 * Decodes bytes that shall be exactly one data item in the CTAP2 canonical form (CTAP 2.2 §8). Every rule they break is a
 * fault at its offset: `non-canonical-length`, `indefinite-length`, `map-keys-out-of-order`, `duplicate-map-key`,
 * `tag-not-allowed`, `nesting-too-deep`, `invalid-utf-8`, `reserved-value`, `truncated`, `trailing-bytes`.
 */
export function decodeCbor(cursor: ByteCursor, name: string, refine?: RefineField): DecodedCbor {
  const start = cursor.offset;
  const item = readCborItem(cursor);
  const plan = refine === undefined ? { name } : { name, refine };
  const node = createCborField(item, { bytes: cursor.bytes, ...plan });
  if (cursor.remaining === 0) return { item, node };
  const trailing = createTrailingField(cursor.skipRest(), 'CTAP 2.2 §8');
  return { item, node: { ...node, span: cursor.spanFrom(start), children: [...node.children, trailing] } };
}
