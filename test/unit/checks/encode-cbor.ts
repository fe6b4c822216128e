import { Encoder } from 'cbor-x';

export type CborValue = number | string | boolean | Buffer | CborValue[] | Map<CborValue, CborValue>;

const encoder = new Encoder({ useRecords: false, mapsAsObjects: false, variableMapSize: true });

/** Definite lengths in their shortest form, members in the order of the map. */
export function encodeCbor(value: CborValue): Buffer {
  return Buffer.from(encoder.encode(value));
}
