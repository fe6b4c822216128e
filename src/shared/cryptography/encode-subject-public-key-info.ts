import { concatenateBytes } from '../bytes/concatenate-bytes.ts';
import { withLength } from '../bytes/integer-bytes.ts';
import { encodeDer, encodeObjectIdentifier, encodeUnsignedDerInteger } from './encode-der.ts';
import { ecCurves, edwardsCurves, mlDsaParameterSets } from './key-parameters.ts';
import type { EcCurveName, PublicKey } from './public-key.ts';

const ecPublicKey = encodeObjectIdentifier('1.2.840.10045.2.1');
const rsaEncryption = encodeObjectIdentifier('1.2.840.113549.1.1.1');
const derNull = Uint8Array.of(0x05, 0);

/** AlgorithmIdentifiers of the curves, made once: a relying party encodes a key per assertion. */
const ecAlgorithms: ReadonlyMap<EcCurveName, Uint8Array> = new Map([
  ['P-256', ecAlgorithm('P-256')],
  ['P-384', ecAlgorithm('P-384')],
  ['P-521', ecAlgorithm('P-521')],
  ['secp256k1', ecAlgorithm('secp256k1')],
]);

/**
 * A public key as DER SubjectPublicKeyInfo: id-ecPublicKey with its named curve and the uncompressed point (RFC 5480), rsaEncryption (RFC 3279
 * §2.3.1), id-Ed25519 and id-Ed448 (RFC 8410), id-ml-dsa-* (RFC 9881).
 */
export function encodeSubjectPublicKeyInfo(publicKey: PublicKey): Uint8Array {
  switch (publicKey.type) {
    case 'ec':
      return encodeEc(publicKey);
    case 'okp':
      return encodeInfo(plainAlgorithm(edwardsCurves[publicKey.curve].oid), publicKey.x);
    case 'rsa':
      return encodeInfo(
        encodeDer(0x30, rsaEncryption, derNull),
        encodeDer(0x30, encodeUnsignedDerInteger(publicKey.n), encodeUnsignedDerInteger(publicKey.e)),
      );
    case 'ml-dsa':
      return encodeInfo(plainAlgorithm(mlDsaParameterSets[publicKey.parameterSet].oid), publicKey.publicKey);
  }
}

function encodeEc({ curve, x, y }: Extract<PublicKey, { type: 'ec' }>): Uint8Array {
  const { length } = ecCurves[curve];
  const point = [Uint8Array.of(4), withLength(x, length) ?? x, withLength(y, length) ?? y];
  return encodeInfo(ecAlgorithms.get(curve) ?? ecAlgorithm(curve), concatenateBytes(point));
}

function ecAlgorithm(curve: EcCurveName): Uint8Array {
  return encodeDer(0x30, ecPublicKey, encodeObjectIdentifier(ecCurves[curve].oid));
}

function plainAlgorithm(oid: string): Uint8Array {
  return encodeDer(0x30, encodeObjectIdentifier(oid));
}

function encodeInfo(algorithm: Uint8Array, publicKey: Uint8Array): Uint8Array {
  return encodeDer(0x30, algorithm, encodeDer(0x03, Uint8Array.of(0), publicKey));
}
