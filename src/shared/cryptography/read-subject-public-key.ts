import type { Certificate } from '../x509/certificate.ts';
import { readEcPoint } from './ec-point.ts';
import { encodeObjectIdentifier } from './encode-der.ts';
import { equalBytes } from './equal-bytes.ts';
import { ecCurves, edwardsCurves, mlDsaParameterSets } from './key-parameters.ts';
import type { EcCurveName, EdwardsCurveName, MlDsaParameterSet } from './public-key.ts';
import type { PublicKeyReading } from './public-key-reading.ts';
import { derElements, unsignedDerInteger, wholeDerElement } from './strict-der.ts';

type SubjectPublicKeyInfo = Pick<Certificate['subjectPublicKeyInfo'], 'algorithm' | 'publicKey'>;

const readers: ReadonlyMap<string, (info: SubjectPublicKeyInfo) => PublicKeyReading> = new Map([
  ['1.2.840.10045.2.1', readEc],
  ['1.2.840.113549.1.1.1', readRsa],
  // A key that may only sign with PSS (RFC 4055 §1.2); its numbers are those of any RSA key.
  ['1.2.840.113549.1.1.10', readRsa],
  [edwardsCurves.Ed25519.oid, edwardsReader('Ed25519')],
  [edwardsCurves.Ed448.oid, edwardsReader('Ed448')],
  [mlDsaParameterSets['ML-DSA-44'].oid, mlDsaReader('ML-DSA-44')],
  [mlDsaParameterSets['ML-DSA-65'].oid, mlDsaReader('ML-DSA-65')],
  [mlDsaParameterSets['ML-DSA-87'].oid, mlDsaReader('ML-DSA-87')],
]);

const namedCurves: readonly (readonly [EcCurveName, Uint8Array])[] = (
  ['P-256', 'P-384', 'P-521', 'secp256k1'] as const
).map((curve) => [curve, encodeObjectIdentifier(ecCurves[curve].oid)]);

/**
 * The numbers of a SubjectPublicKeyInfo (RFC 3279 §2.3, RFC 5480, RFC 8410, RFC 9881), or why it has none. Compressed points are
 * decompressed; curves given by their parameters instead of their name are `unsupported`, as RFC 5480 §2.1.1 has it.
 */
export function readSubjectPublicKey(info: SubjectPublicKeyInfo): PublicKeyReading {
  return readers.get(info.algorithm.oid)?.(info) ?? { reason: 'unsupported' };
}

function readEc({ algorithm, publicKey: octets }: SubjectPublicKeyInfo): PublicKeyReading {
  const { parameters } = algorithm;
  if (parameters === undefined) return { reason: 'malformed' };
  const curve = namedCurves.find(([, oid]) => equalBytes(oid, parameters))?.[0];
  if (curve === undefined) return { reason: 'unsupported' };
  const publicKey = readEcPoint(curve, octets);
  if (publicKey !== undefined) return { publicKey };
  const { length } = ecCurves[curve];
  if (octets[0] === 4) return { reason: 'wrong-length' };
  if (octets[0] !== 2 && octets[0] !== 3) return { reason: 'malformed' };
  return { reason: octets.length === 1 + length ? 'off-curve' : 'wrong-length' };
}

/** RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER } (RFC 8017 §A.1.1). */
function readRsa({ publicKey: octets }: SubjectPublicKeyInfo): PublicKeyReading {
  const content = wholeDerElement(octets, 0x30);
  const elements = content && derElements(content);
  const [modulus, exponent] = elements ?? [];
  if (elements?.length !== 2 || modulus?.tag !== 0x02 || exponent?.tag !== 0x02)
    return { reason: 'malformed' };
  const [n, e] = [unsignedDerInteger(modulus.content), unsignedDerInteger(exponent.content)];
  return n && e ? { publicKey: { type: 'rsa', n, e } } : { reason: 'malformed' };
}

function edwardsReader(curve: EdwardsCurveName) {
  return ({ publicKey: x }: SubjectPublicKeyInfo): PublicKeyReading =>
    x.length === edwardsCurves[curve].length
      ? { publicKey: { type: 'okp', curve, x } }
      : { reason: 'wrong-length' };
}

function mlDsaReader(parameterSet: MlDsaParameterSet) {
  return ({ publicKey }: SubjectPublicKeyInfo): PublicKeyReading =>
    publicKey.length === mlDsaParameterSets[parameterSet].publicKeyLength
      ? { publicKey: { type: 'ml-dsa', parameterSet, publicKey } }
      : { reason: 'wrong-length' };
}
