import { encodeCbor, type SampleCbor } from './encode-cbor.ts';
import { createSampleKey, type SampleKey, type SampleKeyKind, type SampleScheme } from './sample-keys.ts';

export interface SampleAlgorithm {
  readonly alg: number;
  readonly name: string;
  readonly key: SampleKeyKind;
  readonly scheme: SampleScheme;
}

/** How each COSE algorithm of WebAuthn signs (IANA COSE Algorithms; RFC 9053, 8812, 8230, 9864, 9964). */
export const sampleAlgorithms: readonly SampleAlgorithm[] = [
  { alg: -7, name: 'ES256', key: 'P-256', scheme: { hash: 'sha256' } },
  { alg: -8, name: 'EdDSA', key: 'Ed25519', scheme: {} },
  { alg: -9, name: 'ESP256', key: 'P-256', scheme: { hash: 'sha256' } },
  { alg: -19, name: 'Ed25519', key: 'Ed25519', scheme: {} },
  { alg: -35, name: 'ES384', key: 'P-384', scheme: { hash: 'sha384' } },
  { alg: -36, name: 'ES512', key: 'P-521', scheme: { hash: 'sha512' } },
  { alg: -37, name: 'PS256', key: 'credential', scheme: { hash: 'sha256', padding: 'pss' } },
  { alg: -38, name: 'PS384', key: 'credential', scheme: { hash: 'sha384', padding: 'pss' } },
  { alg: -39, name: 'PS512', key: 'credential', scheme: { hash: 'sha512', padding: 'pss' } },
  { alg: -47, name: 'ES256K', key: 'secp256k1', scheme: { hash: 'sha256' } },
  { alg: -48, name: 'ML-DSA-44', key: 'ML-DSA-44', scheme: {} },
  { alg: -49, name: 'ML-DSA-65', key: 'ML-DSA-65', scheme: {} },
  { alg: -50, name: 'ML-DSA-87', key: 'ML-DSA-87', scheme: {} },
  { alg: -51, name: 'ESP384', key: 'P-384', scheme: { hash: 'sha384' } },
  { alg: -52, name: 'ESP512', key: 'P-521', scheme: { hash: 'sha512' } },
  { alg: -53, name: 'Ed448', key: 'Ed448', scheme: {} },
  { alg: -257, name: 'RS256', key: 'credential', scheme: { hash: 'sha256' } },
  { alg: -258, name: 'RS384', key: 'credential', scheme: { hash: 'sha384' } },
  { alg: -259, name: 'RS512', key: 'credential', scheme: { hash: 'sha512' } },
  { alg: -65535, name: 'RS1', key: 'credential', scheme: { hash: 'sha1' } },
];

/** A key pair bound to one algorithm. */
export interface SampleSigner {
  readonly alg: number;
  readonly name: string;
  readonly key: SampleKey;
  /** The parameters of the COSE_Key by label; nothing else is in it. */
  readonly coseParameters: ReadonlyMap<number, number | Uint8Array>;
  readonly coseKey: Buffer;
  readonly sign: (data: Uint8Array) => Buffer;
}

export function createSigner(alg: number, seed: string): SampleSigner {
  const algorithm = sampleAlgorithms.find((candidate) => candidate.alg === alg);
  if (algorithm === undefined) throw new Error(`no sample algorithm ${alg}`);
  const key = createSampleKey(algorithm.key, seed);
  const coseParameters = new Map<number, number | Uint8Array>([...key.parameters, [3, alg]]);
  const coseKey = encodeCbor(new Map<number, SampleCbor>(coseParameters));
  const { name, scheme } = algorithm;
  return { alg, name, key, coseParameters, coseKey, sign: (data) => key.sign(data, scheme) };
}
