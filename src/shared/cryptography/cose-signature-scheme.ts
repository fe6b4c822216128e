import type { EcCurveName, EdwardsCurveName, MlDsaParameterSet, PublicKey } from './public-key.ts';
import type { HashName, SignatureScheme } from './signature-scheme.ts';

/** The one kind of key that an algorithm goes with. */
export type DemandedKey =
  | { readonly type: 'ec'; readonly curve: EcCurveName }
  | { readonly type: 'okp'; readonly curve: EdwardsCurveName }
  | { readonly type: 'rsa' }
  | { readonly type: 'ml-dsa'; readonly parameterSet: MlDsaParameterSet };

interface CoseSignatureAlgorithm {
  readonly scheme: SignatureScheme;
  readonly key: DemandedKey;
}

/**
 * COSEAlgorithmIdentifier → what is computed, and with which credential key. RFC 9864 (−9, −19, −51, −52, −53) and RFC 8812 (−47) fix the curve
 * themselves, so their schemes carry it; RFC 9053 leaves it open for −7, −35, −36 and −8, and WebAuthn L3 §5.8.5 fixes it for credential public
 * keys, not for attestation certificates. ECDSA signatures are DER by WebAuthn L3 §6.5.5, the salt of PS* is as long as the hash by RFC 8230 §2.
 */
const coseSignatureAlgorithms: ReadonlyMap<number, CoseSignatureAlgorithm> = new Map([
  [-7, openEcdsa('SHA-256', 'P-256')],
  [-8, { scheme: { kind: 'eddsa' }, key: { type: 'okp', curve: 'Ed25519' } }],
  [-9, ecdsa('SHA-256', 'P-256')],
  [-19, eddsa('Ed25519')],
  [-35, openEcdsa('SHA-384', 'P-384')],
  [-36, openEcdsa('SHA-512', 'P-521')],
  [-37, rsassaPss('SHA-256', 32)],
  [-38, rsassaPss('SHA-384', 48)],
  [-39, rsassaPss('SHA-512', 64)],
  [-47, ecdsa('SHA-256', 'secp256k1')],
  [-48, mlDsa('ML-DSA-44')],
  [-49, mlDsa('ML-DSA-65')],
  [-50, mlDsa('ML-DSA-87')],
  [-51, ecdsa('SHA-384', 'P-384')],
  [-52, ecdsa('SHA-512', 'P-521')],
  [-53, eddsa('Ed448')],
  [-257, rsassaPkcs1('SHA-256')],
  [-258, rsassaPkcs1('SHA-384')],
  [-259, rsassaPkcs1('SHA-512')],
  [-65535, rsassaPkcs1('SHA-1')],
] as const);

function openEcdsa(hash: HashName, curve: EcCurveName): CoseSignatureAlgorithm {
  return { scheme: { kind: 'ecdsa', hash, form: 'der' }, key: { type: 'ec', curve } };
}

function ecdsa(hash: HashName, curve: EcCurveName): CoseSignatureAlgorithm {
  return { scheme: { kind: 'ecdsa', hash, form: 'der', curve }, key: { type: 'ec', curve } };
}

function eddsa(curve: EdwardsCurveName): CoseSignatureAlgorithm {
  return { scheme: { kind: 'eddsa', curve }, key: { type: 'okp', curve } };
}

function rsassaPkcs1(hash: HashName): CoseSignatureAlgorithm {
  return { scheme: { kind: 'rsassa-pkcs1-v1_5', hash }, key: { type: 'rsa' } };
}

function rsassaPss(hash: HashName, saltLength: number): CoseSignatureAlgorithm {
  return { scheme: { kind: 'rsassa-pss', hash, saltLength }, key: { type: 'rsa' } };
}

function mlDsa(parameterSet: MlDsaParameterSet): CoseSignatureAlgorithm {
  return { scheme: { kind: 'ml-dsa', parameterSet }, key: { type: 'ml-dsa', parameterSet } };
}

/** How a signature of this COSEAlgorithmIdentifier is computed; undefined for an algorithm that no credential here can have. */
export function coseSignatureScheme(alg: number): SignatureScheme | undefined {
  return coseSignatureAlgorithms.get(alg)?.scheme;
}

/** The credential public key that this COSEAlgorithmIdentifier demands; undefined for an algorithm that none here can have. */
export function coseDemandedKey(alg: number): DemandedKey | undefined {
  return coseSignatureAlgorithms.get(alg)?.key;
}

/** True where a credential public key is of the type and on the curve that its algorithm demands (WebAuthn L3 §5.8.5); false for an unknown algorithm. */
export function fitsAlgorithm(alg: number, publicKey: PublicKey): boolean {
  const demanded = coseDemandedKey(alg);
  if (demanded?.type !== publicKey.type) return false;
  if (demanded.type === 'ml-dsa') {
    return publicKey.type === 'ml-dsa' && publicKey.parameterSet === demanded.parameterSet;
  }
  return demanded.type === 'rsa' || ('curve' in publicKey && publicKey.curve === demanded.curve);
}
