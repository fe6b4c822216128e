import { tpmHashAlgorithm } from './tpm-algorithm-type.ts';
import { tpmCurves } from './tpm-curves.ts';
import { tpmConstant, tpmUint, tpmYesNo } from './tpm-integers.ts';
import {
  tpmEccScheme,
  tpmKdfScheme,
  tpmKeyedHashScheme,
  tpmRsaScheme,
  tpmSymmetricDefinition,
} from './tpm-schemes.ts';
import { tpmSizedBytes } from './tpm-sized-bytes.ts';
import { type ReadMember, tpmStructure } from './tpm-structure.ts';
import type { TpmPublicArea } from './tpm-structures.ts';
import { type TpmType, tpmReference } from './tpm-type.ts';

/** Reads `parameters` and `unique`, the two members that `type` selects. */
export type ReadPublicParts = (read: ReadMember) => TpmPublicArea['unique'] | undefined;

const defaultExponent = 65_537;
const exponentType: TpmType<number> = (cursor, name) => {
  const { node, value } = tpmUint(4, tpmReference('TPMS_RSA_PARMS'))(cursor, name);
  if (value !== 0) return { node, value };
  return { node: { ...node, meaning: { code: 'named', name: `${defaultExponent}` } }, value };
};

const curveType = tpmConstant(2, {
  names: tpmCurves,
  notation: 'TPM_ECC_CURVE',
  reference: tpmReference('TPMI_ECC_CURVE'),
});

const rsaParameters = tpmStructure(tpmReference('TPMS_RSA_PARMS'), (read) => {
  read('symmetric', tpmSymmetricDefinition);
  read('scheme', tpmRsaScheme);
  read('keyBits', tpmUint(2, tpmReference('TPMS_RSA_PARMS')));
  return read('exponent', exponentType);
});
const modulusType = tpmSizedBytes('TPM2B_PUBLIC_KEY_RSA');

const eccParameters = tpmStructure(tpmReference('TPMS_ECC_PARMS'), (read) => {
  read('symmetric', tpmSymmetricDefinition);
  read('scheme', tpmEccScheme);
  const curve = read('curveID', curveType);
  read('kdf', tpmKdfScheme);
  return curve;
});
const coordinateType = tpmSizedBytes('TPM2B_ECC_PARAMETER');
const eccPoint = tpmStructure(tpmReference('TPMS_ECC_POINT'), (read) => {
  const x = read('x', coordinateType);
  const y = read('y', coordinateType);
  return x && y && { x, y };
});

const keyedHashParameters = tpmStructure(tpmReference('TPMS_KEYEDHASH_PARMS'), (read) =>
  read('scheme', tpmKeyedHashScheme),
);
const symmetricCipherParameters = tpmStructure(tpmReference('TPMS_SYMCIPHER_PARMS'), (read) =>
  read('sym', tpmSymmetricDefinition),
);
const digestType = tpmSizedBytes('TPM2B_DIGEST');

const mlDsaSets = new Map([
  [0x0000, 'TPM_MLDSA_NONE'],
  [0x0001, 'TPM_MLDSA_44'],
  [0x0002, 'TPM_MLDSA_65'],
  [0x0003, 'TPM_MLDSA_87'],
]);
const mlDsaSet = tpmConstant(2, { names: mlDsaSets, reference: tpmReference('TPMI_MLDSA_PARMS') });
const mlDsaParameters = tpmStructure(tpmReference('TPMS_MLDSA_PARMS'), (read) => {
  const parameterSet = read('parameterSet', mlDsaSet);
  read('allowExternalMu', tpmYesNo);
  return parameterSet;
});
const hashMlDsaParameters = tpmStructure(tpmReference('TPMS_HASH_MLDSA_PARMS'), (read) => {
  const parameterSet = read('parameterSet', mlDsaSet);
  read('hashAlg', tpmHashAlgorithm);
  return parameterSet;
});
const mlDsaKey = tpmSizedBytes('TPM2B_PUBLIC_KEY_MLDSA');

/** TPMU_PUBLIC_PARMS and TPMU_PUBLIC_ID by TPMI_ALG_PUBLIC. Those of ML-DSA since 1.85. */
export const tpmPublicParts: ReadonlyMap<number, ReadPublicParts> = new Map<number, ReadPublicParts>([
  [
    0x0001,
    (read) => {
      const exponent = read('parameters', rsaParameters);
      const n = read('unique', modulusType);
      return n && exponent !== undefined
        ? { type: 'rsa', n, exponent: exponent === 0 ? defaultExponent : exponent }
        : undefined;
    },
  ],
  [
    0x0008,
    (read) => {
      read('parameters', keyedHashParameters);
      return read('unique', digestType) && { type: 'other' };
    },
  ],
  [
    0x0023,
    (read) => {
      const curve = read('parameters', eccParameters);
      const point = read('unique', eccPoint);
      return point && curve !== undefined ? { type: 'ecc', curve, ...point } : undefined;
    },
  ],
  [
    0x0025,
    (read) => {
      read('parameters', symmetricCipherParameters);
      return read('unique', digestType) && { type: 'other' };
    },
  ],
  [
    0x00a1,
    (read) => {
      const parameterSet = read('parameters', mlDsaParameters);
      const publicKey = read('unique', mlDsaKey);
      return publicKey && parameterSet !== undefined
        ? { type: 'ml-dsa', parameterSet, publicKey }
        : undefined;
    },
  ],
  [
    0x00a2,
    (read) => {
      read('parameters', hashMlDsaParameters);
      return read('unique', mlDsaKey) && { type: 'other' };
    },
  ],
]);
