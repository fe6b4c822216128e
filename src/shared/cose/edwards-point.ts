import { integerFromBytes, isSquare } from '../bytes/integer-bytes.ts';
import type { CoseCurve } from './cose-curves.ts';

/**
 * True where the bytes are as long as the curve has them and encode a y below p (RFC 8032 §5.1.3 and §5.2.3, step 1). OpenSSL and BoringSSL take
 * more on Ed25519, as ZIP-215 does.
 */
export function isCanonicalEdwardsPoint(
  encoded: Uint8Array,
  { coordinateLength, edwards }: CoseCurve,
): boolean {
  if (edwards === undefined || encoded.length !== coordinateLength) return false;
  const highest = (encoded.at(-1) ?? 0) & 0x7f;
  const highestOfPrime = Number(edwards.p >> BigInt(8 * (coordinateLength - 1)));
  // Nearly every point of Ed25519 is settled by one byte.
  return highest === highestOfPrime ? yOf(encoded) < edwards.p : highest < highestOfPrime;
}

/** True where the bytes decode to a point of the curve (RFC 8032 §5.1.3, §5.2.3): x² = (1 − y²) / (a − dy²) has a root. */
export function isEdwardsPoint(encoded: Uint8Array, curve: CoseCurve): boolean {
  const { edwards } = curve;
  if (edwards === undefined || !isCanonicalEdwardsPoint(encoded, curve)) return false;
  const { p, a, d } = edwards;
  const y = yOf(encoded);
  // A quotient is a square where the product is, which needs no division.
  const product = ((1n - y * y) * (a - d * y * y)) % p;
  // x = 0 has no sign.
  if (product === 0n) return ((encoded.at(-1) ?? 0) & 0x80) === 0;
  return isSquare(product < 0n ? product + p : product, p);
}

/** Little-endian, below the sign of x in the highest bit. */
function yOf(encoded: Uint8Array): bigint {
  const bigEndian = Uint8Array.from(encoded).reverse();
  bigEndian[0] = (bigEndian[0] ?? 0) & 0x7f;
  return integerFromBytes(bigEndian);
}
