import { Encoder } from 'cbor-x';
import { describe, expect, it } from 'vitest';
import {
  type CeremonyExtensions,
  lintExtensionOutputs,
} from '../../../src/shared/extensions/lint-extension-outputs.ts';
import { decodeItem } from '../../support/vector-cbor.ts';

const cbor = new Encoder({ useRecords: false, mapsAsObjects: true, variableMapSize: true });

type Row = readonly [
  string,
  Omit<CeremonyExtensions, 'authenticator'> & { readonly authenticator?: object },
  readonly string[],
];

const rows: readonly Row[] = [
  ['nothing known', { kind: 'registration' }, []],
  ['nothing anywhere', { kind: 'registration', requested: {}, client: {}, authenticator: {} }, []],
  [
    'what was asked for',
    {
      kind: 'registration',
      requested: {
        credProps: true,
        prf: {},
        credentialProtectionPolicy: 'x',
        enforceCredentialProtectionPolicy: true,
      },
      client: { credProps: { rk: true }, prf: { enabled: true } },
      authenticator: { 'hmac-secret': true, credProtect: 2 },
    },
    [],
  ],
  [
    'client outputs that are not what they should be',
    {
      kind: 'registration',
      requested: { credProps: true, prf: {}, largeBlob: {} },
      client: { credProps: { rk: 'yes' }, prf: { enabled: true }, largeBlob: [] },
      authenticator: {},
    },
    ['warning credProps malformed-output credProps.rk', 'warning largeBlob malformed-output'],
  ],
  [
    'credProps absent though asked for',
    { kind: 'registration', requested: { credProps: true }, client: {}, authenticator: {} },
    ['note credProps not-acted-upon'],
  ],
  [
    'credProps asked for with false',
    { kind: 'registration', requested: { credProps: false }, client: {}, authenticator: {} },
    [],
  ],
  [
    'an output that nobody asked for, on both sides',
    {
      kind: 'registration',
      requested: {},
      client: { credProps: { rk: true } },
      authenticator: { credProtect: 1 },
    },
    ['note credProps unsolicited-output', 'note credProtect unsolicited-output'],
  ],
  [
    'the same, where the options are not known',
    { kind: 'registration', client: { credProps: {} }, authenticator: { credProtect: 1 } },
    [],
  ],
  [
    'outputs of the other ceremony',
    {
      kind: 'authentication',
      client: { credProps: {}, largeBlob: { supported: true }, prf: { enabled: true } },
      authenticator: { credProtect: 1 },
    },
    [
      'warning credProps wrong-ceremony',
      'warning largeBlob wrong-ceremony largeBlob.supported',
      'warning prf wrong-ceremony prf.enabled',
      'warning credProtect wrong-ceremony',
    ],
  ],
  [
    'an input of the other ceremony',
    { kind: 'authentication', requested: { credProps: true }, client: {}, authenticator: {} },
    ['warning credProps asked-in-wrong-ceremony'],
  ],
  [
    'an output of the authenticator that has none in authenticator data',
    { kind: 'authentication', authenticator: { largeBlobKey: Buffer.alloc(32) } },
    ['warning largeBlobKey wrong-ceremony'],
  ],
  [
    'a client that denies what the authenticator says',
    {
      kind: 'registration',
      requested: { prf: {} },
      client: { prf: { enabled: false } },
      authenticator: { 'hmac-secret': true },
    },
    ['warning prf outputs-disagree prf.enabled'],
  ],
  [
    'a client that affirms what the authenticator denies',
    { kind: 'registration', client: { hmacCreateSecret: true }, authenticator: { 'hmac-secret': false } },
    ['warning hmacCreateSecret outputs-disagree'],
  ],
  [
    'a blob that is not the one of the authenticator',
    { kind: 'authentication', client: { getCredBlob: 'AQ' }, authenticator: { credBlob: Buffer.of(2) } },
    ['warning getCredBlob outputs-disagree'],
  ],
  [
    'a blob that is',
    { kind: 'authentication', client: { getCredBlob: 'AQ' }, authenticator: { credBlob: Buffer.of(1) } },
    [],
  ],
  [
    'a platform whose PRF needs no hmac-secret',
    { kind: 'registration', requested: { prf: {} }, client: { prf: { enabled: true } }, authenticator: {} },
    [],
  ],
  [
    'a client that has hmac-secret from nowhere',
    { kind: 'registration', client: { hmacCreateSecret: true }, authenticator: {} },
    ['warning hmacCreateSecret authenticator-output-missing'],
  ],
  [
    'an authenticator that answers, a client that says nothing',
    { kind: 'registration', requested: { prf: {} }, client: {}, authenticator: { 'hmac-secret': true } },
    ['warning prf client-output-missing prf.enabled'],
  ],
  [
    'results that the page kept to itself',
    {
      kind: 'authentication',
      requested: { prf: { eval: { first: 'AQ' } } },
      client: { prf: {} },
      authenticator: { 'hmac-secret': Buffer.alloc(48) },
    },
    [],
  ],
  [
    'results that reached the server',
    { kind: 'authentication', client: { prf: { results: { first: 'A'.repeat(43) } } } },
    ['note prf secret-disclosed'],
  ],
  [
    'extensions of earlier levels',
    { kind: 'registration', client: { authnSel: true }, authenticator: { uvm: [[1, 1, 1]] } },
    ['note authnSel obsolete-extension', 'note uvm obsolete-extension'],
  ],
  [
    'unknown extensions, one with an identifier that none may have',
    { kind: 'registration', client: { 'a b': 1 }, authenticator: { example: 1 } },
    ['warning a b identifier-malformed', 'note a b unknown-extension', 'note example unknown-extension'],
  ],
  [
    'an unknown extension that was asked for and answered',
    {
      kind: 'registration',
      requested: { example: { a: 1 }, other: true },
      client: { example: 1 },
      authenticator: {},
    },
    ['note other not-acted-upon', 'note example unknown-extension'],
  ],
  [
    'values of types that nobody expects',
    {
      kind: 'authentication',
      requested: { getCredBlob: true },
      client: { getCredBlob: { deep: [] }, prf: 'x', hmacGetSecret: null },
      authenticator: { credBlob: 2n ** 60n, 'hmac-secret': null },
    },
    [
      'warning getCredBlob malformed-output',
      'note prf unsolicited-output',
      'warning prf malformed-output',
      'note hmacGetSecret unsolicited-output',
      'note hmac-secret unsolicited-output',
      'warning getCredBlob outputs-disagree',
    ],
  ],
];

describe('lintExtensionOutputs', () => {
  it.each(rows)('says of %s what there is to say', (_, { authenticator, ...extensions }, expected) => {
    const fields = authenticator && decodeItem(new Uint8Array(cbor.encode(authenticator))).node.children;
    const facts = lintExtensionOutputs({ ...extensions, authenticator: fields });
    expect(
      facts.map(({ severity, identifier, code, member }) =>
        [severity, identifier, code, member].filter((part) => part !== undefined).join(' '),
      ),
    ).toEqual(expected);
    for (const { from, spans } of facts) {
      if (from === 'authenticator') expect(spans.map(({ source }) => source)).toEqual(['item']);
    }
  });
});
