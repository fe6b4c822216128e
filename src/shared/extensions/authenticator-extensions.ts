import type { CeremonyKind } from '../contract/vocabulary.ts';
import type { ExtensionShape } from './extension-shape.ts';
import { userVerificationEntries } from './user-verification-entry.ts';

/** An extension whose output an authenticator puts into authenticator data. */
export interface AuthenticatorExtension {
  readonly identifier: string;
  readonly reference: string;
  /** What its output is in each ceremony; a ceremony that is absent has none. */
  readonly outputs: Readonly<Partial<Record<CeremonyKind, ExtensionShape>>>;
  /** Inputs of the client (names in `options.extensions`) that lead to the output. */
  readonly askedBy: readonly string[];
  /** An earlier level or a dropped draft defined it. */
  readonly obsolete?: true;
}

const boolean: ExtensionShape = { type: 'boolean' };
const text: ExtensionShape = { type: 'text' };
const bytes: ExtensionShape = { type: 'bytes' };
const any: ExtensionShape = { type: 'any' };

/** Outputs of 32 bytes encrypted with AES-256-CBC; protocol 2 puts its random IV of 16 bytes in front (CTAP 2.2 §6.5.6, §6.5.7). */
const hmacSecretOutput: ExtensionShape = {
  type: 'bytes',
  lengths: {
    32: 'pinUvAuthProtocol 1: output1',
    48: 'pinUvAuthProtocol 2: output1',
    64: 'pinUvAuthProtocol 1: output1 ‖ output2',
    80: 'pinUvAuthProtocol 2: output1 ‖ output2',
  },
};

const credProtect: ExtensionShape = {
  type: 'integer',
  names: {
    1: 'userVerificationOptional',
    2: 'userVerificationOptionalWithCredentialIDList',
    3: 'userVerificationRequired',
  },
};

/**
 * The authenticator extensions whose output may stand in authenticator data: those of CTAP 2.2 and 2.3 §12, `uvm`, Yubico's
 * `previewSign`, and those that only earlier texts defined. `largeBlobKey` and `largeBlob` are known, but answer elsewhere in the
 * CTAP response: in authenticator data they have no output.
 */
export const authenticatorExtensions: readonly AuthenticatorExtension[] = [
  {
    identifier: 'credProtect',
    reference: 'CTAP 2.2 §12.1',
    outputs: { registration: credProtect },
    askedBy: ['credentialProtectionPolicy'],
  },
  {
    identifier: 'credBlob',
    reference: 'CTAP 2.2 §12.2',
    outputs: { registration: boolean, authentication: bytes },
    askedBy: ['credBlob', 'getCredBlob'],
  },
  { identifier: 'largeBlobKey', reference: 'CTAP 2.2 §12.3', outputs: {}, askedBy: ['largeBlob'] },
  { identifier: 'largeBlob', reference: 'CTAP 2.2 §12.4', outputs: {}, askedBy: ['largeBlob'] },
  {
    identifier: 'minPinLength',
    reference: 'CTAP 2.2 §12.5',
    outputs: { registration: { type: 'integer', least: 4, most: 63 } },
    askedBy: ['minPinLength'],
  },
  {
    identifier: 'pinComplexityPolicy',
    reference: 'CTAP 2.2 §12.6',
    outputs: { registration: boolean },
    askedBy: ['pinComplexityPolicy'],
  },
  {
    identifier: 'hmac-secret',
    reference: 'CTAP 2.2 §12.7',
    outputs: { registration: boolean, authentication: hmacSecretOutput },
    askedBy: ['prf', 'hmacCreateSecret', 'hmacGetSecret'],
  },
  {
    identifier: 'hmac-secret-mc',
    reference: 'CTAP 2.2 §12.8',
    outputs: { registration: hmacSecretOutput },
    askedBy: ['prf', 'hmacGetSecret'],
  },
  {
    identifier: 'thirdPartyPayment',
    reference: 'CTAP 2.2 §12.9',
    outputs: { registration: boolean, authentication: boolean },
    askedBy: ['payment', 'thirdPartyPayment'],
  },
  {
    identifier: 'previewSign',
    reference: 'Yubico previewSign (w3c/webauthn pull request 2078)',
    outputs: {
      registration: {
        type: 'object',
        members: {
          '3': { name: 'alg', required: true, shape: { type: 'integer' } },
          '4': { name: 'flags', shape: { type: 'integer' } },
        },
      },
      authentication: {
        type: 'object',
        members: { '6': { name: 'sig', required: true, shape: bytes } },
      },
    },
    askedBy: ['previewSign'],
  },
  {
    identifier: 'uvm',
    reference: 'WebAuthn L2 §10.3',
    outputs: { registration: userVerificationEntries, authentication: userVerificationEntries },
    askedBy: ['uvm'],
    obsolete: true,
  },
  {
    identifier: 'txAuthSimple',
    reference: 'WebAuthn L1 §10.2',
    outputs: { registration: text, authentication: text },
    askedBy: ['txAuthSimple'],
    obsolete: true,
  },
  {
    identifier: 'txAuthGeneric',
    reference: 'WebAuthn L1 §10.3',
    outputs: { registration: bytes, authentication: bytes },
    askedBy: ['txAuthGeneric'],
    obsolete: true,
  },
  {
    identifier: 'exts',
    reference: 'WebAuthn L1 §10.5',
    outputs: { registration: { type: 'array', least: 0, most: Number.POSITIVE_INFINITY, elements: [text] } },
    askedBy: ['exts'],
    obsolete: true,
  },
  {
    identifier: 'uvi',
    reference: 'WebAuthn L1 §10.6',
    outputs: { registration: bytes, authentication: bytes },
    askedBy: ['uvi'],
    obsolete: true,
  },
  {
    identifier: 'loc',
    reference: 'WebAuthn L1 §10.7',
    outputs: {
      registration: { type: 'object', members: {} },
      authentication: { type: 'object', members: {} },
    },
    askedBy: ['loc'],
    obsolete: true,
  },
  {
    identifier: 'devicePubKey',
    reference: 'WebAuthn L3, working drafts until 2023-09',
    outputs: { registration: any, authentication: any },
    askedBy: ['devicePubKey'],
    obsolete: true,
  },
  {
    identifier: 'supplementalPubKeys',
    reference: 'WebAuthn L3, working drafts until 2024-08',
    outputs: { registration: any, authentication: any },
    askedBy: ['supplementalPubKeys'],
    obsolete: true,
  },
  {
    identifier: 'sign',
    reference: 'w3c/webauthn pull request 2078',
    outputs: { registration: any, authentication: any },
    askedBy: ['sign'],
    obsolete: true,
  },
];

const byIdentifier = new Map(authenticatorExtensions.map((extension) => [extension.identifier, extension]));

/** Identifiers are matched case-sensitively (WebAuthn L3 §9.1). */
export function findAuthenticatorExtension(identifier: string): AuthenticatorExtension | undefined {
  return byIdentifier.get(identifier);
}
