import type { AuthenticatorData } from '../authenticator-data/authenticator-data.ts';
import type { ByteSpan } from '../bytes/byte-span.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { CborItem } from '../cbor/cbor-item.ts';
import type { ClientData } from '../client-data/client-data.ts';
import type { Digest } from '../cryptography/digest.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';

export type {
  AttestedCredentialData,
  AuthenticatorData,
  AuthenticatorFlags,
} from '../authenticator-data/authenticator-data.ts';
export type { ClientData } from '../client-data/client-data.ts';
export type { CredentialPublicKey } from '../cose/credential-public-key.ts';

interface DecodedResponse {
  /** One tree a source, in the order the panels show them; each is a partition of its source. */
  readonly roots: readonly FieldNode[];
  /** Received buffers first, then derived ones (`clientDataHash`, `signedBytes`) with their recipe. */
  readonly sources: readonly SourceBuffer[];
  /** Faults of the JSON envelope, before there were any bytes (a member missing, not base64url). */
  readonly faults: readonly DecodeFault[];
  /** `type` and `id` of the JSON as they stand there; undefined where absent or no text. */
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  /** The bytes of `rawId`, and the one base64url text that they have. */
  readonly rawId?: string | undefined;
  readonly credentialId?: Uint8Array | undefined;
  /** Undefined where absent or no object. */
  readonly clientExtensionResults?: Readonly<Record<string, unknown>> | undefined;
  readonly clientData?: ClientData | undefined;
  /** SHA-256 of the bytes of the client data, whatever they are. */
  readonly clientDataHash?: Digest | undefined;
  /** Undefined when the bytes end before the first 37. */
  readonly authenticatorData?: AuthenticatorData | undefined;
  readonly transports?: readonly string[] | undefined;
  readonly authenticatorAttachment?: string | undefined;
}

/** A RegistrationResponseJSON taken apart. Sources: `clientDataJSON`, `attestationObject`, then `clientDataHash` and what stands in another form (`attStmt.response.header` …). */
export interface DecodedRegistration extends DecodedResponse {
  readonly kind: 'registration';
  readonly fmt?: string | undefined;
  /** The statement as it stands in the attestation object; undefined where there is none. */
  readonly attStmt?: CborItem | undefined;
  /** The authenticator data as it is signed; undefined where it is missing. */
  readonly authData?: Uint8Array | undefined;
  /** Where it stands: in the attestation object, or in the source `authData` where it came in several chunks. */
  readonly authDataSpan?: ByteSpan | undefined;
}

/** An AuthenticationResponseJSON taken apart. Sources: `authenticatorData`, `clientDataJSON`, `signature`, `userHandle`, then `clientDataHash`, `signedBytes`. */
export interface DecodedAuthentication extends DecodedResponse {
  readonly kind: 'authentication';
  readonly signature?: Uint8Array | undefined;
  readonly userHandle?: Uint8Array | undefined;
}

export type DecodedCeremony = DecodedRegistration | DecodedAuthentication;
