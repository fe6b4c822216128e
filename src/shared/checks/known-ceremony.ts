import type { CeremonyKind } from '../contract/vocabulary.ts';
import type { CeremonyPolicy } from './ceremony-policy.ts';

/** A credential record as far as somebody remembers it; what is absent is not known. Bytes are base64url. */
export interface KnownCredentialRecord {
  readonly id?: string | undefined;
  readonly publicKey?: string | undefined;
  readonly signCount?: number | undefined;
  readonly backupEligible?: boolean | undefined;
  readonly backupState?: boolean | undefined;
  readonly uvInitialized?: boolean | undefined;
  readonly transports?: readonly string[] | undefined;
  /** Of the account that the record belongs to. */
  readonly userHandle?: string | undefined;
}

/** A ceremony as far as it is known. Whatever is absent is not known, and the steps that ask for it are not evaluated. */
export interface KnownCeremony {
  readonly kind: CeremonyKind;
  /** The parsed RegistrationResponseJSON or AuthenticationResponseJSON, whatever it really is. */
  readonly response?: unknown;
  /** Paths of members that the text of the response held more than once; of several the last was parsed. */
  readonly repeatedMembers?: readonly string[] | undefined;
  /** The DOMException that came instead. */
  readonly error?: { readonly name: string; readonly message?: string | undefined } | undefined;
  readonly relyingParty?:
    | {
        readonly rpId?: string | undefined;
        readonly origins?: readonly string[] | undefined;
        /** Origins of pages that may frame ours. */
        readonly topOrigins?: readonly string[] | undefined;
      }
    | undefined;
  /** The parsed PublicKeyCredentialCreationOptionsJSON or PublicKeyCredentialRequestOptionsJSON, whatever it really is. */
  readonly options?: unknown;
  readonly mediation?: string | undefined;
  /** Null: it is known that there is none. */
  readonly credentialRecord?: KnownCredentialRecord | null | undefined;
  /** The user identified before the ceremony began, base64url; null: it is known that nobody was. */
  readonly user?: { readonly userHandle: string } | null | undefined;
  readonly policy?: CeremonyPolicy | undefined;
  /** When the response was received, in milliseconds since 1970. */
  readonly time?: number | undefined;
  /** Whether a credential record with the new credential's ID (base64url) exists already, for whatever user. */
  readonly credentialIdInUse?: boolean | ((credentialId: string) => boolean) | undefined;
}
