import type { TpmPublicArea } from '../tpm/tpm-structures.ts';
import { bytesFromInteger, stripLeadingZeros } from './integer-bytes.ts';
import type { EcCurveName, MlDsaParameterSet, PublicKey } from './public-key.ts';

/** TPM_ECC_CURVE. */
const curves: ReadonlyMap<number, EcCurveName> = new Map([
  [0x0003, 'P-256'],
  [0x0004, 'P-384'],
  [0x0005, 'P-521'],
]);

/** TPMI_MLDSA_PARMS. */
const parameterSets: ReadonlyMap<number, MlDsaParameterSet> = new Map([
  [0x0001, 'ML-DSA-44'],
  [0x0002, 'ML-DSA-65'],
  [0x0003, 'ML-DSA-87'],
]);

/** The key of a TPM's public area as numbers; undefined for what is no public key, or on a curve that no algorithm here goes with. */
export function tpmPublicKey({ unique }: TpmPublicArea): PublicKey | undefined {
  switch (unique.type) {
    case 'rsa':
      return { type: 'rsa', n: unique.n, e: exponentBytes(unique.exponent) };
    case 'ecc': {
      const curve = curves.get(unique.curve);
      return curve && { type: 'ec', curve, x: unique.x, y: unique.y };
    }
    case 'ml-dsa': {
      const parameterSet = parameterSets.get(unique.parameterSet);
      return parameterSet && { type: 'ml-dsa', parameterSet, publicKey: unique.publicKey };
    }
    case 'other':
      return undefined;
  }
}

/** An exponent has 32 bits in TPMS_RSA_PARMS. */
function exponentBytes(exponent: number): Uint8Array {
  return stripLeadingZeros(bytesFromInteger(BigInt(exponent), 4) ?? new Uint8Array());
}
