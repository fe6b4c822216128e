import { ByteCursor } from '../../src/shared/bytes/byte-cursor.ts';
import { type DecodedCbor, decodeCbor } from '../../src/shared/cbor/decode-cbor.ts';

/** Decodes bytes of a test as the one item of a source named `item`. */
export function decodeItem(bytes: Uint8Array): DecodedCbor {
  return decodeCbor(new ByteCursor({ name: 'item', bytes }), 'item');
}
