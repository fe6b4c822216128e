import { ByteCursor } from '../../src/shared/bytes/byte-cursor.ts';
import type { CborItem } from '../../src/shared/cbor/cbor-item.ts';
import { type DecodedCbor, decodeCbor } from '../../src/shared/cbor/decode-cbor.ts';

/** Decodes bytes of a test as the one item of a source named `item`. */
export function decodeItem(bytes: Uint8Array): DecodedCbor {
  return decodeCbor(new ByteCursor({ name: 'item', bytes }), 'item');
}

/** A data item as the value that CBOR libraries give; undefined for the simple value and for what has no value. */
export function toValue(item: CborItem): unknown {
  if (item.type === 'array') return item.items.map(toValue);
  if (item.type === 'map')
    return new Map(item.entries.map(({ key, value }) => [toValue(key), toValue(value)]));
  return item.value;
}
