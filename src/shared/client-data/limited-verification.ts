import { type ByteSpan, byteSpan } from '../bytes/byte-span.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';

/** What a verifier without a JSON parser must know to compare the prefix (WebAuthn L3 §5.8.1.2). */
export interface ExpectedClientData {
  readonly type: string;
  /** base64url text. */
  readonly challenge: string;
  readonly origin: string;
  /** Undefined where the ceremony is same-origin; then `crossOrigin` is false. */
  readonly topOrigin?: string;
}

export interface LimitedVerification {
  /** The fixed prefix as far as it matches, from the first byte. */
  readonly matched: ByteSpan;
  /** True where the whole prefix matches and `}` or `,` follows. */
  readonly verified: boolean;
  /** The prefix as the serialization of §5.8.1.1 writes it. */
  readonly expected: string;
}

/**
 * Compares client data with the serialization that every client must use, byte by byte, as the limited verification algorithm does with
 * `requireTopOrigin` true (WebAuthn L3 §5.8.1.2).
 */
export function verifyLimited(
  { name, bytes }: SourceBuffer,
  expected: ExpectedClientData,
): LimitedVerification {
  const text = serializePrefix(expected);
  const prefix = new TextEncoder().encode(text);
  const different = prefix.findIndex((byte, index) => byte !== bytes[index]);
  const end = different < 0 ? prefix.length : different;
  const next = bytes[prefix.length];
  return {
    matched: byteSpan(name, 0, end),
    verified: end === prefix.length && (next === 0x7d || next === 0x2c),
    expected: text,
  };
}

/** `{"type":…,"challenge":…,"origin":…,"crossOrigin":…[,"topOrigin":…]` (WebAuthn L3 §5.8.1.1). */
function serializePrefix({ type, challenge, origin, topOrigin }: ExpectedClientData): string {
  const [quotedType, quotedChallenge, quotedOrigin] = [type, challenge, origin].map(quoteForClientData);
  const start = `{"type":${quotedType},"challenge":${quotedChallenge},"origin":${quotedOrigin}`;
  return topOrigin === undefined
    ? `${start},"crossOrigin":false`
    : `${start},"crossOrigin":true,"topOrigin":${quoteForClientData(topOrigin)}`;
}

/** CCDToString: escapes quotation mark, reverse solidus and controls only (WebAuthn L3 §5.8.1.1). */
function quoteForClientData(text: string): string {
  const escaped = text.replaceAll(/["\\\p{Cc}]/gu, (character) => {
    if (character === '"' || character === '\\') return `\\${character}`;
    const code = character.charCodeAt(0);
    return code < 0x20 ? `\\u${code.toString(16).padStart(4, '0')}` : character;
  });
  return `"${escaped}"`;
}
