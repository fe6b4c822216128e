/** Bytes as one unsigned whole number. */
export function readNumber(bytes: Uint8Array, order: 'big-endian' | 'little-endian'): bigint {
  const ordered = order === 'big-endian' ? bytes : bytes.toReversed();
  return ordered.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}
