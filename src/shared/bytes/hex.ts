import { allocateBytes } from './allocate-bytes.ts';
import { formatAscii } from './format-ascii.ts';

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const digits = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/** Bytes as lower-case hex digits, with `separator` between bytes. */
export function formatHex(bytes: Uint8Array, separator = ''): string {
  if (separator === '') return formatAscii(bytes.length * 2, bytes, writeHex);
  let text = '';
  for (const byte of bytes) text += text === '' ? pairs[byte] : separator + pairs[byte];
  return text;
}

function writeHex(characters: Uint8Array, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    characters[2 * at] = digits[byte >> 4] ?? 0;
    characters[2 * at + 1] = digits[byte & 15] ?? 0;
  }
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
