/**
 * Values of an Android KeyDescription and what they are called. Facts from AOSP: "Key and ID attestation" (the schema of every version),
 * and the KeyMint AIDL files KeyPurpose, Algorithm, BlockMode, Digest, PaddingMode, EcCurve, KeyOrigin, HardwareAuthenticatorType.
 */
export type ValueNames = Readonly<Record<number, string>>;

export const attestationVersions: ValueNames = {
  1: 'Keymaster 2',
  2: 'Keymaster 3',
  3: 'Keymaster 4.0',
  4: 'Keymaster 4.1',
  100: 'KeyMint 1.0',
  200: 'KeyMint 2.0',
  300: 'KeyMint 3.0',
  400: 'KeyMint 4.0',
};

export const securityLevels: ValueNames = { 0: 'Software', 1: 'TrustedEnvironment', 2: 'StrongBox' };

export const verifiedBootStates: ValueNames = {
  0: 'Verified',
  1: 'SelfSigned',
  2: 'Unverified',
  3: 'Failed',
};

export const keyPurposes: ValueNames = {
  0: 'ENCRYPT',
  1: 'DECRYPT',
  2: 'SIGN',
  3: 'VERIFY',
  4: 'DERIVE_KEY',
  5: 'WRAP_KEY',
  6: 'AGREE_KEY',
  7: 'ATTEST_KEY',
};

export const keyAlgorithms: ValueNames = { 1: 'RSA', 3: 'EC', 32: 'AES', 33: 'TRIPLE_DES', 128: 'HMAC' };

export const blockModes: ValueNames = { 1: 'ECB', 2: 'CBC', 3: 'CTR', 32: 'GCM' };

export const digests: ValueNames = {
  0: 'NONE',
  1: 'MD5',
  2: 'SHA1',
  3: 'SHA_2_224',
  4: 'SHA_2_256',
  5: 'SHA_2_384',
  6: 'SHA_2_512',
};

export const paddingModes: ValueNames = {
  1: 'NONE',
  2: 'RSA_OAEP',
  3: 'RSA_PSS',
  4: 'RSA_PKCS1_1_5_ENCRYPT',
  5: 'RSA_PKCS1_1_5_SIGN',
  64: 'PKCS7',
};

export const ecCurves: ValueNames = { 0: 'P_224', 1: 'P_256', 2: 'P_384', 3: 'P_521', 4: 'CURVE_25519' };

export const keyOrigins: ValueNames = {
  0: 'GENERATED',
  1: 'DERIVED',
  2: 'IMPORTED',
  // Keymaster's name; KeyMint keeps the number reserved.
  3: 'UNKNOWN',
  4: 'SECURELY_IMPORTED',
};

export const userAuthTypes: ValueNames = {
  0: 'NONE',
  1: 'PASSWORD',
  2: 'FINGERPRINT',
  3: 'PASSWORD | FINGERPRINT',
  4294967295: 'ANY',
};
