export type SampleCbor =
  | number
  | string
  | boolean
  | null
  | Uint8Array
  | readonly SampleCbor[]
  | ReadonlyMap<number | string, SampleCbor>
  | Encoded;

/** Bytes that stand in the encoding as they are, for what no canonical encoder writes. */
export class Encoded {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** The CTAP2 canonical encoding (CTAP 2.2 §8), written by hand: map keys in the order of their encodings. */
export function encodeCbor(value: SampleCbor): Buffer {
  if (value instanceof Encoded) return Buffer.from(value.bytes);
  if (value === null) return Buffer.of(0xf6);
  if (typeof value === 'boolean') return Buffer.of(value ? 0xf5 : 0xf4);
  if (typeof value === 'number') return value < 0 ? encodeHead(1, -1 - value) : encodeHead(0, value);
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    return Buffer.concat([encodeHead(3, bytes.length), bytes]);
  }
  if (value instanceof Uint8Array) return Buffer.concat([encodeHead(2, value.length), value]);
  if (value instanceof Map) {
    const entries = [...value].map(([key, member]) => [encodeCbor(key), encodeCbor(member)] as const);
    entries.sort(([a], [b]) => Buffer.compare(a, b));
    return Buffer.concat([encodeHead(5, entries.length), ...entries.flat()]);
  }
  // What is left is an array; TypeScript does not narrow a ReadonlyMap by `instanceof Map`.
  const items = value as readonly SampleCbor[];
  return Buffer.concat([encodeHead(4, items.length), ...items.map(encodeCbor)]);
}

function encodeHead(majorType: number, argument: number): Buffer {
  const initial = majorType << 5;
  if (argument < 24) return Buffer.of(initial | argument);
  const width = argument < 0x100 ? 1 : argument < 0x1_0000 ? 2 : argument < 0x1_0000_0000 ? 4 : 8;
  const head = Buffer.alloc(1 + width);
  head[0] = initial | { 1: 24, 2: 25, 4: 26, 8: 27 }[width];
  if (width === 8) head.writeBigUInt64BE(BigInt(argument), 1);
  else head.writeUIntBE(argument, 1, width);
  return head;
}

/** A map with text keys from an object. */
export function textMap(members: Readonly<Record<string, SampleCbor>>): ReadonlyMap<string, SampleCbor> {
  return new Map(Object.entries(members));
}
