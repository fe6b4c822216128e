import type { SignatureScheme } from '../../cryptography/signature-scheme.ts';

/** Signature algorithms of JSON Web Signatures (RFC 7518 §3.1, RFC 8037 §3.1, RFC 8812 §3.2, RFC 9864 §2.2). */
const schemes: ReadonlyMap<string, SignatureScheme> = new Map([
  ['RS256', { kind: 'rsassa-pkcs1-v1_5', hash: 'SHA-256' }],
  ['RS384', { kind: 'rsassa-pkcs1-v1_5', hash: 'SHA-384' }],
  ['RS512', { kind: 'rsassa-pkcs1-v1_5', hash: 'SHA-512' }],
  ['PS256', { kind: 'rsassa-pss', hash: 'SHA-256', saltLength: 32 }],
  ['PS384', { kind: 'rsassa-pss', hash: 'SHA-384', saltLength: 48 }],
  ['PS512', { kind: 'rsassa-pss', hash: 'SHA-512', saltLength: 64 }],
  ['ES256', { kind: 'ecdsa', hash: 'SHA-256', form: 'p1363', curve: 'P-256' }],
  ['ES384', { kind: 'ecdsa', hash: 'SHA-384', form: 'p1363', curve: 'P-384' }],
  ['ES512', { kind: 'ecdsa', hash: 'SHA-512', form: 'p1363', curve: 'P-521' }],
  ['ES256K', { kind: 'ecdsa', hash: 'SHA-256', form: 'p1363', curve: 'secp256k1' }],
  ['EdDSA', { kind: 'eddsa' }],
  ['Ed25519', { kind: 'eddsa', curve: 'Ed25519' }],
  ['Ed448', { kind: 'eddsa', curve: 'Ed448' }],
]);

/** How the signature of a JWS with this `alg` is computed; undefined for anything that is no signature by a certificate's key (`none`, `HS256`). */
export function jwsSignatureScheme(alg: string | undefined): SignatureScheme | undefined {
  return alg === undefined ? undefined : schemes.get(alg);
}
