import type { ByteSpan } from '../bytes/byte-span.ts';

/** TPMS_ATTEST (TPM 2.0 Part 2) as far as judging needs it. Byte members are views of the source. */
export interface TpmAttest {
  readonly magic: number;
  readonly type: number;
  readonly qualifiedSigner: Uint8Array;
  readonly extraData: Uint8Array;
  readonly extraDataSpan: ByteSpan;
  /** Of TPM_ST_ATTEST_CERTIFY only. */
  readonly certify?: {
    readonly name: Uint8Array;
    readonly nameSpan: ByteSpan;
    readonly qualifiedName: Uint8Array;
  };
}

/** TPMT_PUBLIC (TPM 2.0 Part 2) as far as judging needs it. */
export interface TpmPublicArea {
  /** The whole structure: what a name is the hash of. */
  readonly bytes: Uint8Array;
  /** TPM_ALG_RSA 0x0001, TPM_ALG_ECC 0x0023 … */
  readonly type: number;
  readonly nameAlg: number;
  readonly objectAttributes: number;
  readonly unique:
    | { readonly type: 'rsa'; readonly n: Uint8Array; readonly exponent: number }
    | { readonly type: 'ecc'; readonly curve: number; readonly x: Uint8Array; readonly y: Uint8Array }
    /** Since 1.85; TPM_MLDSA_44 is 1, TPM_MLDSA_65 2, TPM_MLDSA_87 3. */
    | { readonly type: 'ml-dsa'; readonly parameterSet: number; readonly publicKey: Uint8Array }
    | { readonly type: 'other' };
}
