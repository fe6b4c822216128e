import { bytesFromInteger, isLess } from '../bytes/integer-bytes.ts';
import { isEcdsaSignature } from './ecdsa-signature.ts';
import { edwardsCurves, mlDsaParameterSets } from './key-parameters.ts';
import type { EdwardsCurveName, PublicKey } from './public-key.ts';
import type { SignatureScheme } from './signature-scheme.ts';
import { isSmallOrderPoint } from './small-order-point.ts';

const keyTypes: Readonly<Record<SignatureScheme['kind'], PublicKey['type']>> = {
  ecdsa: 'ec',
  'rsassa-pkcs1-v1_5': 'rsa',
  'rsassa-pss': 'rsa',
  eddsa: 'okp',
  'ml-dsa': 'ml-dsa',
};

const orders: Readonly<Record<EdwardsCurveName, Uint8Array>> = {
  Ed25519: orderBytes('Ed25519'),
  Ed448: orderBytes('Ed448'),
};

function orderBytes(curve: EdwardsCurveName): Uint8Array {
  const { order, length } = edwardsCurves[curve];
  return bytesFromInteger(order, length) ?? new Uint8Array();
}

/** True where the scheme computes with a key of this type, and of this curve or parameter set where it names one. */
export function fitsScheme(scheme: SignatureScheme, publicKey: PublicKey): boolean {
  if (publicKey.type !== keyTypes[scheme.kind]) return false;
  if (scheme.kind === 'ml-dsa') {
    return publicKey.type === 'ml-dsa' && publicKey.parameterSet === scheme.parameterSet;
  }
  const curve = 'curve' in scheme ? scheme.curve : undefined;
  return curve === undefined || ('curve' in publicKey && publicKey.curve === curve);
}

/**
 * True where the signature is encoded as the scheme has it, whatever it signs: `readEcdsaSignature`; R ‖ S with S below the order (RFC 8032
 * §5.1.7, §5.2.7) and R not of small order (`isSmallOrderPoint`); as long as the modulus and below it (RFC 8017 §8.1.2, §8.2.2); of the parameter set's length (FIPS 204 §7.2).
 */
export function hasSignatureEncoding(
  scheme: SignatureScheme,
  publicKey: PublicKey,
  signature: Uint8Array,
): boolean {
  switch (publicKey.type) {
    case 'ec':
      return scheme.kind === 'ecdsa' && isEcdsaSignature(signature, publicKey.curve, scheme.form);
    case 'okp':
      return isEddsaSignature(publicKey.curve, signature);
    case 'rsa':
      return signature.length === publicKey.n.length && isLess(signature, publicKey.n);
    case 'ml-dsa':
      return signature.length === mlDsaParameterSets[publicKey.parameterSet].signatureLength;
  }
}

function isEddsaSignature(curve: EdwardsCurveName, signature: Uint8Array): boolean {
  const { length } = edwardsCurves[curve];
  if (signature.length !== 2 * length) return false;
  const s = Uint8Array.from(signature.subarray(length)).reverse();
  return isLess(s, orders[curve]) && !isSmallOrderPoint(curve, signature.subarray(0, length));
}
