import {
  type AuthenticationChoices,
  createAuthentication,
  createRegistration,
  flag,
  type RegistrationChoices,
} from '../create-sample.ts';
import { Encoded, encodeCbor, type SampleCbor } from '../encode-cbor.ts';
import type { SampleSigner } from '../sample-algorithms.ts';
import { expandSeed } from '../sample-keys.ts';
import type { OwnVector } from '../sample-vector.ts';
import { packedSelf } from '../statements/packed.ts';
import { appendByte, breakLastByte, cutLastByte } from './change-bytes.ts';
import { framed, member, portal } from './client-data-changes.ts';

type Row<Choices> = readonly [
  name: string,
  why: string,
  failing: readonly string[],
  choices: Omit<Choices, 'id'>,
];

const otherOrigin = 'https://passkeys.example.evil.example';
const withoutLabel = (label: number) => (signer: SampleSigner) =>
  encodeCbor(new Map<number, SampleCbor>([...signer.coseParameters].filter(([key]) => key !== label)));
const withParameter = (label: number, value: SampleCbor) => (signer: SampleSigner) =>
  encodeCbor(new Map<number, SampleCbor>([...signer.coseParameters, [label, value]]));
const envelope =
  (name: string, change: (value: string) => string) =>
  (json: OwnVector['response']): OwnVector['response'] => {
    const { response } = json;
    return { ...json, response: { ...response, [name]: change(String(response[name])) } };
  };

/** A map whose first entry is repeated behind all others. */
function repeatFirstEntry(bytes: Buffer): Buffer {
  const entry = Buffer.concat([encodeCbor('fmt'), encodeCbor('none')]);
  return Buffer.concat([Buffer.of((bytes[0] ?? 0) + 1), bytes.subarray(1), entry]);
}

const registrations: readonly Row<RegistrationChoices>[] = [
  ['raw-id', 'rawId is not the id', ['7.1.3'], { response: (json) => ({ ...json, rawId: 'AQID' }) }],
  [
    'padded',
    'clientDataJSON has padding',
    ['7.1.3'],
    { response: envelope('clientDataJSON', (text) => `${text}=`) },
  ],
  ['client-data-cut', 'clientDataJSON ends early', ['7.1.6'], { clientDataJSON: cutLastByte }],
  ['type', 'type is webauthn.get', ['7.1.7'], member('type', 'webauthn.get')],
  [
    'challenge',
    'the challenge is another',
    ['7.1.8'],
    member('challenge', expandSeed('x', 32).toString('base64url')),
  ],
  ['origin', 'the origin is another', ['7.1.9'], member('origin', otherOrigin)],
  ['cross-origin', 'crossOrigin is true', ['7.1.10'], member('crossOrigin', true)],
  [
    'top-origin',
    'topOrigin is another',
    ['7.1.11'],
    { ...framed('https://other.example'), topOrigin: portal },
  ],
  [
    'attestation-object-cut',
    'the attestation object ends early',
    ['7.1.13'],
    { attestationObject: cutLastByte },
  ],
  [
    'attestation-object-longer',
    'a byte behind the attestation object',
    ['7.1.13'],
    { attestationObject: appendByte },
  ],
  [
    'attestation-object-duplicate-key',
    'fmt stands twice',
    ['7.1.13'],
    { attestationObject: repeatFirstEntry },
  ],
  ['at-clear', 'AT is clear, and there is attested credential data', ['7.1.13'], { flipFlags: flag.AT }],
  ['ed-set', 'ED is set, and there is no extension data', ['7.1.13'], { flipFlags: flag.ED }],
  ['authenticator-data-longer', 'a byte behind the authenticator data', ['7.1.13'], { authData: appendByte }],
  ['key-off-curve', 'y is not on the curve', ['7.1.13'], { coseKey: withParameter(-3, Buffer.alloc(32, 5)) }],
  ['key-without-y', 'the key has no y', ['7.1.13'], { coseKey: withoutLabel(-3) }],
  ['key-short-x', 'x has 31 bytes', ['7.1.13'], { coseKey: withParameter(-2, Buffer.alloc(31, 5)) }],
  ['key-other-curve', 'crv is P-384 for ES256', ['7.1.13'], { coseKey: withParameter(-1, 2) }],
  [
    'extensions-not-well-formed',
    'the extension map ends early',
    ['7.1.13'],
    { extensions: { credProtect: new Encoded(Buffer.of(0x19, 0x00)) } },
  ],
  ['rp-id', 'the credential is for another RP ID', ['7.1.14'], { scopedTo: 'other.example' }],
  [
    'algorithm',
    'nobody offered ES256',
    ['7.1.20'],
    { options: { pubKeyCredParams: [{ type: 'public-key', alg: -257 }] } },
  ],
  ['format', 'no specification has this fmt', ['7.1.21'], { fmt: 'example-format' }],
  [
    'credential-id-1024',
    'the credential ID has 1024 bytes',
    ['7.1.25'],
    { credentialId: expandSeed('too long', 1024), statement: packedSelf() },
  ],
];

