import { createAuthentication, createRegistration } from '../create-sample.ts';
import type { SampleCbor } from '../encode-cbor.ts';
import { expandSeed } from '../sample-keys.ts';
import type { OwnVector } from '../sample-vector.ts';
import { packedSelf } from '../statements/packed.ts';

type Row = readonly [
  name: string,
  requested: Readonly<Record<string, unknown>>,
  client: Readonly<Record<string, unknown>>,
  authenticator?: Readonly<Record<string, SampleCbor>>,
];

const bytes = (name: string, length: number) => expandSeed(`extension ${name}`, length);
const text = (name: string, length: number) => bytes(name, length).toString('base64url');
const input = text('input', 20);

const registrations: readonly Row[] = [
  ['credProps', { credProps: true }, { credProps: { rk: true } }],
  ['credProps-unknown', { credProps: true }, { credProps: {} }],
  ['credProtect-1', { credentialProtectionPolicy: 'userVerificationOptional' }, {}, { credProtect: 1 }],
  [
    'credProtect-2',
    { credentialProtectionPolicy: 'userVerificationOptionalWithCredentialIDList' },
    {},
    { credProtect: 2 },
  ],
  [
    'credProtect-3',
    { credentialProtectionPolicy: 'userVerificationRequired', enforceCredentialProtectionPolicy: true },
    {},
    { credProtect: 3 },
  ],
  ['prf', { prf: {} }, { prf: { enabled: true } }, { 'hmac-secret': true }],
  ['prf-denied', { prf: {} }, { prf: { enabled: false } }, { 'hmac-secret': false }],
  [
    'prf-results',
    { prf: { eval: { first: input } } },
    { prf: { enabled: true, results: { first: text('first', 32) } } },
    { 'hmac-secret': true, 'hmac-secret-mc': bytes('mc', 48) },
  ],
  ['hmacCreateSecret', { hmacCreateSecret: true }, { hmacCreateSecret: true }, { 'hmac-secret': true }],
  ['minPinLength', { minPinLength: true }, {}, { minPinLength: 6 }],
  ['pinComplexityPolicy', { pinComplexityPolicy: true }, {}, { pinComplexityPolicy: true }],
  ['credBlob', { credBlob: text('blob', 32) }, { credBlob: true }, { credBlob: true }],
  ['largeBlob', { largeBlob: { support: 'preferred' } }, { largeBlob: { supported: true } }],
  ['appidExclude', { appidExclude: 'https://passkeys.example/appid.json' }, { appidExclude: true }],
  ['payment', { payment: { isPayment: true } }, {}],
  ['uvm', { uvm: true }, { uvm: [[2, 2, 4]] }, { uvm: [[2, 2, 4]] }],
  [
    'previewSign',
    { previewSign: { generateKey: { algorithms: [-9] } } },
    { previewSign: { generatedKey: { keyHandle: 'AQ', publicKey: 'oA', algorithm: -9 } } },
    {
      previewSign: new Map([
        [3, -9],
        [4, 1],
      ]),
    },
  ],
  [
    'unknown',
    { 'example.future': { colour: 'green' } },
    { 'example.future': { colour: 'green', depth: [1, [2, [3]]] } },
    {
      'example.future': new Map<number | string, SampleCbor>([
        ['a', [1, 2]],
        [-1, Buffer.of(9)],
      ]),
    },
  ],
  ['unsolicited', {}, { credProps: { rk: true } }, { credProtect: 2 }],
  ['not-acted-upon', { credProps: true, prf: {}, minPinLength: true }, {}],
  [
    'many',
    { credProps: true, prf: {}, minPinLength: true, credentialProtectionPolicy: 'userVerificationRequired' },
    { credProps: { rk: true }, prf: { enabled: true } },
    { credProtect: 3, 'hmac-secret': true, minPinLength: 4 },
  ],
];

const authentications: readonly Row[] = [
  ['appid', { appid: 'https://passkeys.example/appid.json' }, { appid: false }],
  [
    'prf-protocol-1',
    { prf: { eval: { first: input } } },
    { prf: { results: { first: text('first', 32) } } },
    { 'hmac-secret': bytes('one', 32) },
  ],
  [
    'prf-protocol-2',
    { prf: { eval: { first: input } } },
    { prf: { results: { first: text('first', 32) } } },
    { 'hmac-secret': bytes('two', 48) },
  ],
  [
    'prf-two-inputs-protocol-2',
    { prf: { eval: { first: input, second: input } } },
    { prf: { results: { first: text('first', 32), second: text('second', 32) } } },
    { 'hmac-secret': bytes('three', 80) },
  ],
  [
    'prf-results-kept',
    { prf: { eval: { first: input } } },
    { prf: {} },
    { 'hmac-secret': bytes('four', 64) },
  ],
  [
    'prf-without-hmac-secret',
    { prf: { eval: { first: input } } },
    { prf: { results: { first: text('first', 32) } } },
  ],
  ['largeBlob-read', { largeBlob: { read: true } }, { largeBlob: { blob: text('large', 100) } }],
  ['largeBlob-written', { largeBlob: { write: text('large', 100) } }, { largeBlob: { written: true } }],
  ['getCredBlob', { getCredBlob: true }, { getCredBlob: text('blob', 32) }, { credBlob: bytes('blob', 32) }],
  [
    'payment',
    { payment: { isPayment: true } },
    { payment: { browserBoundSignature: { signature: text('bound', 70) } } },
    { thirdPartyPayment: true },
  ],
  [
    'uvm',
    { uvm: true },
    {
      uvm: [
        [4, 1, 1],
        [2, 6, 4],
      ],
    },
    {
      uvm: [
        [4, 1, 1],
        [2, 6, 4],
      ],
    },
  ],
  [
    'previewSign',
    { previewSign: { signByCredential: {} } },
    { previewSign: { signature: text('signature', 70) } },
    { previewSign: new Map([[6, bytes('signature', 70)]]) },
  ],
  ['txAuthSimple', { txAuthSimple: 'Pay 1 €' }, { txAuthSimple: 'Pay 1 €' }, { txAuthSimple: 'Pay 1 €' }],
  ['unknown', {}, { 'example.future': null }, { 'example.future': null }],
];

export const createExtensionRows = (): readonly OwnVector[] => [
  ...registrations.map(([name, requestedExtensions, clientExtensionResults, extensions]) =>
    createRegistration({
      id: `own-extension-${name}-reg`,
      statement: packedSelf(),
      requestedExtensions,
      clientExtensionResults,
      ...(extensions === undefined ? {} : { extensions }),
    }),
  ),
  ...authentications.map(([name, requestedExtensions, clientExtensionResults, extensions]) =>
    createAuthentication({
      id: `own-extension-${name}-auth`,
      requestedExtensions,
      clientExtensionResults,
      ...(extensions === undefined ? {} : { extensions }),
    }),
  ),
];
