export type EcCurveName = 'P-256' | 'P-384' | 'P-521' | 'secp256k1';
export type EdwardsCurveName = 'Ed25519' | 'Ed448';
export type MlDsaParameterSet = 'ML-DSA-44' | 'ML-DSA-65' | 'ML-DSA-87';

/** A public key as numbers, wherever it came from: a COSE_Key, a certificate, a TPM's public area. Big-endian bytes. */
export type PublicKey =
  | { readonly type: 'ec'; readonly curve: EcCurveName; readonly x: Uint8Array; readonly y: Uint8Array }
  | { readonly type: 'okp'; readonly curve: EdwardsCurveName; readonly x: Uint8Array }
  | { readonly type: 'rsa'; readonly n: Uint8Array; readonly e: Uint8Array }
  | { readonly type: 'ml-dsa'; readonly parameterSet: MlDsaParameterSet; readonly publicKey: Uint8Array };
