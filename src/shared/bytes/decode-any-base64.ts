import { decodeBase64url } from './base64url.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The bytes of base64 in either alphabet (RFC 4648 §4, §5), padded or not, whatever stands in the bits behind the last byte:
 * what a text means that shall be base64url and is not quite. Undefined where nobody can say.
 */
export function decodeAnyBase64(text: string): Uint8Array | undefined {
  const strict = decodeBase64url(text);
  if (strict !== undefined) return strict;
  const translated = text
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/u, '');
  const spare = [0, undefined, 0xf, 0x3][translated.length % 4];
  const last = alphabet.indexOf(translated.charAt(translated.length - 1));
  if (spare === undefined || last < 0) return undefined;
  return decodeBase64url(`${translated.slice(0, -1)}${alphabet.charAt(last & ~spare)}`);
}
