export interface CredentialPublicKey {
  /** The COSE_Key exactly as it was received. */
  readonly bytes: Uint8Array;
  readonly kty?: number | undefined;
  readonly alg?: number | undefined;
  readonly crv?: number | undefined;
}
