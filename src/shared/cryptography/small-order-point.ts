import { parseHex } from '../bytes/hex.ts';
import type { EdwardsCurveName } from './public-key.ts';

/** The y of the points whose order divides the cofactor, encoded without a sign: of order 1, 2, 4, and on Ed25519 twice 8. */
const smallOrders: Readonly<Record<EdwardsCurveName, readonly Uint8Array[]>> = {
  Ed25519: [
    `01${'00'.repeat(31)}`,
    `ec${'ff'.repeat(30)}7f`,
    '00'.repeat(32),
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  ].map(bytesOf),
  Ed448: [`01${'00'.repeat(56)}`, `fe${'ff'.repeat(27)}fe${'ff'.repeat(27)}00`, '00'.repeat(57)].map(bytesOf),
};

function bytesOf(hex: string): Uint8Array {
  return parseHex(hex) ?? new Uint8Array();
}

/**
 * True where the point is of small order: as a key it signs everything without a secret, so Web Cryptography L2 and noble refuse it, as key
 * and as R; so do newer releases of Node (nodejs/node#64026), but neither RFC 8032 nor OpenSSL nor BoringSSL themselves.
 */
export function isSmallOrderPoint(curve: EdwardsCurveName, encoded: Uint8Array): boolean {
  const last = encoded.length - 1;
  return smallOrders[curve].some((y) =>
    y.every((byte, at) => byte === (at === last ? (encoded[at] ?? 0) & 0x7f : encoded[at])),
  );
}
