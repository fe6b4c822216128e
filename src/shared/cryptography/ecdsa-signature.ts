import { parseHex } from '../bytes/hex.ts';
import { isLess, stripLeadingZeros } from '../bytes/integer-bytes.ts';
import { ecCurves } from './key-parameters.ts';
import type { EcCurveName } from './public-key.ts';
import { derElements, unsignedDerInteger, wholeDerElement } from './strict-der.ts';

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

function splitDer(signature: Uint8Array): EcdsaSignature | undefined {
  const content = wholeDerElement(signature, 0x30);
  const elements = content && derElements(content);
  const [first, second] = elements ?? [];
  if (elements?.length !== 2 || first?.tag !== 0x02 || second?.tag !== 0x02) return undefined;
  const [r, s] = [unsignedDerInteger(first.content), unsignedDerInteger(second.content)];
  return r && s && { r, s };
}

function splitHalves(signature: Uint8Array, length: number): EcdsaSignature | undefined {
  if (signature.length !== 2 * length) return undefined;
  return { r: signature.subarray(0, length), s: signature.subarray(length) };
}

function isScalar(value: Uint8Array, order: Uint8Array): boolean {
  return isLess(value, order) && stripLeadingZeros(value).length > 0;
}
