import { decodeUtf8 } from '../../bytes/decode-utf-8.ts';
import { derTags } from './der-tags.ts';

/** The text of a string type's contents and, where they hold what the type has no room for, that it is not `allowed`. */
export interface DerText {
  readonly text: string;
  readonly allowed: boolean;
}

type ReadText = (bytes: Uint8Array) => DerText | undefined;

// One character is one octet; Latin-1 shows the octets that the type does not have.
const printable = /^[A-Za-z0-9 '()+,\-./:=?]*$/;
const numeric = /^[0-9 ]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: IA5 is all of ASCII (X.680 §41.1).
const ascii = /^[\x00-\x7f]*$/;
const visible = /^[\x20-\x7e]*$/;

const readers: ReadonlyMap<number, ReadText> = new Map<number, ReadText>([
  [derTags.utf8String, readUtf8],
  [derTags.numericString, latin1Reader(numeric)],
  [derTags.printableString, latin1Reader(printable)],
  // T.61 has shifts that nobody writes; every certificate met uses it as Latin-1.
  [derTags.teletexString, latin1Reader(/^/)],
  [derTags.ia5String, latin1Reader(ascii)],
  [derTags.visibleString, latin1Reader(visible)],
  [derTags.universalString, readUniversal],
  [derTags.bmpString, readBmp],
]);

export function isStringTag(tagNumber: number): boolean {
  return readers.has(tagNumber);
}

/** The text of a string type (X.680 §41), or undefined where the octets cannot be text of that type at all. */
export function readDerText(tagNumber: number, bytes: Uint8Array): DerText | undefined {
  return readers.get(tagNumber)?.(bytes);
}

/** Most strings of certificates are a few ASCII characters, for which a decoder costs more than the text (measured: 5×). */
function readUtf8(bytes: Uint8Array): DerText | undefined {
  const text = bytes.length <= 64 ? readAscii(bytes) : undefined;
  const decoded = text ?? decodeUtf8(bytes);
  return decoded === undefined ? undefined : { text: decoded, allowed: true };
}

function readAscii(bytes: Uint8Array): string | undefined {
  let text = '';
  for (const byte of bytes) {
    if (byte >= 0x80) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}

function latin1Reader(allowed: RegExp): ReadText {
  return (bytes) => {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return { text, allowed: allowed.test(text) };
  };
}

function readBmp(bytes: Uint8Array): DerText | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  }
  // The Basic Multilingual Plane has no surrogates (X.680 §41.10).
  return { text, allowed: !/[\ud800-\udfff]/.test(text) };
}

function readUniversal(bytes: Uint8Array): DerText | undefined {
  if (bytes.length % 4 !== 0) return undefined;
  let text = '';
  let allowed = true;
  for (let at = 0; at < bytes.length; at += 4) {
    const point =
      (bytes[at] ?? 0) * 0x1000000 +
      (((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (point > 0x10ffff) return undefined;
    allowed &&= point < 0xd800 || point > 0xdfff;
    text += String.fromCodePoint(point);
  }
  return { text, allowed };
}
