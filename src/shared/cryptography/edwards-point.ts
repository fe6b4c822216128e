import { integerFromBytes, modularPower } from './integer-bytes.ts';
import { edwardsCurves } from './key-parameters.ts';
import type { EdwardsCurveName } from './public-key.ts';

/**
 * True where the bytes are the encoding of a y below p, and not x = 0 with a sign: what decoding by RFC 8032 §5.1.3 and §5.2.3 demands
 * before any arithmetic. OpenSSL and BoringSSL let both pass, as ZIP-215 does.
 */
export function isCanonicalEdwardsPoint(curve: EdwardsCurveName, encoded: Uint8Array): boolean {
  const { length, p } = edwardsCurves[curve];
  if (encoded.length !== length) return false;
  const top = encoded[length - 1] ?? 0;
  const second = encoded[length - 2] ?? 0;
  if (curve === 'Ed448' && top !== 0 && top !== 0x80) return false;
  // Only with these bytes can y be 1, p − 1 or more; nearly every key is settled here.
  if (second !== 0xff && second !== 0) return true;
  const y = yOf(encoded);
  return y < p && !(isNegative(encoded) && (y === 1n || y === p - 1n));
}

/** True where the bytes decode to a point of the curve (RFC 8032 §5.1.3, §5.2.3): x² = (1 − y²) / (a − dy²) has a root. */
export function isEdwardsPoint(curve: EdwardsCurveName, encoded: Uint8Array): boolean {
  if (!isCanonicalEdwardsPoint(curve, encoded)) return false;
  const { p, a, d } = edwardsCurves[curve];
  const y = yOf(encoded);
  const numerator = 1n - y * y;
  const denominator = a - d * y * y;
  // A quotient is a square where the product is: no division. Euler's criterion; 0 is its own root.
  const product = (((numerator * denominator) % p) + p) % p;
  return product === 0n || modularPower(product, (p - 1n) / 2n, p) === 1n;
}

function yOf(encoded: Uint8Array): bigint {
  const bigEndian = Uint8Array.from(encoded).reverse();
  bigEndian[0] = (bigEndian[0] ?? 0) & 0x7f;
  return integerFromBytes(bigEndian);
}

function isNegative(encoded: Uint8Array): boolean {
  return ((encoded[encoded.length - 1] ?? 0) & 0x80) !== 0;
}
