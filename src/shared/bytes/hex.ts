import { allocateBytes } from './allocate-bytes.ts';

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Bytes as lower-case hex digits, with `separator` between bytes. */
export function formatHex(bytes: Uint8Array, separator = ''): string {
  // Several times as fast as mapping and joining (measured: 0.4 instead of 2 µs for a SHA-256).
  let text = '';
  for (const byte of bytes) text += text === '' ? pairs[byte] : separator + pairs[byte];
  return text;
}

/** One byte as its two digits. */
export function formatHexByte(byte: number): string {
  return pairs[byte] ?? '';
}

/** An offset as the panels show it: `0x00`, `0x1a4`. */
export function formatOffset(offset: number): string {
  return `0x${offset.toString(16).padStart(2, '0')}`;
}

/** The bytes of hex text; spaces and colons between bytes are allowed. Undefined where it is anything else. */
export function parseHex(text: string): Uint8Array | undefined {
  const digits = text.replaceAll(/[\s:]/g, '');
  if (digits.length % 2 !== 0 || /[^0-9a-fA-F]/.test(digits)) return undefined;
  const bytes = allocateBytes(digits.length / 2);
  for (let index = 0; index < bytes.length; index++) {
    bytes[index] = Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16);
  }
  return bytes;
}
