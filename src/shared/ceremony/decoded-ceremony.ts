import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';

/** The members of CollectedClientData (WebAuthn L3 §5.8.1) as they were found; undefined where absent or not of the right type. */
export interface ClientData {
  readonly type?: string;
  /** As on the wire: base64url text. */
  readonly challenge?: string;
  readonly origin?: string;
  readonly crossOrigin?: boolean;
  readonly topOrigin?: string;
}

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

export interface CredentialPublicKey {
  /** The COSE_Key exactly as it was received. */
  readonly bytes: Uint8Array;
  readonly kty?: number;
  readonly alg?: number;
  readonly crv?: number;
}

export interface AttestedCredentialData {
  /** Lower-case text form, `01020304-0506-0708-0102-030405060708`. */
  readonly aaguid: string;
  readonly credentialId: Uint8Array;
  readonly credentialPublicKey?: CredentialPublicKey;
}

export interface AuthenticatorData {
  readonly rpIdHash: Uint8Array;
  readonly flags: AuthenticatorFlags;
  readonly signCount: number;
  readonly attestedCredentialData?: AttestedCredentialData;
}

interface DecodedResponse {
  /** One tree a source, in the order the panels show them; each is a partition of its source. */
  readonly roots: readonly FieldNode[];
  /** Received buffers first, then derived ones (`clientDataHash`, `signedBytes`) with their recipe. */
  readonly sources: readonly SourceBuffer[];
  /** Faults of the JSON envelope, before there were any bytes (a member missing, not base64url). */
  readonly faults: readonly DecodeFault[];
  readonly credentialId?: Uint8Array;
  readonly clientData?: ClientData;
  /** Undefined when the bytes end before the first 37. */
  readonly authenticatorData?: AuthenticatorData;
  readonly transports?: readonly string[];
  readonly authenticatorAttachment?: string;
}

/** A RegistrationResponseJSON taken apart. Sources: `clientDataJSON`, `attestationObject`, then `clientDataHash`. */
export interface DecodedRegistration extends DecodedResponse {
  readonly kind: 'registration';
  readonly fmt?: string;
}

/** An AuthenticationResponseJSON taken apart. Sources: `authenticatorData`, `clientDataJSON`, `signature`, `userHandle`, then `clientDataHash`, `signedBytes`. */
export interface DecodedAuthentication extends DecodedResponse {
  readonly kind: 'authentication';
  readonly signature?: Uint8Array;
  readonly userHandle?: Uint8Array;
}

export type DecodedCeremony = DecodedRegistration | DecodedAuthentication;
