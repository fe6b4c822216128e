/** A count of bytes in wire notation, the same in every language: `1 byte`, `32 bytes`. */
export function formatByteCount(count: number | bigint): string {
  return `${count} byte${count === 1 || count === 1n ? '' : 's'}`;
}
