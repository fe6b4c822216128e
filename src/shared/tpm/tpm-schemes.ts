import { tpmAlgorithm, tpmHashAlgorithm } from './tpm-algorithm-type.ts';
import { tpmUint } from './tpm-integers.ts';
import { tpmReference } from './tpm-type.ts';
import { noDetails, tpmUnion, type UnionArm } from './tpm-union.ts';

const readHash: UnionArm = (read) => read('hashAlg', tpmHashAlgorithm) !== undefined || undefined;

/** TPMS_SCHEME_ECDAA: the count that the key's commitment has. */
const readHashAndCount: UnionArm = (read) => {
  read('hashAlg', tpmHashAlgorithm);
  return read('count', tpmUint(2, tpmReference('TPMS_SCHEME_ECDAA'))) !== undefined || undefined;
};

const keyBits = tpmUint(2, tpmReference('TPMU_SYM_KEY_BITS'));
const modes = [0x0040, 0x0041, 0x0042, 0x0043, 0x0044, 0x003f, 0x0010];
const mode = tpmAlgorithm('TPMU_SYM_MODE', modes);
const readKeyBitsAndMode: UnionArm = (read) => {
  read('keyBits', keyBits);
  return read('mode', mode) !== undefined || undefined;
};

/** The cipher that protects what is stored under a key; TPM_ALG_NULL for a key that nothing can be stored under. */
export const tpmSymmetricDefinition = tpmUnion(
  'TPMT_SYM_DEF_OBJECT',
  'algorithm',
  new Map([
    [0x0003, readKeyBitsAndMode],
    [0x0006, readKeyBitsAndMode],
    [0x0013, readKeyBitsAndMode],
    [0x0026, readKeyBitsAndMode],
    [0x0010, noDetails],
  ]),
);

/** TPM_ALG_NULL: whoever uses the key says by which scheme. */
export const tpmRsaScheme = tpmUnion(
  'TPMT_RSA_SCHEME',
  'scheme',
  new Map([
    [0x0014, readHash],
    [0x0015, noDetails],
    [0x0016, readHash],
    [0x0017, readHash],
    [0x0010, noDetails],
  ]),
);

/** Without EdDSA: revision 1.83 has its details as a hash, 1.85 as nothing, and the bytes do not say which. */
export const tpmEccScheme = tpmUnion(
  'TPMT_ECC_SCHEME',
  'scheme',
  new Map([
    [0x0018, readHash],
    [0x0019, readHash],
    [0x001a, readHashAndCount],
    [0x001b, readHash],
    [0x001c, readHash],
    [0x001d, readHash],
    [0x0010, noDetails],
  ]),
);

export const tpmKdfScheme = tpmUnion(
  'TPMT_KDF_SCHEME',
  'scheme',
  new Map([
    [0x0007, readHash],
    [0x0020, readHash],
    [0x0021, readHash],
    [0x0022, readHash],
    [0x0010, noDetails],
  ]),
);

const kdf = tpmAlgorithm('TPMI_ALG_KDF', [0x0007, 0x0020, 0x0021, 0x0022, 0x0010]);

export const tpmKeyedHashScheme = tpmUnion(
  'TPMT_KEYEDHASH_SCHEME',
  'scheme',
  new Map<number, UnionArm>([
    [0x0005, readHash],
    [
      0x000a,
      (read) => {
        read('hashAlg', tpmHashAlgorithm);
        return read('kdf', kdf) !== undefined || undefined;
      },
    ],
    [0x0010, noDetails],
  ]),
);
