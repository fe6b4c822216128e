import { decodeBase64url } from '../bytes/base64url.ts';
import { parseHex } from '../bytes/hex.ts';
import { parseHexDump } from './parse-hex-dump.ts';

/** The ways in which people write bytes down as text. */
export type ByteNotation = 'hex' | 'hex-dump' | 'byte-list' | 'escaped-string' | 'base64' | 'base64url';

interface NotationReader {
  readonly notation: ByteNotation;
  readonly parse: (text: string) => Uint8Array | undefined;
}

/** Every notation, the strictest first: what is hex is nearly always meant as hex, although base64 has its digits too. */
const readers: readonly NotationReader[] = [
  { notation: 'hex-dump', parse: parseHexDump },
  { notation: 'hex', parse: parsePlainHex },
  { notation: 'byte-list', parse: parseByteList },
  { notation: 'escaped-string', parse: parseEscapedString },
  { notation: 'base64', parse: parseBase64 },
  { notation: 'base64url', parse: parseBase64url },
];

/** All readings of a text as bytes; empty where it is none of these notations. One pass each. */
export function readByteNotations(
  text: string,
): readonly { readonly notation: ByteNotation; readonly bytes: Uint8Array }[] {
  const trimmed = unquote(text.trim());
  return readers.flatMap(({ notation, parse }) => {
    const bytes = parse(trimmed);
    return bytes === undefined || bytes.length === 0 ? [] : [{ notation, bytes }];
  });
}

/** `h'00ff'` of CBOR's diagnostic notation, `X'00FF'` of SQL, and quotation marks. */
function unquote(text: string): string {
  return (
    /^(?:[hHxX]?'([^'\\]*)'|"([^"\\]*)")$/u
      .exec(text)
      ?.slice(1)
      .find((inside) => inside !== undefined) ?? text
  );
}

/** Digits in pairs with white space, colons or hyphens between them, `0x` in front; `<Buffer a3 63>` of Node's console. */
function parsePlainHex(text: string): Uint8Array | undefined {
  const digits = /^<Buffer ([^>]*)>$/u.exec(text)?.[1] ?? text.replace(/^0x/iu, '');
  return /^[0-9a-f\s:-]*$/iu.test(digits) ? parseHex(digits.replaceAll('-', '')) : undefined;
}

/** In front of a list: `Uint8Array(196) [` of a console, `[]byte{` of Go, `new byte[] {`. */
const typeOfList = /^(?:Uint8Array\(\d+\)|\[\]byte|new byte\[\d*\])\s*(?=[[{])/u;

/** `{ 0xa3, 0x63 }`, `[163, 99]`, `0xa3 0x63`, `{-93, 99}`: what C, Java and friends call an array. */
function parseByteList(whole: string): Uint8Array | undefined {
  const text = whole.replace(typeOfList, '');
  const opening = text.search(/[[{(]/u);
  const declared = opening < 0 ? -1 : text.indexOf('=');
  const start = declared < 0 ? opening : text.slice(declared).search(/[[{(]/u) + declared;
  const list = text.slice(start + 1).replace(/[\]})]\s*;?\s*$/u, '');
  const tokens = list.split(/[\s,]+/u).filter((token) => token !== '');
  if (tokens.length < 2) return undefined;
  const hex = tokens.every((token) => /^(?:\(byte\))?0x[0-9a-f]{1,2}$/iu.test(token));
  if (!hex && !(/,/u.test(list) && tokens.every((token) => /^-?\d{1,3}$/u.test(token)))) return undefined;
  const numbers = tokens.map((token) => Number(token.replace(/^\(byte\)/iu, '')));
  return numbers.every((number) => number >= -128 && number <= 255) ? Uint8Array.from(numbers) : undefined;
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, 0: 0, '\\': 92, "'": 39, '"': 34 };

/** `\xa3cfmt`, `b'\xa3cfmt'`: what Python and C print, with at least one `\x`. */
function parseEscapedString(text: string): Uint8Array | undefined {
  if (!/\\x[0-9a-f]{2}/iu.test(text)) return undefined;
  const inside = /^b?(['"])(.*)\1$/su.exec(text)?.[2] ?? text;
  const bytes: number[] = [];
  for (const [whole, hex, escaped] of inside.matchAll(/\\x([0-9a-f]{2})|\\(.)|[\s\S]/giu)) {
    const byte = hex === undefined ? readCharacter(whole, escaped) : Number.parseInt(hex, 16);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

/** ASCII, as itself or behind a backslash; anything else stands for no one byte. */
function readCharacter(whole: string, escaped: string | undefined): number | undefined {
  if (escaped !== undefined) return escapes[escaped];
  const code = whole.charCodeAt(0);
  return code < 0x80 && whole !== '\\' ? code : undefined;
}

/** The alphabet of RFC 4648 §4, with padding or without, lines broken anywhere. */
function parseBase64(text: string): Uint8Array | undefined {
  const joined = text.replaceAll(/\s/gu, '').replace(/^data:[^,]*;base64,/iu, '');
  if (/[-_]/u.test(joined) || !/[+/=]/u.test(joined)) return undefined;
  return decodeBase64url(withoutPadding(joined).replaceAll('+', '-').replaceAll('/', '_'));
}

/** The alphabet of RFC 4648 §5; padding is let pass here, where a person pasted it. */
function parseBase64url(text: string): Uint8Array | undefined {
  const joined = text.replaceAll(/\s/gu, '');
  return joined.includes('=') && !/[-_]/u.test(joined) ? undefined : decodeBase64url(withoutPadding(joined));
}

function withoutPadding(text: string): string {
  return text.length % 4 === 0 ? text.replace(/={1,2}$/u, '') : text;
}
