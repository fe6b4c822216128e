import { type ByteSpan, byteSpan } from '../bytes/byte-span.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import { serializeClientData } from './serialize-client-data.ts';

/** What a verifier without a JSON parser must know (WebAuthn L3 §5.8.1.2). */
export interface ExpectedClientData {
  readonly type: string;
  /** base64url text. */
  readonly challenge: string;
  readonly origin: string;
  /** Undefined where the ceremony is same-origin; then `crossOrigin` is false. */
  readonly topOrigin?: string;
  /** False: client data of Level 2, which has no `topOrigin`, verifies too. */
  readonly requireTopOrigin?: boolean;
}

export interface LimitedVerification {
  /** The fixed prefix as far as it matches, from the first byte. */
  readonly matched: ByteSpan;
  /** True where the whole prefix matches and `}` or `,` follows. */
  readonly verified: boolean;
  /** The prefix that had to stand there. */
  readonly expected: string;
}

const encoder = new TextEncoder();
const [comma, closeBrace] = [0x2c, 0x7d];

/** Compares client data, byte by byte, with the prefix that every client must write: the limited verification algorithm (WebAuthn L3 §5.8.1.2). */
export function verifyLimited(
  { name, bytes }: SourceBuffer,
  { topOrigin, requireTopOrigin = true, ...same }: ExpectedClientData,
): LimitedVerification {
  const crossOrigin = topOrigin !== undefined;
  const withoutTop = serializeClientData({ ...same, crossOrigin });
  const behind = bytes.subarray(encoder.encode(withoutTop).length);
  const hasTop = matchingLength(behind, encoder.encode(',"topOrigin":')) === ',"topOrigin":'.length;
  const expected =
    crossOrigin && (requireTopOrigin || hasTop)
      ? serializeClientData({ ...same, crossOrigin, topOrigin })
      : withoutTop;
  const prefix = encoder.encode(expected);
  const end = matchingLength(bytes, prefix);
  const next = bytes[prefix.length];
  return {
    matched: byteSpan(name, 0, end),
    verified: end === prefix.length && (next === closeBrace || next === comma),
    expected,
  };
}

/** How many bytes of the prefix the bytes begin with. */
function matchingLength(bytes: Uint8Array, prefix: Uint8Array): number {
  const different = prefix.findIndex((byte, at) => byte !== bytes[at]);
  return different < 0 ? prefix.length : different;
}
