import type { DecodedAuthentication } from '../ceremony/decoded-ceremony.ts';
import type { CredentialRecord } from '../contract/passkey.ts';
import type { CeremonyExpectation } from './ceremony-expectation.ts';

export interface AuthenticationExpectation extends CeremonyExpectation {
  /** Base64url credential IDs; empty where the options had no allow list. */
  readonly allowCredentials: readonly string[];
}

/** Everything the steps of WebAuthn L3 §7.2 are decided from. */
export interface AuthenticationContext {
  readonly decoded: DecodedAuthentication;
  readonly expectation: AuthenticationExpectation;
  /** The record as it was before this ceremony, found by the response's credential ID. */
  readonly record: CredentialRecord | undefined;
  /** The user identified before the ceremony began; `userHandle` is base64url. */
  readonly user: { readonly userHandle: string } | undefined;
  /** Base64url user handle of the account that `record` belongs to. */
  readonly passkeyUserHandle: string | undefined;
}
