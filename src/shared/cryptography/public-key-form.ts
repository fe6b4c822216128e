import { isLess, stripLeadingZeros, withLength } from '../bytes/integer-bytes.ts';
import { type CoseCurve, findCoseCurve } from '../cose/cose-curves.ts';
import { isCanonicalEdwardsPoint, isEdwardsPoint } from '../cose/edwards-point.ts';
import { isPointOnCurve } from './ec-point.ts';
import { ecCurves, edwardsCurves, mlDsaParameterSets } from './key-parameters.ts';
import type { PublicKey } from './public-key.ts';
import { isSmallOrderPoint } from './small-order-point.ts';

/**
 * The same key with every number in its one form: coordinates in the curve's length, RSA numbers without zeros in front. Undefined for what
 * can be seen without arithmetic to be no key: wrong lengths, y not below p or of small order on an Edwards curve, an even modulus, an exponent that is even or 1.
 */
export function normalizePublicKey(publicKey: PublicKey): PublicKey | undefined {
  switch (publicKey.type) {
    case 'ec':
      return normalizeEc(publicKey);
    case 'okp':
      return isSoundEdwardsKey(publicKey, isCanonicalEdwardsPoint) ? publicKey : undefined;
    case 'rsa':
      return normalizeRsa(publicKey);
    case 'ml-dsa':
      return publicKey.publicKey.length === mlDsaParameterSets[publicKey.parameterSet].publicKeyLength
        ? publicKey
        : undefined;
  }
}

function isSoundEdwardsKey(
  { curve, x }: Extract<PublicKey, { type: 'okp' }>,
  isPoint: (encoded: Uint8Array, curve: CoseCurve) => boolean,
): boolean {
  const known = findCoseCurve(edwardsCurves[curve].crv);
  return known !== undefined && isPoint(x, known) && !isSmallOrderPoint(curve, x);
}

function normalizeEc(key: Extract<PublicKey, { type: 'ec' }>): PublicKey | undefined {
  const { length } = ecCurves[key.curve];
  if (key.x.length === length && key.y.length === length) return key;
  const [x, y] = [withLength(key.x, length), withLength(key.y, length)];
  return x && y && { type: 'ec', curve: key.curve, x, y };
}

/** RFC 8017 §3.1: n is a product of odd primes, e is between 3 and n − 1 and has no factor in common with λ(n), which is even. */
function normalizeRsa(key: Extract<PublicKey, { type: 'rsa' }>): PublicKey | undefined {
  const [n, e] = [stripLeadingZeros(key.n), stripLeadingZeros(key.e)];
  const odd = ((n[n.length - 1] ?? 0) & 1) === 1 && ((e[e.length - 1] ?? 0) & 1) === 1;
  if (!odd || (e.length === 1 && e[0] === 1) || !isLess(e, n)) return undefined;
  return n === key.n && e === key.e ? key : { type: 'rsa', n, e };
}

/** True for a key that can verify something: of sound form, and its point on its curve (SEC 1 §3.2.2.1, RFC 8032 §5.1.3 and §5.2.3). */
export function isValidPublicKey(publicKey: PublicKey): boolean {
  const key = normalizePublicKey(publicKey);
  if (key?.type === 'ec') return isPointOnCurve(key);
  if (key?.type === 'okp') return isSoundEdwardsKey(key, isEdwardsPoint);
  return key !== undefined;
}
