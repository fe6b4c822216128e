import { bytesFromInteger, integerFromBytes, modularPower } from '../bytes/integer-bytes.ts';
import { findCoseCurve } from '../cose/cose-curves.ts';
import { ecCurves } from './key-parameters.ts';
import type { EcCurveName, PublicKey } from './public-key.ts';

type EcPublicKey = Extract<PublicKey, { type: 'ec' }>;

/** True where y² = x³ + ax + b on the curve, both coordinates below p (SEC 1 §3.2.2.1; the cofactor is 1). */
export function isPointOnCurve({ curve, x, y }: EcPublicKey): boolean {
  const { length, crv } = ecCurves[curve];
  const equation = findCoseCurve(crv)?.equation;
  // Longer coordinates that are not the same number with zeros in front are above p; no need to square them.
  if (equation === undefined || x.length > length + 1 || y.length > length + 1) return false;
  const [xn, yn] = [integerFromBytes(x), integerFromBytes(y)];
  const { p, a, b } = equation;
  return xn < p && yn < p && (yn * yn - (xn * xn * xn + a * xn + b)) % p === 0n;
}

/** The point with this x and the y that is odd or even (SEC 1 §2.3.4); undefined where the curve has none. */
export function decompressPoint(curve: EcCurveName, x: Uint8Array, oddY: boolean): EcPublicKey | undefined {
  const { length, crv } = ecCurves[curve];
  const equation = findCoseCurve(crv)?.equation;
  if (equation === undefined || x.length !== length) return undefined;
  const xn = integerFromBytes(x);
  const { p, a, b } = equation;
  const square = (((xn * xn * xn + a * xn + b) % p) + p) % p;
  // All four primes are 3 mod 4, where this power is the root.
  const root = modularPower(square, (p + 1n) / 4n, p);
  const y = bytesFromInteger((root % 2n === 1n) === oddY ? root : p - root, length);
  if (y === undefined) return undefined;
  const key: EcPublicKey = { type: 'ec', curve, x, y };
  return isPointOnCurve(key) ? key : undefined;
}

/** A point as octets (SEC 1 §2.3.4), uncompressed or compressed; undefined for the infinite, hybrid forms and points off the curve's length. */
export function readEcPoint(curve: EcCurveName, octets: Uint8Array): EcPublicKey | undefined {
  const { length } = ecCurves[curve];
  const form = octets[0];
  if (form === 4 && octets.length === 1 + 2 * length) {
    return { type: 'ec', curve, x: octets.subarray(1, 1 + length), y: octets.subarray(1 + length) };
  }
  if ((form === 2 || form === 3) && octets.length === 1 + length) {
    return decompressPoint(curve, octets.subarray(1), form === 3);
  }
  return undefined;
}
