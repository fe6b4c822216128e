import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64url } from '../../../src/shared/bytes/base64url.ts';
import { byteSpan } from '../../../src/shared/bytes/byte-span.ts';
import type { SourceBuffer } from '../../../src/shared/bytes/source-buffer.ts';
import type {
  AuthenticatorData,
  AuthenticatorFlags,
  DecodedAuthentication,
  DecodedCeremony,
  DecodedRegistration,
} from '../../../src/shared/ceremony/decoded-ceremony.ts';
import type { AuthenticationContext } from '../../../src/shared/checks/authentication-context.ts';
import type { RegistrationContext } from '../../../src/shared/checks/registration-context.ts';
import type { CredentialRecord } from '../../../src/shared/contract/passkey.ts';
import type { FieldKind, FieldNode } from '../../../src/shared/inspection/field-node.ts';

// Hand-made values of what the decoders give, one fact apart from each other; the vectors test the real ones.

export const credentialId = 'AQIDBA';
export const userHandle = 'dXNlcg';
const challenge = 'Y2hhbGxlbmdl';
const origin = 'https://localhost:8443';

export type Writable<Value> = Value extends Uint8Array
  ? Value
  : Value extends object
    ? { -readonly [Key in keyof Value]: Writable<Value[Key]> }
    : Value;

/** A node of four bytes; only its name, kind and place matter here. */
export function field(
  name: string,
  kind: FieldKind,
  children: Writable<FieldNode>[] = [],
): Writable<FieldNode> {
  return { name, kind, span: byteSpan('sample', name.length, name.length + 4), children, faults: [] };
}

export const spanOf = (name: string) => byteSpan('sample', name.length, name.length + 4);

const source = (name: string): SourceBuffer => ({ name, bytes: new TextEncoder().encode(name) });
const bytes = (text: string) => decodeBase64url(text) ?? new Uint8Array();

const clientDataTree = field(
  'clientDataJSON',
  'object',
  ['type', 'challenge', 'origin', 'crossOrigin'].map((name) => field(name, 'text')),
);
const authDataFields = ['rpIdHash', 'flags', 'signCount'].map((name) => field(name, 'bytes'));

const flags = {
  userPresent: true,
  userVerified: true,
  backupEligible: false,
  backupState: false,
  attestedCredentialDataIncluded: true,
  extensionDataIncluded: false,
  byte: 0x45,
};

const authenticatorData: AuthenticatorData = {
  rpIdHash: sha256(new TextEncoder().encode('localhost')),
  flags,
  signCount: 6,
  attestedCredentialData: {
    aaguid: '00000000-0000-0000-0000-000000000000',
    credentialId: bytes(credentialId),
    credentialPublicKey: { bytes: new Uint8Array(77), kty: 2, alg: -7, crv: 1 },
  },
};

const registration: DecodedRegistration = {
  kind: 'registration',
  type: 'public-key',
  id: credentialId,
  clientExtensionResults: {},
  roots: [
    clientDataTree,
    field('attestationObject', 'map', [
      field('fmt', 'text'),
      field('attStmt', 'map'),
      field('authData', 'bytes', [
        ...authDataFields,
        field('attestedCredentialData', 'structure', [
          field('credentialId', 'bytes'),
          field('credentialPublicKey', 'map', [field('3', 'integer')]),
        ]),
      ]),
    ]),
  ],
  sources: [source('clientDataJSON'), source('attestationObject')],
  faults: [],
  credentialId: bytes(credentialId),
  clientData: { type: 'webauthn.create', challenge, origin, crossOrigin: false },
  authenticatorData,
  fmt: 'none',
};

const { attestedCredentialData: _absentInAssertions, ...assertionData } = authenticatorData;
const authentication: DecodedAuthentication = {
  kind: 'authentication',
  type: 'public-key',
  id: credentialId,
  clientExtensionResults: {},
  roots: [
    field('authenticatorData', 'structure', authDataFields),
    clientDataTree,
    field('signature', 'bytes'),
    field('userHandle', 'bytes'),
  ],
  sources: [source('authenticatorData'), source('clientDataJSON'), source('signature'), source('userHandle')],
  faults: [],
  credentialId: bytes(credentialId),
  clientData: { type: 'webauthn.get', challenge, origin, crossOrigin: false },
  authenticatorData: assertionData,
  signature: new Uint8Array(70),
  userHandle: bytes(userHandle),
};

export const record: CredentialRecord = {
  type: 'public-key',
  id: credentialId,
  publicKey: '',
  signCount: 5,
  uvInitialized: true,
  transports: [],
  backupEligible: false,
  backupState: false,
  attestationObject: '',
  attestationClientDataJSON: '',
  rpId: 'localhost',
};

const registrationContext: RegistrationContext = {
  decoded: registration,
  credentialIdInUse: false,
  expectation: {
    challenge,
    origins: [origin],
    rpId: 'localhost',
    userVerification: 'required',
    algorithms: [-8, -7, -257],
  },
};

/** A user who was identified before the ceremony, with an allow list. */
const authenticationContext: AuthenticationContext = {
  decoded: authentication,
  record,
  user: { userHandle },
  passkeyUserHandle: userHandle,
  expectation: {
    challenge,
    origins: [origin],
    rpId: 'localhost',
    userVerification: 'required',
    allowCredentials: [credentialId],
  },
};

/** A deep copy of `value` after `edit`. */
export function edited<Value extends object>(value: Value, edit: (copy: Writable<Value>) => void): Value {
  const copy = structuredClone(value);
  // Nobody else holds the copy, so nobody relies on it to stay as it is.
  edit(copy as Writable<Value>);
  return copy;
}

export type EditRegistration = (context: Writable<RegistrationContext>) => void;
export type EditAuthentication = (context: Writable<AuthenticationContext>) => void;

/** A good registration after `edit`. */
export function sampleRegistration(edit: EditRegistration = () => {}): RegistrationContext {
  return edited(registrationContext, edit);
}

/** A good authentication after `edit`. */
export function sampleAuthentication(edit: EditAuthentication = () => {}): AuthenticationContext {
  return edited(authenticationContext, edit);
}

export function setFlags(decoded: Writable<DecodedCeremony>, change: Partial<AuthenticatorFlags>): void {
  if (decoded.authenticatorData === undefined) throw new Error('the sample has authenticator data');
  Object.assign(decoded.authenticatorData.flags, change);
}

/** Adds a `topOrigin` to the client data; without `value` it is there and not of its type. */
export function setTopOrigin(decoded: Writable<DecodedCeremony>, value?: string): void {
  const root = decoded.roots.find(({ name }) => name === 'clientDataJSON');
  root?.children.push(field('topOrigin', value === undefined ? 'integer' : 'text'));
  if (value !== undefined) decoded.clientData = { topOrigin: value };
}

/** Takes away all the trees and bytes of a response, as when every member is missing. */
export function removeEverything(decoded: Writable<DecodedCeremony>): void {
  decoded.roots = [];
  decoded.sources = [];
  delete decoded.type;
  delete decoded.id;
  delete decoded.credentialId;
  delete decoded.clientExtensionResults;
  delete decoded.clientData;
  delete decoded.authenticatorData;
  if (decoded.kind === 'registration') delete decoded.fmt;
  else delete decoded.signature;
}
