const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digits = Array.from(alphabet);
const foreign = 64;
/** Of every ASCII character the six bits it stands for; `foreign` of the others. */
const values = new Uint8Array(128).fill(foreign);
for (let index = 0; index < alphabet.length; index++) values[alphabet.charCodeAt(index)] = index;

/** Bytes as base64url text without padding (RFC 4648 §5), the form of every JSON member in WebAuthn. */
export function encodeBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const first = bytes[index] ?? 0;
    const second = bytes[index + 1] ?? 0;
    const third = bytes[index + 2] ?? 0;
    text += `${digits[first >> 2]}${digits[((first & 3) << 4) | (second >> 4)]}`;
    if (index + 1 < bytes.length) text += digits[((second & 15) << 2) | (third >> 6)];
    if (index + 2 < bytes.length) text += digits[third & 63];
  }
  return text;
}

/** What makes a text no unpadded base64url: two texts must never mean the same bytes. */
export type Base64urlFlaw =
  | { readonly code: 'padding'; readonly index: number }
  /** A character of no base64 alphabet, or of the other one (`+`, `/`). */
  | { readonly code: 'foreign-character'; readonly index: number }
  /** A length that no count of bytes gives. */
  | { readonly code: 'length'; readonly index: number }
  /** Set bits behind the last byte. */
  | { readonly code: 'spare-bits'; readonly index: number };

/** The first flaw of a text that shall be unpadded base64url (RFC 4648 §5, §3.5), with the index of its character. */
export function findBase64urlFlaw(text: string): Base64urlFlaw | undefined {
  const { length } = text;
  for (let index = 0; index < length; index++) {
    if (valueAt(text, index) === foreign) {
      const code = /^={1,2}$/.test(text.slice(index)) ? 'padding' : 'foreign-character';
      return { code, index };
    }
  }
  const remainder = length % 4;
  if (remainder === 1) return { code: 'length', index: length - 1 };
  const spare = remainder === 2 ? 15 : remainder === 3 ? 3 : 0;
  return (valueAt(text, length - 1) & spare) === 0 ? undefined : { code: 'spare-bits', index: length - 1 };
}

/** The bytes of unpadded base64url text; undefined where `findBase64urlFlaw` finds one. */
export function decodeBase64url(text: string): Uint8Array | undefined {
  const { length } = text;
  const remainder = length % 4;
  if (remainder === 1) return undefined;
  const whole = length - remainder;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let at = 0;
  let seen = 0;
  for (let index = 0; index < whole; index += 4) {
    const first = valueAt(text, index);
    const second = valueAt(text, index + 1);
    const third = valueAt(text, index + 2);
    const fourth = valueAt(text, index + 3);
    seen |= first | second | third | fourth;
    bytes[at] = (first << 2) | (second >> 4);
    bytes[at + 1] = (second << 4) | (third >> 2);
    bytes[at + 2] = (third << 6) | fourth;
    at += 3;
  }
  if (remainder === 0) return seen < foreign ? bytes : undefined;
  const first = valueAt(text, whole);
  const second = valueAt(text, whole + 1);
  const third = remainder === 3 ? valueAt(text, whole + 2) : 0;
  bytes[at] = (first << 2) | (second >> 4);
  if (remainder === 3) bytes[at + 1] = (second << 4) | (third >> 2);
  const spare = remainder === 3 ? third & 3 : second & 15;
  return (seen | first | second | third) < foreign && spare === 0 ? bytes : undefined;
}

function valueAt(text: string, index: number): number {
  return values[text.charCodeAt(index)] ?? foreign;
}
