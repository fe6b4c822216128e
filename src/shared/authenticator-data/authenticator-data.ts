import type { CredentialPublicKey } from '../cose/credential-public-key.ts';

export interface AuthenticatorFlags {
  readonly userPresent: boolean;
  readonly userVerified: boolean;
  readonly backupEligible: boolean;
  readonly backupState: boolean;
  readonly attestedCredentialDataIncluded: boolean;
  readonly extensionDataIncluded: boolean;
  /** The byte itself, 0–255. */
  readonly byte: number;
}

export interface AttestedCredentialData {
  /** Lower-case text form, `01020304-0506-0708-0102-030405060708`. */
  readonly aaguid: string;
  readonly credentialId: Uint8Array;
  readonly credentialPublicKey?: CredentialPublicKey | undefined;
}

export interface AuthenticatorData {
  readonly rpIdHash: Uint8Array;
  readonly flags: AuthenticatorFlags;
  readonly signCount: number;
  readonly attestedCredentialData?: AttestedCredentialData | undefined;
}
