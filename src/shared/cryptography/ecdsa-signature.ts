import { parseHex } from '../bytes/hex.ts';
import { isLess, stripLeadingZeros } from '../bytes/integer-bytes.ts';
import { ecCurves } from './key-parameters.ts';
import type { EcCurveName } from './public-key.ts';

/** r and s as unsigned big-endian bytes, without zeros in front where they came from DER. */
export interface EcdsaSignature {
  readonly r: Uint8Array;
  readonly s: Uint8Array;
}

const orders: ReadonlyMap<EcCurveName, Uint8Array> = new Map([
  ['P-256', parseHex(ecCurves['P-256'].order) ?? new Uint8Array()],
  ['P-384', parseHex(ecCurves['P-384'].order) ?? new Uint8Array()],
  ['P-521', parseHex(ecCurves['P-521'].order) ?? new Uint8Array()],
  ['secp256k1', parseHex(ecCurves.secp256k1.order) ?? new Uint8Array()],
]);

/**
 * Reads an ECDSA signature strictly, r and s from 1 to n − 1 (SEC 1 §4.1.4, step 1); undefined for anything else. `der` is `Ecdsa-Sig-Value ::=
 * SEQUENCE { r INTEGER, s INTEGER }` in DER (RFC 3279 §2.2.3, WebAuthn L3 §6.5.5), `p1363` is r ‖ s in the curve's length.
 *
 * OpenSSL refuses the same encodings (the tests ask it), but only says `false`; here it is a reason of its own. A high s is as good as a low one:
 * neither RFC 3279 nor WebAuthn asks for the lower, which noble does unless told otherwise.
 */
export function readEcdsaSignature(
  signature: Uint8Array,
  curve: EcCurveName,
  form: 'der' | 'p1363',
): EcdsaSignature | undefined {
  // Nothing in a valid one is longer; a bomb is not taken apart.
  if (signature.length > 2 * ecCurves[curve].length + 16) return undefined;
  const numbers = form === 'der' ? splitDer(signature) : splitHalves(signature, ecCurves[curve].length);
  const order = orders.get(curve);
  if (numbers === undefined || order === undefined) return undefined;
  return isScalar(numbers.r, order) && isScalar(numbers.s, order) ? numbers : undefined;
}

/**
 * By offsets alone: every assertion comes by here. A length is one octet below 128, and 0x81 and one octet from there on (X.690
 * §10.1); none here reaches 256, and no INTEGER 128.
 */
function splitDer(signature: Uint8Array): EcdsaSignature | undefined {
  const start = signature[1] === 0x81 ? 3 : 2;
  const length = signature[start - 1] ?? 0;
  const isWhole = signature[0] === 0x30 && signature.length === start + length;
  if (!isWhole || length >= 0x80 !== (start === 3)) return undefined;
  const middle = integerEnd(signature, start);
  if (integerEnd(signature, middle) !== signature.length) return undefined;
  return { r: integerBytes(signature, start, middle), s: integerBytes(signature, middle, signature.length) };
}

/** The end of the INTEGER at an offset; infinity where there is none, it is negative, or not in the fewest octets (X.690 §8.3.2). */
function integerEnd(bytes: Uint8Array, at: number): number {
  const length = bytes[at + 1] ?? 0;
  const end = at + 2 + length;
  if (bytes[at] !== 0x02 || length === 0 || end > bytes.length) return Number.POSITIVE_INFINITY;
  const [first, second] = [bytes[at + 2] ?? 0, bytes[at + 3] ?? 0];
  const isUnsigned = first < 0x80 && (first !== 0 || length === 1 || second >= 0x80);
  return isUnsigned ? end : Number.POSITIVE_INFINITY;
}

/** Without the zero in front that only says that it is not negative. */
function integerBytes(bytes: Uint8Array, at: number, end: number): Uint8Array {
  return bytes.subarray(bytes[at + 2] === 0 && end - at > 3 ? at + 3 : at + 2, end);
}

function splitHalves(signature: Uint8Array, length: number): EcdsaSignature | undefined {
  if (signature.length !== 2 * length) return undefined;
  return { r: signature.subarray(0, length), s: signature.subarray(length) };
}

function isScalar(value: Uint8Array, order: Uint8Array): boolean {
  return isLess(value, order) && stripLeadingZeros(value).length > 0;
}