const authentications: readonly Row<AuthenticationChoices>[] = [
  ['raw-id', 'rawId is not the id', ['7.2.3'], { response: (json) => ({ ...json, rawId: 'AQID' }) }],
  [
    'not-allowed',
    'the credential is not on the allow list',
    ['7.2.5'],
    { options: { allowCredentials: [{ type: 'public-key', id: 'AQID' }] } },
  ],
  ['user-handle', 'the user handle is of another account', ['7.2.6'], { userHandle: 'AQID' }],
  ['authenticator-data-short', 'the authenticator data has 36 bytes', ['7.2.7'], { authData: cutLastByte }],
  ['authenticator-data-longer', 'a byte behind the authenticator data', ['7.2.7'], { authData: appendByte }],
  ['client-data-cut', 'clientDataJSON ends early', ['7.2.9'], { clientDataJSON: cutLastByte }],
  ['type', 'type is webauthn.create', ['7.2.10'], member('type', 'webauthn.create')],
  [
    'challenge',
    'the challenge is another',
    ['7.2.11'],
    member('challenge', expandSeed('x', 32).toString('base64url')),
  ],
  ['origin', 'the origin is another', ['7.2.12'], member('origin', otherOrigin)],
  ['cross-origin', 'crossOrigin is true', ['7.2.13'], member('crossOrigin', true)],
  [
    'top-origin',
    'topOrigin is another',
    ['7.2.14'],
    { ...framed('https://other.example'), topOrigin: portal },
  ],
  ['rp-id', 'the assertion is for another RP ID', ['7.2.15'], { scopedTo: 'other.example' }],
  ['signature', 'the signature is broken', ['7.2.21'], { signature: breakLastByte }],
  ['signature-longer', 'a byte behind the ECDSA-Sig-Value', ['7.2.21'], { signature: appendByte }],
  [
    'signature-empty',
    'there are no bytes in the signature',
    ['7.2.21'],
    { signature: () => Buffer.alloc(0) },
  ],
  ['signature-rs256', 'the signature is broken', ['7.2.21'], { alg: -257, signature: breakLastByte }],
  ['signature-ps256', 'the signature is broken', ['7.2.21'], { alg: -37, signature: breakLastByte }],
  ['signature-ed25519', 'the signature is broken', ['7.2.21'], { alg: -19, signature: breakLastByte }],
  ['signature-ed448', 'the signature is broken', ['7.2.21'], { alg: -53, signature: breakLastByte }],
  ['signature-ml-dsa-65', 'the signature is broken', ['7.2.21'], { alg: -49, signature: breakLastByte }],
];

/** Responses that break one step, everything else as it should be. */
export const createRejectedResponseRows = (): readonly OwnVector[] => [
  ...registrations.map(([name, why, failing, choices]) =>
    createRegistration({ ...choices, id: `own-rejected-${name}-reg`, why, failing }),
  ),
  ...authentications.map(([name, why, failing, choices]) =>
    createAuthentication({ ...choices, id: `own-rejected-${name}-auth`, why, failing }),
  ),
];
