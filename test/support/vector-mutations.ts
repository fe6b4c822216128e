/** `bytes` cut off before every index, the whole included. */
export function* truncations(bytes: Uint8Array): Generator<Uint8Array> {
  for (let length = 0; length <= bytes.length; length++) yield bytes.slice(0, length);
}

/** `bytes` with one byte changed, at every index in turn: lowest bit, highest bit, all bits, and the byte that ends an indefinite length. */
export function* mutations(bytes: Uint8Array, step = 1): Generator<Uint8Array> {
  for (let index = 0; index < bytes.length; index += step) {
    const byte = bytes[index] ?? 0;
    for (const changed of [byte ^ 0x01, byte ^ 0x80, byte ^ 0xff, 0xff]) {
      const copy = bytes.slice();
      copy[index] = changed;
      yield copy;
    }
  }
}
