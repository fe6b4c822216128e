import { hex } from './vector-hex.ts';

/** DER for tests, written by code that shares nothing with the reader: an element of this tag around its parts, hex or bytes. */
export function der(tag: string, ...parts: readonly (string | Uint8Array)[]): Uint8Array {
  const content = Buffer.concat(parts.map((part) => (typeof part === 'string' ? hex(part) : part)));
  return new Uint8Array(Buffer.concat([hex(tag), hex(derLength(content.length)), content]));
}

export const sequence = (...parts: readonly (string | Uint8Array)[]) => der('30', ...parts);
export const set = (...parts: readonly (string | Uint8Array)[]) => der('31', ...parts);
export const octetString = (...parts: readonly (string | Uint8Array)[]) => der('04', ...parts);
export const bitString = (...parts: readonly (string | Uint8Array)[]) => der('03', '00', ...parts);
export const integer = (value: number) => der('02', signedHex(value));
export const text = (tag: string, value: string) => der(tag, new TextEncoder().encode(value));
export const utf8 = (value: string) => text('0c', value);

/** `[number] EXPLICIT`, in the long form of the tag where it needs one. */
export function explicit(number: number, ...parts: readonly (string | Uint8Array)[]): Uint8Array {
  return der(number < 31 ? byte(0xa0 + number) : `bf${longNumber(number)}`, ...parts);
}

/** An OBJECT IDENTIFIER from its dotted text. */
export function oid(dotted: string): Uint8Array {
  const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt);
  const arcs = [first * 40n + second, ...rest];
  return der('06', arcs.map((arc) => longNumber(arc)).join(''));
}

function derLength(length: number): string {
  if (length < 0x80) return byte(length);
  const digits = byte(length);
  return byte(0x80 + digits.length / 2) + digits;
}

function longNumber(number: number | bigint): string {
  let rest = BigInt(number);
  let octets = byte(Number(rest & 0x7fn));
  for (rest >>= 7n; rest > 0n; rest >>= 7n) octets = byte(Number(rest & 0x7fn) | 0x80) + octets;
  return octets;
}

function signedHex(value: number): string {
  const digits = byte(value);
  return Number.parseInt(digits.slice(0, 2), 16) >= 0x80 ? `00${digits}` : digits;
}

function byte(value: number): string {
  const digits = value.toString(16);
  return digits.length % 2 === 0 ? digits : `0${digits}`;
}
