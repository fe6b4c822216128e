import type { HashName } from './signature-scheme.ts';

const hashNames: ReadonlyMap<number, HashName> = new Map([
  [0x0004, 'SHA-1'],
  [0x000b, 'SHA-256'],
  [0x000c, 'SHA-384'],
  [0x000d, 'SHA-512'],
]);

/** The hash of a TPM_ALG_ID, for instance of a nameAlg; undefined for what is no hash here. */
export function tpmHashName(algorithm: number): HashName | undefined {
  return hashNames.get(algorithm);
}
