import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  privateDecrypt,
  sign,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ed448 } from '@noble/curves/ed448.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { ml_dsa44, ml_dsa65, ml_dsa87 } from '@noble/post-quantum/ml-dsa.js';
import { z } from 'zod';
import { bitString, integer, nothing, oid, sequence } from './encode-der.ts';

/** A key pair made from a seed; its signatures are the same in every run. */
export interface SampleKey {
  /** COSE_Key parameters besides `alg`, by label. */
  readonly parameters: ReadonlyMap<number, number | Uint8Array>;
  readonly subjectPublicKeyInfo: Buffer;
  readonly sign: (data: Uint8Array, scheme: SampleScheme) => Buffer;
}

export type HashName = 'sha1' | 'sha256' | 'sha384' | 'sha512';
export interface SampleScheme {
  readonly hash?: HashName;
  readonly padding?: 'pss';
}

export type SampleKeyKind =
  | keyof typeof curves
  | keyof typeof edwardsCurves
  | keyof typeof latticeKeys
  | RsaName;
export type RsaName = keyof z.infer<typeof rsaSchema>;

const rsaSchema = z.strictObject({
  credential: z.string(),
  authority: z.string(),
  attestation: z.string(),
  attestationKey: z.string(),
});
/** RSA keys cannot be made from a seed; these were generated once, for these samples and nothing else. */
const rsaKeys = rsaSchema.parse(
  JSON.parse(readFileSync(new URL('./rsa-keys.json', import.meta.url), 'utf8')),
);

const curves = {
  'P-256': { curve: p256, crv: 1, oid: '1.2.840.10045.3.1.7', length: 32 },
  'P-384': { curve: p384, crv: 2, oid: '1.3.132.0.34', length: 48 },
  'P-521': { curve: p521, crv: 3, oid: '1.3.132.0.35', length: 66 },
  secp256k1: { curve: secp256k1, crv: 8, oid: '1.3.132.0.10', length: 32 },
};
const edwardsCurves = {
  Ed25519: { curve: ed25519, crv: 6, oid: '1.3.101.112', length: 32 },
  Ed448: { curve: ed448, crv: 7, oid: '1.3.101.113', length: 57 },
};
const latticeKeys = {
  'ML-DSA-44': { signer: ml_dsa44, oid: '2.16.840.1.101.3.4.3.17' },
  'ML-DSA-65': { signer: ml_dsa65, oid: '2.16.840.1.101.3.4.3.18' },
  'ML-DSA-87': { signer: ml_dsa87, oid: '2.16.840.1.101.3.4.3.19' },
};

const made = new Map<string, SampleKey>();

/** The key of that kind that the seed stands for. Of RSA keys there is one of each name, whatever the seed. */
export function createSampleKey(kind: SampleKeyKind, seed: string): SampleKey {
  const name = `${kind} ${seed}`;
  const key = made.get(name) ?? makeKey(kind, seed);
  made.set(name, key);
  return key;
}

function makeKey(kind: SampleKeyKind, seed: string): SampleKey {
  if (kind in curves) return createCurveKey(kind as keyof typeof curves, seed);
  if (kind in edwardsCurves) return createEdwardsKey(kind as keyof typeof edwardsCurves, seed);
  if (kind in latticeKeys) return createLatticeKey(kind as keyof typeof latticeKeys, seed);
  return createRsaKey(kind as RsaName);
}

