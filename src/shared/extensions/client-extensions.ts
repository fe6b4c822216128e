import type { CeremonyKind } from '../contract/vocabulary.ts';
import type { ExtensionShape } from './extension-shape.ts';
import { userVerificationEntries } from './user-verification-entry.ts';

/** An extension whose output a client puts into `clientExtensionResults`. */
export interface ClientExtension {
  readonly identifier: string;
  readonly reference: string;
  /** What its output is, in JSON. */
  readonly shape: ExtensionShape;
  /** The ceremonies that have an output; both where absent. */
  readonly only?: CeremonyKind;
  /** Inputs (names in `options.extensions`) that lead to the output; its own name where absent. */
  readonly askedBy?: readonly string[];
  /** An earlier level or a dropped draft defined it. */
  readonly obsolete?: true;
}

const boolean: ExtensionShape = { type: 'boolean' };
const text: ExtensionShape = { type: 'text' };
const bytes: ExtensionShape = { type: 'bytes' };
const any: ExtensionShape = { type: 'any' };
/** A PRF maps any input to 32 bytes. */
const pseudoRandomOutput: ExtensionShape = { type: 'bytes', lengths: { 32: 'PRF output' } };

/** Client extensions of WebAuthn L3 and L4 §10.1, CTAP 2.2 §12 and Secure Payment Confirmation, and those that only earlier texts defined. */
export const clientExtensions: readonly ClientExtension[] = [
  { identifier: 'appid', reference: 'WebAuthn L3 §10.1.1', shape: boolean, only: 'authentication' },
  { identifier: 'appidExclude', reference: 'WebAuthn L3 §10.1.2', shape: boolean, only: 'registration' },
  {
    identifier: 'credProps',
    reference: 'WebAuthn L3 §10.1.3',
    only: 'registration',
    shape: {
      type: 'object',
      members: { rk: { shape: boolean }, authenticatorDisplayName: { shape: text, obsolete: true } },
    },
  },
  {
    identifier: 'prf',
    reference: 'WebAuthn L3 §10.1.4',
    shape: {
      type: 'object',
      members: {
        enabled: { shape: boolean, only: 'registration' },
        results: {
          shape: {
            type: 'object',
            members: {
              first: { shape: pseudoRandomOutput, required: true },
              second: { shape: pseudoRandomOutput },
            },
          },
        },
      },
    },
  },
  {
    identifier: 'largeBlob',
    reference: 'WebAuthn L3 §10.1.5',
    shape: {
      type: 'object',
      members: {
        supported: { shape: boolean, only: 'registration' },
        blob: { shape: bytes, only: 'authentication' },
        written: { shape: boolean, only: 'authentication' },
      },
    },
  },
  { identifier: 'remoteClientDataJSON', reference: 'WebAuthn L4 (draft) §10.1.6', shape: boolean },
  { identifier: 'credBlob', reference: 'CTAP 2.2 §12.2', shape: boolean, only: 'registration' },
  { identifier: 'getCredBlob', reference: 'CTAP 2.2 §12.2', shape: bytes, only: 'authentication' },
  { identifier: 'hmacCreateSecret', reference: 'CTAP 2.2 §12.7', shape: boolean, only: 'registration' },
  {
    identifier: 'hmacGetSecret',
    reference: 'CTAP 2.2 §12.7',
    shape: {
      type: 'object',
      members: {
        output1: { shape: pseudoRandomOutput, required: true },
        output2: { shape: pseudoRandomOutput },
      },
    },
  },
  // CTAP defines no client output for the next three; some clients copy the authenticator's.
  { identifier: 'credentialProtectionPolicy', reference: 'CTAP 2.2 §12.1', shape: any, only: 'registration' },
  {
    identifier: 'credProtect',
    reference: 'CTAP 2.2 §12.1',
    shape: any,
    only: 'registration',
    askedBy: ['credentialProtectionPolicy', 'credProtect'],
  },
  { identifier: 'minPinLength', reference: 'CTAP 2.2 §12.5', shape: any, only: 'registration' },
  { identifier: 'pinComplexityPolicy', reference: 'CTAP 2.2 §12.6', shape: any, only: 'registration' },
  {
    identifier: 'payment',
    reference: 'Secure Payment Confirmation, payment extension',
    shape: {
      type: 'object',
      members: {
        browserBoundSignature: {
          shape: { type: 'object', members: { signature: { shape: bytes, required: true } } },
        },
      },
    },
  },
  {
    identifier: 'previewSign',
    reference: 'Yubico previewSign (w3c/webauthn pull request 2078)',
    shape: {
      type: 'object',
      members: {
        generatedKey: {
          only: 'registration',
          shape: {
            type: 'object',
            members: {
              keyHandle: { shape: bytes, required: true },
              publicKey: { shape: bytes, required: true },
              algorithm: { shape: { type: 'integer' }, required: true },
              attestationObject: { shape: bytes },
            },
          },
        },
        signature: { shape: bytes, only: 'authentication' },
      },
    },
  },
  { identifier: 'uvm', reference: 'WebAuthn L2 §10.3', shape: userVerificationEntries, obsolete: true },
  { identifier: 'txAuthSimple', reference: 'WebAuthn L1 §10.2', shape: text, obsolete: true },
  { identifier: 'txAuthGeneric', reference: 'WebAuthn L1 §10.3', shape: any, obsolete: true },
  {
    identifier: 'authnSel',
    reference: 'WebAuthn L1 §10.4',
    shape: boolean,
    only: 'registration',
    obsolete: true,
  },
  { identifier: 'exts', reference: 'WebAuthn L1 §10.5', shape: any, only: 'registration', obsolete: true },
  { identifier: 'uvi', reference: 'WebAuthn L1 §10.6', shape: any, obsolete: true },
  { identifier: 'loc', reference: 'WebAuthn L1 §10.7', shape: any, obsolete: true },
  {
    identifier: 'biometricPerfBounds',
    reference: 'WebAuthn L1 §10.9',
    shape: boolean,
    only: 'registration',
    obsolete: true,
  },
  {
    identifier: 'devicePubKey',
    reference: 'WebAuthn L3, working drafts until 2023-09',
    shape: any,
    obsolete: true,
  },
  {
    identifier: 'supplementalPubKeys',
    reference: 'WebAuthn L3, working drafts until 2024-08',
    shape: any,
    obsolete: true,
  },
  { identifier: 'sign', reference: 'w3c/webauthn pull request 2078', shape: any, obsolete: true },
];

const byIdentifier = new Map(clientExtensions.map((extension) => [extension.identifier, extension]));

/** Identifiers are matched case-sensitively (WebAuthn L3 §9.1). */
export function findClientExtension(identifier: string): ClientExtension | undefined {
  return byIdentifier.get(identifier);
}
