import type { Base64urlFlaw } from './base64url.ts';

/** Which rule of unpadded base64url a text breaks, and at which character, in wire notation: `(padding [42] = "=")`. */
export function formatBase64urlFlaw({ code, index }: Base64urlFlaw, text: string): string {
  const place = `[${index}] = ${JSON.stringify(text.charAt(index))}`;
  return code === 'length' ? `(length ${text.length})` : `(${code} ${place})`;
}
