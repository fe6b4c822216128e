import { stripLeadingZeros } from '../bytes/integer-bytes.ts';
import { equalBytes } from './equal-bytes.ts';
import type { PublicKey } from './public-key.ts';

/** True where both are the same key as numbers: zeros in front of a coordinate, a modulus or an exponent say nothing. */
export function samePublicKey(first: PublicKey, second: PublicKey): boolean {
  if (first.type === 'ec' && second.type === 'ec') {
    return first.curve === second.curve && sameNumber(first.x, second.x) && sameNumber(first.y, second.y);
  }
  if (first.type === 'okp' && second.type === 'okp') {
    return first.curve === second.curve && equalBytes(first.x, second.x);
  }
  if (first.type === 'rsa' && second.type === 'rsa') {
    return sameNumber(first.n, second.n) && sameNumber(first.e, second.e);
  }
  if (first.type === 'ml-dsa' && second.type === 'ml-dsa') {
    return first.parameterSet === second.parameterSet && equalBytes(first.publicKey, second.publicKey);
  }
  return false;
}

function sameNumber(first: Uint8Array, second: Uint8Array): boolean {
  return equalBytes(stripLeadingZeros(first), stripLeadingZeros(second));
}