/** Bytes that the text stands for: SHA-512 of it and a counter. */
export function expandSeed(text: string, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 64) }, (_, index) =>
    createHash('sha512').update(`${text} ${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

function createCurveKey(kind: keyof typeof curves, seed: string): SampleKey {
  const { curve, crv, length, oid: identifier } = curves[kind];
  const secretKey = curve.keygen(expandSeed(seed, curve.lengths.seed ?? 0)).secretKey;
  const point = Buffer.from(curve.getPublicKey(secretKey, false));
  const algorithm = sequence(oid('1.2.840.10045.2.1'), oid(identifier));
  return {
    parameters: new Map<number, number | Uint8Array>([
      [1, 2],
      [-1, crv],
      [-2, point.subarray(1, 1 + length)],
      [-3, point.subarray(1 + length)],
    ]),
    subjectPublicKeyInfo: sequence(algorithm, bitString(point)),
    sign: (data, { hash = 'sha256' }) => {
      const digest = createHash(hash).update(data).digest();
      const compact = Buffer.from(curve.sign(digest, secretKey, { prehash: false, format: 'compact' }));
      const half = compact.length / 2;
      return sequence(integer(compact.subarray(0, half)), integer(compact.subarray(half)));
    },
  };
}

function createEdwardsKey(kind: keyof typeof edwardsCurves, seed: string): SampleKey {
  const { curve, crv, length, oid: identifier } = edwardsCurves[kind];
  const secretKey = expandSeed(seed, length);
  const x = Buffer.from(curve.getPublicKey(secretKey));
  return {
    parameters: new Map<number, number | Uint8Array>([
      [1, 1],
      [-1, crv],
      [-2, x],
    ]),
    subjectPublicKeyInfo: sequence(sequence(oid(identifier)), bitString(x)),
    sign: (data) => Buffer.from(curve.sign(data, secretKey)),
  };
}

function createLatticeKey(kind: keyof typeof latticeKeys, seed: string): SampleKey {
  const { signer, oid: identifier } = latticeKeys[kind];
  const { publicKey, secretKey } = signer.keygen(expandSeed(seed, 32));
  return {
    parameters: new Map<number, number | Uint8Array>([
      [1, 7],
      [-1, publicKey],
    ]),
    subjectPublicKeyInfo: sequence(sequence(oid(identifier)), bitString(publicKey)),
    sign: (data) => Buffer.from(signer.sign(data, secretKey, { extraEntropy: false })),
  };
}

function createRsaKey(name: RsaName): SampleKey {
  const privateKey = createPrivateKey({
    key: Buffer.from(rsaKeys[name], 'base64url'),
    format: 'der',
    type: 'pkcs8',
  });
  const { n = '', e = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const [modulus, exponent] = [Buffer.from(n, 'base64url'), Buffer.from(e, 'base64url')];
  const algorithm = sequence(oid('1.2.840.113549.1.1.1'), nothing());
  return {
    parameters: new Map<number, number | Uint8Array>([
      [1, 3],
      [-1, modulus],
      [-2, exponent],
    ]),
    subjectPublicKeyInfo: sequence(algorithm, bitString(sequence(integer(modulus), integer(exponent)))),
    sign: (data, { hash = 'sha256', padding }) =>
      padding === 'pss' ? signPss(data, hash, privateKey) : sign(hash, data, privateKey),
  };
}

/** RSASSA-PSS with a salt that follows from the data (RFC 8017 §9.1.1), as long as the hash; Node only has random ones. */
function signPss(data: Uint8Array, hash: HashName, key: KeyObject): Buffer {
  const digest = (...parts: readonly Uint8Array[]) => createHash(hash).update(Buffer.concat(parts)).digest();
  const hashed = digest(data);
  const salt = expandSeed(`salt ${hashed.toString('hex')}`, hashed.length);
  const length = 256;
  const h = digest(Buffer.alloc(8), hashed, salt);
  const block = Buffer.concat([Buffer.alloc(length - salt.length - h.length - 2), Buffer.of(1), salt]);
  for (let at = 0, counter = 0; at < block.length; at += h.length, counter++) {
    const mask = digest(h, Buffer.of(0, 0, 0, counter));
    for (let index = 0; index < h.length && at + index < block.length; index++) {
      block[at + index] = (block[at + index] ?? 0) ^ (mask[index] ?? 0);
    }
  }
  block[0] = (block[0] ?? 0) & 0x7f;
  const encoded = Buffer.concat([block, h, Buffer.of(0xbc)]);
  return privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, encoded);
}
