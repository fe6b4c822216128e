import type { ByteCursor } from '../bytes/byte-cursor.ts';
import type { FieldValue } from '../inspection/field-node.ts';
import type { CborContent } from './cbor-content.ts';
import { decodeFloat } from './decode-float.ts';
import type { CborHead } from './read-cbor-head.ts';

const simpleValues: Readonly<Record<number, FieldValue>> = { 20: false, 21: true, 22: null };

/** A float or simple value (RFC 8949 §3.3); its head has all of it. */
export function readCborSimple(cursor: ByteCursor, head: CborHead): CborContent {
  if (head.argumentWidth > 1) {
    const { bytes, offset } = cursor;
    return { type: 'float', value: decodeFloat(bytes.subarray(offset - head.argumentWidth, offset)) };
  }
  const number = Number(head.argument);
  if (head.argumentWidth === 1 && number < 32) {
    const [expected, found] = ['simple(32–255)', `simple(${number})`];
    const span = cursor.spanFrom(head.start);
    return {
      type: 'simple',
      faults: [{ code: 'reserved-value', span, expected, found, reference: 'RFC 8949 §3.3' }],
    };
  }
  const value = simpleValues[number];
  return value === undefined ? { type: 'simple' } : { type: 'simple', value };
}
