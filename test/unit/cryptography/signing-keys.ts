import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { decodeBase64url } from '../../../src/shared/bytes/base64url.ts';
import type { PublicKey } from '../../../src/shared/cryptography/public-key.ts';
import type { SignatureScheme } from '../../../src/shared/cryptography/signature-scheme.ts';
import { fixedRsaKey } from './fixed-rsa-key.ts';

export interface SigningKey {
  readonly alg: number;
  readonly privateKey: KeyObject;
  readonly publicKey: PublicKey;
}

const rsa = createPrivateKey({ key: { ...fixedRsaKey }, format: 'jwk' });

const makers: readonly (readonly [number, () => KeyObject])[] = [
  [-7, () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey],
  [-35, () => generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey],
  [-36, () => generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey],
  [-47, () => generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey],
  [-8, () => generateKeyPairSync('ed25519').privateKey],
  [-53, () => generateKeyPairSync('ed448').privateKey],
  [-48, () => generateKeyPairSync('ml-dsa-44').privateKey],
  [-49, () => generateKeyPairSync('ml-dsa-65').privateKey],
  [-50, () => generateKeyPairSync('ml-dsa-87').privateKey],
  ...[-37, -38, -39, -257, -258, -259, -65535].map((alg) => [alg, () => rsa] as const),
];

/** A key made by OpenSSL for every algorithm; twins like −7 and −9 compute the same. */
export const signingKeys: readonly SigningKey[] = makers.map(([alg, make]) => {
  const privateKey = make();
  return { alg, privateKey, publicKey: publicKeyOf(privateKey) };
});

export function signingKeyFor(alg: number): SigningKey {
  const key = signingKeys.find((candidate) => candidate.alg === alg);
  if (key === undefined) throw new Error(`There is no key for ${alg}.`);
  return key;
}

/** Another key of the same kind: made anew, or for RSA another odd modulus, which nobody needs to factor. */
export function otherPublicKey({ alg, publicKey }: SigningKey): PublicKey {
  if (publicKey.type === 'rsa')
    return { ...publicKey, n: publicKey.n.with(100, (publicKey.n[100] ?? 0) ^ 1) };
  const make = makers.find(([candidate]) => candidate === alg)?.[1];
  return make === undefined ? publicKey : publicKeyOf(make());
}

/** The numbers of a key as node:crypto itself exports them. */
export function publicKeyOf(privateKey: KeyObject): PublicKey {
  const { kty, crv, x, y, n, e, alg, pub } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (crv === 'Ed25519' || crv === 'Ed448') return { type: 'okp', curve: crv, x: bytes(x) };
  if (crv === 'P-256' || crv === 'P-384' || crv === 'P-521' || crv === 'secp256k1') {
    return { type: 'ec', curve: crv, x: bytes(x), y: bytes(y) };
  }
  if (alg === 'ML-DSA-44' || alg === 'ML-DSA-65' || alg === 'ML-DSA-87') {
    return { type: 'ml-dsa', parameterSet: alg, publicKey: bytes(pub) };
  }
  if (kty === 'RSA') return { type: 'rsa', n: bytes(n), e: bytes(e) };
  throw new Error(`No key of WebAuthn: ${kty}.`);
}

function bytes(text: unknown): Uint8Array {
  return decodeBase64url(String(text)) ?? new Uint8Array();
}

/** A signature by OpenSSL. */
export function signWithNode(privateKey: KeyObject, scheme: SignatureScheme, data: Uint8Array): Uint8Array {
  const hash = 'hash' in scheme ? scheme.hash.replace('-', '').toLowerCase() : null;
  if (scheme.kind === 'rsassa-pss') {
    const { saltLength } = scheme;
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    return new Uint8Array(sign(hash, data, { key: privateKey, padding, saltLength }));
  }
  const dsaEncoding = scheme.kind === 'ecdsa' && scheme.form === 'p1363' ? 'ieee-p1363' : 'der';
  return new Uint8Array(sign(hash, data, { key: privateKey, dsaEncoding }));
}
