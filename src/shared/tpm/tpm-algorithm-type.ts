import { tpmAlgorithms } from './tpm-algorithms.ts';
import { tpmDigestLengths } from './tpm-digest-lengths.ts';
import { tpmConstant } from './tpm-integers.ts';
import { type TpmType, tpmReference } from './tpm-type.ts';

/** A TPM_ALG_ID that has to be one of `allowed`; any that the registry knows, where nothing is said. */
export function tpmAlgorithm(structure: string, allowed?: readonly number[]): TpmType<number> {
  const reference = tpmReference(structure);
  return tpmConstant(
    2,
    allowed === undefined
      ? { names: tpmAlgorithms, notation: 'TPM_ALG_ID', reference }
      : { names: tpmAlgorithms, allowed, reference },
  );
}

const hashes = [...tpmDigestLengths.keys()];
const noAlgorithm = 0x0010;

/** TPMI_ALG_HASH. */
export const tpmHashAlgorithm: TpmType<number> = tpmConstant(2, {
  names: tpmAlgorithms,
  allowed: hashes,
  notation: 'TPMI_ALG_HASH',
  reference: tpmReference('TPMI_ALG_HASH'),
});

/** TPMI_ALG_HASH or TPM_ALG_NULL. */
export const tpmHashAlgorithmOrNone: TpmType<number> = tpmConstant(2, {
  names: tpmAlgorithms,
  allowed: [...hashes, noAlgorithm],
  notation: 'TPMI_ALG_HASH+',
  reference: tpmReference('TPMI_ALG_HASH'),
});
