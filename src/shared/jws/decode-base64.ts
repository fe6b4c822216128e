import { decodeBase64url } from '../bytes/base64url.ts';

const form = /^[A-Za-z0-9+/]*={0,2}$/;

/** The bytes of base64 text with its padding (RFC 4648 §4), or undefined where the text is not that; base64url is not. */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !form.test(text)) return undefined;
  return decodeBase64url(text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''));
}
