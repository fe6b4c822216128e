export interface CredentialPublicKey {
  /** The COSE_Key exactly as it was received. */
  readonly bytes: Uint8Array;
  readonly kty?: number;
  readonly alg?: number;
  readonly crv?: number;
}
