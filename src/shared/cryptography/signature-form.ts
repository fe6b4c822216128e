import { readEcdsaSignature } from './ecdsa-signature.ts';
import { integerFromBytes } from './integer-bytes.ts';
import { edwardsCurves, mlDsaParameterSets } from './key-parameters.ts';
import type { PublicKey } from './public-key.ts';
import type { SignatureScheme } from './signature-scheme.ts';

const keyTypes: Readonly<Record<SignatureScheme['kind'], PublicKey['type']>> = {
  ecdsa: 'ec',
  'rsassa-pkcs1-v1_5': 'rsa',
  'rsassa-pss': 'rsa',
  eddsa: 'okp',
  'ml-dsa': 'ml-dsa',
};

/** True where a key of this type, and of this parameter set, is what the scheme computes with. The curve is the COSE algorithm's to fix. */
export function fitsScheme(scheme: SignatureScheme, publicKey: PublicKey): boolean {
  if (scheme.kind === 'ml-dsa') {
    return publicKey.type === 'ml-dsa' && publicKey.parameterSet === scheme.parameterSet;
  }
  return publicKey.type === keyTypes[scheme.kind];
}

/**
 * True where the signature is encoded as the scheme has it, whatever it signs: `readEcdsaSignature`; R ‖ S with S below the order (RFC 8032
 * §5.1.7, §5.2.7); as long as the modulus and below it (RFC 8017 §8.1.2, §8.2.2); of the parameter set's length (FIPS 204 §7.2).
 */
export function hasSignatureEncoding(
  scheme: SignatureScheme,
  publicKey: PublicKey,
  signature: Uint8Array,
): boolean {
  switch (publicKey.type) {
    case 'ec':
      return (
        scheme.kind === 'ecdsa' && readEcdsaSignature(signature, publicKey.curve, scheme.form) !== undefined
      );
    case 'okp': {
      const { length, order } = edwardsCurves[publicKey.curve];
      return signature.length === 2 * length && isBelowOrder(signature.subarray(length), order);
    }
    case 'rsa':
      return signature.length === publicKey.n.length && isBelowModulus(signature, publicKey.n);
    case 'ml-dsa':
      return signature.length === mlDsaParameterSets[publicKey.parameterSet].signatureLength;
  }
}

function isBelowOrder(littleEndian: Uint8Array, order: bigint): boolean {
  return integerFromBytes(Uint8Array.from(littleEndian).reverse()) < order;
}

function isBelowModulus(signature: Uint8Array, n: Uint8Array): boolean {
  const at = signature.findIndex((byte, index) => byte !== n[index]);
  return at >= 0 && (signature[at] ?? 0) < (n[at] ?? 0);
}
