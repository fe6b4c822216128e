/** TPM_ECC_CURVE (TCG Algorithm Registry 1.34). */
export const tpmCurves: ReadonlyMap<number, string> = new Map([
  [0x0000, 'TPM_ECC_NONE'],
  [0x0001, 'TPM_ECC_NIST_P192'],
  [0x0002, 'TPM_ECC_NIST_P224'],
  [0x0003, 'TPM_ECC_NIST_P256'],
  [0x0004, 'TPM_ECC_NIST_P384'],
  [0x0005, 'TPM_ECC_NIST_P521'],
  [0x0010, 'TPM_ECC_BN_P256'],
  [0x0011, 'TPM_ECC_BN_P638'],
  [0x0020, 'TPM_ECC_SM2_P256'],
  [0x0030, 'TPM_ECC_BP_P256_R1'],
  [0x0031, 'TPM_ECC_BP_P384_R1'],
  [0x0032, 'TPM_ECC_BP_P512_R1'],
  [0x0040, 'TPM_ECC_CURVE_25519'],
  [0x0041, 'TPM_ECC_CURVE_448'],
]);
