import { parseHex } from '../bytes/hex.ts';
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
  const middle = findMiddle(signature, curve, form);
  if (middle === undefined) return undefined;
  if (form === 'p1363') return { r: signature.subarray(0, middle), s: signature.subarray(middle) };
  return {
    r: integerBytes(signature, derStart(signature), middle),
    s: integerBytes(signature, middle, signature.length),
  };
}

/** Whether `readEcdsaSignature` can read it. By offsets alone: every assertion comes by here. */
export function isEcdsaSignature(signature: Uint8Array, curve: EcCurveName, form: 'der' | 'p1363'): boolean {
  return findMiddle(signature, curve, form) !== undefined;
}

/** Where s begins in a signature that can be read. */
function findMiddle(signature: Uint8Array, curve: EcCurveName, form: 'der' | 'p1363'): number | undefined {
  const { length } = ecCurves[curve];
  const order = orders.get(curve);
  // Nothing in a valid one is longer; a bomb is not taken apart.
  if (order === undefined || signature.length > 2 * length + 16) return undefined;
  const isDer = form === 'der';
  const middle = isDer ? findDerMiddle(signature) : length;
  if (middle === undefined || (!isDer && signature.length !== 2 * length)) return undefined;
  // Behind tag and length in DER.
  const head = isDer ? 2 : 0;
  const start = isDer ? derStart(signature) : 0;
  const areScalars =
    isScalar(signature, start + head, middle, order) &&
    isScalar(signature, middle + head, signature.length, order);
  return areScalars ? middle : undefined;
}

/** A length is one octet below 128, and 0x81 and one octet from there on (X.690 §10.1); none here reaches 256, and no INTEGER 128. */
function derStart(signature: Uint8Array): number {
  return signature[1] === 0x81 ? 3 : 2;
}

function findDerMiddle(signature: Uint8Array): number | undefined {
  const start = derStart(signature);
  const length = signature[start - 1] ?? 0;
  const isWhole = signature[0] === 0x30 && signature.length === start + length;
  if (!isWhole || length >= 0x80 !== (start === 3)) return undefined;
  const middle = integerEnd(signature, start);
  return integerEnd(signature, middle) === signature.length ? middle : undefined;
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

/** Whether the unsigned number in `[start, end)` is from 1 to n − 1; `order` has no zeros in front. */
function isScalar(bytes: Uint8Array, start: number, end: number, order: Uint8Array): boolean {
  let at = start;
  while (at < end && bytes[at] === 0) at++;
  if (at === end || end - at !== order.length) return at < end && end - at < order.length;
  for (let digit = 0; digit < order.length; digit++) {
    const [here, limit] = [bytes[at + digit] ?? 0, order[digit] ?? 0];
    if (here !== limit) return here < limit;
  }
  return false;
}
