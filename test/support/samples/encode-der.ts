/** DER written by hand (X.690), so that certificates can be had with any content, also with one that no library writes. */
export function element(tag: number | readonly number[], ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const identifier = typeof tag === 'number' ? [tag] : tag;
  return Buffer.concat([Buffer.from(identifier), encodeLength(content.length), content]);
}

function encodeLength(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  const bytes = bigEndian(BigInt(length));
  return Buffer.concat([Buffer.of(0x80 | bytes.length), bytes]);
}

function bigEndian(value: bigint): Buffer {
  const digits = value.toString(16);
  return Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
}

export const sequence = (...contents: readonly Uint8Array[]) => element(0x30, ...contents);
export const set = (...contents: readonly Uint8Array[]) => element(0x31, ...contents);
export const octetString = (...contents: readonly Uint8Array[]) => element(0x04, ...contents);
export const bitString = (content: Uint8Array, unused = 0) => element(0x03, Buffer.of(unused), content);
export const boolean = (value: boolean) => element(0x01, Buffer.of(value ? 0xff : 0));
export const nothing = () => element(0x05);
export const enumerated = (value: number) => element(0x0a, Buffer.of(value));
export const utf8String = (text: string) => element(0x0c, Buffer.from(text));
export const printableString = (text: string) => element(0x13, Buffer.from(text));

/** A non-negative INTEGER of a number or of big-endian bytes. */
export function integer(value: number | bigint | Uint8Array): Buffer {
  const bytes = value instanceof Uint8Array ? trim(Buffer.from(value)) : bigEndian(BigInt(value));
  return element(0x02, (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
}

function trim(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0);
  return start < 0 ? Buffer.of(0) : bytes.subarray(start);
}

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(encodeBase128)));
}

function encodeBase128(value: number): readonly number[] {
  const digits: number[] = [value & 0x7f];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    digits.unshift((rest & 0x7f) | 0x80);
  }
  return digits;
}

/** `[number] EXPLICIT`, constructed; numbers above 30 take the long form. */
export function explicit(number: number, ...contents: readonly Uint8Array[]): Buffer {
  return element(number < 31 ? 0xa0 | number : [0xbf, ...encodeBase128(number)], ...contents);
}

/** UTCTime until 2049, GeneralizedTime after (RFC 5280 §4.1.2.5). */
export function time(date: Date): Buffer {
  const digits = date.toISOString().replaceAll(/[-:T]/g, '').replace(/\..*/, 'Z');
  return date.getUTCFullYear() < 2050
    ? element(0x17, Buffer.from(digits.slice(2)))
    : element(0x18, Buffer.from(digits));
}
