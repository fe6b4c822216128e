import type { EcCurveName, MlDsaParameterSet, PublicKey } from '../../cryptography/public-key.ts';
import type { TpmPublicArea } from '../../tpm/tpm-structures.ts';

/** TPM_ECC_CURVE and TPM_MLDSA parameter sets that a credential public key can be of. */
const curves: ReadonlyMap<number, EcCurveName> = new Map([
  [0x0003, 'P-256'],
  [0x0004, 'P-384'],
  [0x0005, 'P-521'],
]);
const parameterSets: ReadonlyMap<number, MlDsaParameterSet> = new Map([
  [1, 'ML-DSA-44'],
  [2, 'ML-DSA-65'],
  [3, 'ML-DSA-87'],
]);

/** The key that `parameters` and `unique` of a TPMT_PUBLIC specify; undefined for one that no credential can have. */
export function readTpmPublicKey({ unique }: TpmPublicArea): PublicKey | undefined {
  if (unique.type === 'rsa') return { type: 'rsa', n: unique.n, e: uint32(unique.exponent) };
  if (unique.type === 'ecc') {
    const curve = curves.get(unique.curve);
    return curve && { type: 'ec', curve, x: unique.x, y: unique.y };
  }
  if (unique.type === 'ml-dsa') {
    const parameterSet = parameterSets.get(unique.parameterSet);
    return parameterSet && { type: 'ml-dsa', parameterSet, publicKey: unique.publicKey };
  }
  return undefined;
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}
