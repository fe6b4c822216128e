/** What a value means, as data; `words/` in the renderer turns it into a sentence of the reader's language. */
export type FieldMeaning =
  | { readonly code: 'flag'; readonly flag: FlagName; readonly set: boolean }
  | { readonly code: 'backup'; readonly backup: BackupMeaning }
  | { readonly code: 'sha-256-of-rp-id'; readonly rpId: string }
  | { readonly code: 'sha-256-of'; readonly of: string }
  | { readonly code: 'algorithm'; readonly alg: number; readonly name: string }
  | { readonly code: 'key-type'; readonly kty: number; readonly name: string }
  | { readonly code: 'curve'; readonly crv: number; readonly name: string }
  | { readonly code: 'cose-parameter'; readonly label: number; readonly name: string }
  | { readonly code: 'attestation-format'; readonly fmt: string }
  | { readonly code: 'aaguid'; readonly aaguid: string }
  | { readonly code: 'certificate'; readonly index: number }
  | { readonly code: 'unsupported-counter' }
  | { readonly code: 'length'; readonly bytes: number }
  /** The name that a registry or standard gives the value, the same in every language: `id-fido-gen-ce-aaguid`, `TPM_ALG_SHA256`. */
  | { readonly code: 'named'; readonly name: string };

/** What BE and BS say together (WebAuthn L3 §6.1.3): `not-allowed` is BS without BE. */
export type BackupMeaning = 'single-device' | 'not-allowed' | 'multi-device' | 'backed-up';

/** The bits of the authenticator data flags that have a name (WebAuthn L3 §6.1). */
export type FlagName = 'UP' | 'RFU1' | 'UV' | 'BE' | 'BS' | 'RFU2' | 'AT' | 'ED';
