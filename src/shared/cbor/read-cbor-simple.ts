import type { ByteCursor } from '../bytes/byte-cursor.ts';
import type { FieldValue } from '../inspection/field-node.ts';
import type { CborDraft } from './cbor-item.ts';
import { decodeFloat } from './decode-float.ts';

const simpleValues: Readonly<Record<number, FieldValue>> = { 20: false, 21: true, 22: null };

/** A float or simple value (RFC 8949 §3.3); its head has all of it. */
export function readCborSimple(cursor: ByteCursor, item: CborDraft): void {
  if (item.argumentWidth > 1) {
    const { bytes, offset } = cursor;
    item.type = 'float';
    item.value = decodeFloat(bytes.subarray(offset - item.argumentWidth, offset));
    return;
  }
  const number = Number(item.argument);
  if (item.argumentWidth === 0 || number >= 32) {
    item.value = simpleValues[number];
    return;
  }
  const [expected, found] = ['simple(32–255)', `simple(${number})`];
  const reference = 'RFC 8949 §3.3';
  const span = cursor.spanFrom(item.contentStart - 2);
  item.faults = [{ code: 'reserved-value', span, expected, found, reference }];
}
