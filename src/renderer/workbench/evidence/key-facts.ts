import type { DecodedCeremony } from '../../../shared/ceremony/decoded-ceremony.ts';
import type { CopiedField } from '../../../shared/copy/copied-field.ts';
import { formatFieldJwk, formatFieldPem } from '../../../shared/copy/public-key-of-field.ts';
import { type CoseAlgorithm, findCoseAlgorithm } from '../../../shared/cose/cose-algorithms.ts';
import type { PublicKey } from '../../../shared/cryptography/public-key.ts';
import { readCosePublicKey } from '../../../shared/cryptography/read-cose-public-key.ts';
import { findField } from '../../../shared/inspection/field-path.ts';

/**
 * `recommended`: WebAuthn L3 §5.4 asks every relying party to offer it · `sound`: as good, and rarer · `uncommon`: no reason to prefer it ·
 * `post-quantum`: new, and made for the time of quantum computers · `weak`: not to be accepted any more · `unknown`: not in our registry.
 */
export type AlgorithmAdvice = 'recommended' | 'sound' | 'uncommon' | 'post-quantum' | 'weak' | 'unknown';

export interface KeyFacts {
  /** The COSE_Key in its tree. */
  readonly field: CopiedField;
  readonly alg: number | undefined;
  readonly algorithm: CoseAlgorithm | undefined;
  readonly advice: AlgorithmAdvice;
  /** `P-256`, `Ed25519`, `RSA`, `ML-DSA-44`; undefined where the key cannot be read. */
  readonly family: string | undefined;
  /** Of the curve's coordinates or the modulus; undefined where the key cannot be read, or has no such size. */
  readonly bits: number | undefined;
  /** Undefined where the key cannot be read. */
  readonly jwk: string | undefined;
  readonly pem: string | undefined;
}

export const keyPath = ['attestationObject', 'authData', 'attestedCredentialData', 'credentialPublicKey'];

const advices: ReadonlyMap<number, AlgorithmAdvice> = new Map([
  [-7, 'recommended'],
  [-8, 'recommended'],
  [-257, 'recommended'],
  [-47, 'uncommon'],
  [-48, 'post-quantum'],
  [-49, 'post-quantum'],
  [-50, 'post-quantum'],
  [-65535, 'weak'],
]);

/** NIST SP 800-131A: RSA keys below it are disallowed. */
const leastRsaBits = 2048;

/** The public key of a credential in every form; undefined where the registration holds none. */
export function readKeyFacts({
  roots,
  sources,
}: Pick<DecodedCeremony, 'roots' | 'sources'>): KeyFacts | undefined {
  const node = findField(roots, keyPath) ?? findField(roots, ['credentialPublicKey']);
  const source = sources.find(({ name }) => name === node?.span.source);
  if (node === undefined || source === undefined) return undefined;
  const field: CopiedField = { node, path: keyPath, source };
  const { publicKey } = readCosePublicKey(source.bytes.subarray(node.span.start, node.span.end));
  const alg = findField(node.children, ['3'])?.value;
  const algorithm = findCoseAlgorithm(alg);
  const bits = publicKey === undefined ? undefined : keyBits(publicKey);
  const textOf = (outcome: ReturnType<typeof formatFieldJwk>) =>
    outcome !== undefined && 'text' in outcome ? outcome.text : undefined;
  return {
    field,
    alg: typeof alg === 'number' ? alg : undefined,
    algorithm,
    advice: adviceOn(algorithm, publicKey, bits),
    family: publicKey === undefined ? undefined : familyOf(publicKey),
    bits,
    jwk: textOf(formatFieldJwk(field)),
    pem: textOf(formatFieldPem(field)),
  };
}

/** Whether an algorithm is one to use, its key apart. */
export function algorithmAdvice(algorithm: CoseAlgorithm | undefined): AlgorithmAdvice {
  return algorithm === undefined ? 'unknown' : (advices.get(algorithm.alg) ?? 'sound');
}

function adviceOn(
  algorithm: CoseAlgorithm | undefined,
  publicKey: PublicKey | undefined,
  bits: number | undefined,
): AlgorithmAdvice {
  if (publicKey?.type === 'rsa' && bits !== undefined && bits < leastRsaBits) return 'weak';
  return algorithmAdvice(algorithm);
}

export function familyOf(publicKey: PublicKey): string {
  switch (publicKey.type) {
    case 'ec':
    case 'okp':
      return publicKey.curve;
    case 'rsa':
      return 'RSA';
    case 'ml-dsa':
      return publicKey.parameterSet;
  }
}

const curveBits: ReadonlyMap<string, number> = new Map([
  ['P-256', 256],
  ['P-384', 384],
  ['P-521', 521],
  ['secp256k1', 256],
  ['Ed25519', 256],
  ['Ed448', 448],
]);

export function keyBits(publicKey: PublicKey): number | undefined {
  switch (publicKey.type) {
    case 'ec':
    case 'okp':
      return curveBits.get(publicKey.curve);
    case 'rsa':
      return bitLength(publicKey.n);
    case 'ml-dsa':
      return undefined;
  }
}

function bitLength(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first === -1 ? 0 : (bytes.length - first) * 8 - Math.clz32(bytes[first] ?? 0) + 24;
}
