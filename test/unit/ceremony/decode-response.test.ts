import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../../src/shared/bytes/base64url.ts';
import { decodeAuthenticationResponse } from '../../../src/shared/ceremony/decode-authentication-response.ts';
import { decodeRegistrationResponse } from '../../../src/shared/ceremony/decode-registration-response.ts';
import type { DecodedCeremony } from '../../../src/shared/ceremony/decoded-ceremony.ts';
import { findField } from '../../../src/shared/inspection/field-path.ts';
import { createSpanIndex } from '../../../src/shared/inspection/span-index.ts';
import { capturedMissing, capturedNote, readVectors } from '../../support/vector-files.ts';
import { hex } from '../../support/vector-hex.ts';
import { mutations, truncations } from '../../support/vector-mutations.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';
import { examplePoint } from '../../support/vector-point.ts';

const encoder = new TextEncoder();
const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const rpIdHash = Buffer.from(sha256(encoder.encode('example.org'))).toString('hex');
const coseKey = hex(`a5 0102 0326 2001 215820${examplePoint.x} 225820${examplePoint.y}`);
// The same key as RFC 5480 §2 writes it: id-ecPublicKey on P-256, the uncompressed point.
const spki = hex(
  `3059 3013 06072a8648ce3d0201 06082a8648ce3d030107 034200 04 ${examplePoint.x} ${examplePoint.y}`,
);
const credentialId = hex('c0c1c2c3');
const authData = hex(
  `${rpIdHash} 45 00000000 ${'00'.repeat(16)} 0004 c0c1c2c3 ${Buffer.from(coseKey).toString('hex')}`,
);
const attestationObject = hex(
  `a3 63666d74 646e6f6e65 6761747453746d74 a0 686175746844617461 58${authData.length.toString(16)} ${Buffer.from(authData).toString('hex')}`,
);
const clientDataJSON = encoder.encode(
  '{"type":"webauthn.create","challenge":"AAEC","origin":"https://example.org"}',
);
const authenticatorData = hex(`${rpIdHash} 05 00000009`);

const registration = {
  id: encodeBase64url(credentialId),
  rawId: encodeBase64url(credentialId),
  type: 'public-key',
  authenticatorAttachment: 'platform',
  clientExtensionResults: {},
  response: {
    clientDataJSON: encodeBase64url(clientDataJSON),
    attestationObject: encodeBase64url(attestationObject),
    transports: ['internal', 'hybrid'],
    authenticatorData: encodeBase64url(authData),
    publicKey: encodeBase64url(spki),
    publicKeyAlgorithm: -7,
  },
};
const authentication = {
  id: registration.id,
  rawId: registration.rawId,
  type: 'public-key',
  clientExtensionResults: {},
  response: {
    clientDataJSON: encodeBase64url(clientDataJSON),
    authenticatorData: encodeBase64url(authenticatorData),
    signature: 'MAA',
    userHandle: 'AQ',
  },
};

function listFaults({ faults }: DecodedCeremony): readonly string[] {
  return faults.map(({ code, span }) => `${span.source} ${code}`);
}

function expectPartitions({ roots, sources }: DecodedCeremony): void {
  expect(roots.map(({ span }) => span.source)).toEqual(sources.map(({ name }) => name));
  for (const [index, root] of roots.entries()) {
    expect(findPartitionBreaks(root, sources[index]?.bytes.length ?? -1)).toEqual([]);
  }
}

describe('decodeRegistrationResponse', () => {
  it('takes everything apart and derives the clientDataHash', () => {
    const decoded = decodeRegistrationResponse(registration, { rpId: 'example.org' });
    expect(decoded).toMatchObject({
      kind: 'registration',
      fmt: 'none',
      faults: [],
      credentialId,
      clientData: { type: 'webauthn.create', challenge: 'AAEC', origin: 'https://example.org' },
      type: 'public-key',
      id: registration.id,
      clientExtensionResults: {},
      transports: ['internal', 'hybrid'],
      authenticatorAttachment: 'platform',
    });
    expect(decoded.sources.at(-1)).toEqual({
      name: 'clientDataHash',
      bytes: sha256(clientDataJSON),
      recipe: { operation: 'sha-256', of: ['clientDataJSON'] },
    });
    expect(findField(decoded.roots, ['clientDataHash'])?.meaning).toEqual({
      code: 'sha-256-of',
      of: 'clientDataJSON',
    });
    expectPartitions(decoded);
  });

  it('says whose hash the rpIdHash is only where that is true', () => {
    const meaning = (rpId: string) =>
      findField(decodeRegistrationResponse(registration, { rpId }).roots, [
        'attestationObject',
        'authData',
        'rpIdHash',
      ])?.meaning;
    expect(meaning('example.org')).toEqual({ code: 'sha-256-of-rp-id', rpId: 'example.org' });
    expect(meaning('example.com')).toBeUndefined();
  });

  const differing: readonly (readonly [string, object, readonly string[]])[] = [
    [
      'another authenticatorData',
      { authenticatorData: 'AAAA' },
      ['response.authenticatorData unexpected-value'],
    ],
    ['another publicKey', { publicKey: 'AAAA' }, ['response.publicKey unexpected-value']],
    ['a publicKey that is a number', { publicKey: 5 }, ['response.publicKey unexpected-value']],
    [
      'another publicKeyAlgorithm',
      { publicKeyAlgorithm: -257 },
      ['response.publicKeyAlgorithm unexpected-value'],
    ],
    ['a null publicKey', { publicKey: null }, []],
    ['transports that are no texts', { transports: [1] }, ['response.transports unexpected-type']],
    ['padded base64url', { clientDataJSON: 'AA==' }, ['response.clientDataJSON invalid-base64url']],
    ['no attestationObject', { attestationObject: undefined }, ['response.attestationObject missing-member']],
  ];
  it.each(differing)('faults %s', (_, change, faults) => {
    const decoded = decodeRegistrationResponse({
      ...registration,
      response: { ...registration.response, ...change },
    });
    expect(listFaults(decoded)).toEqual(faults);
    expectPartitions(decoded);
  });

  const envelopes: readonly (readonly [string, object, readonly string[]])[] = [
    ['no type', { type: undefined }, ['type missing-member']],
    ['a null type', { type: null }, ['type missing-member']],
    ['a type that is a number', { type: 1 }, ['type unexpected-type']],
    ['another type', { type: 'password' }, ['type unexpected-value']],
    ['no id', { id: undefined }, ['id missing-member']],
    ['an id with padding', { id: 'wMHCww==' }, ['rawId unexpected-value']],
    ['a rawId that is a number', { rawId: 5 }, ['rawId unexpected-type']],
    [
      'a rawId that is no base64url',
      { rawId: 'wMHCww==' },
      ['rawId unexpected-value', 'rawId invalid-base64url'],
    ],
    [
      'no extension results',
      { clientExtensionResults: undefined },
      ['clientExtensionResults missing-member'],
    ],
    [
      'a list of extension results',
      { clientExtensionResults: [] },
      ['clientExtensionResults unexpected-type'],
    ],
    [
      'an attachment that is a number',
      { authenticatorAttachment: 1 },
      ['authenticatorAttachment unexpected-type'],
    ],
    ['an attachment nobody knows', { authenticatorAttachment: 'implanted' }, []],
  ];
  it.each(envelopes)('faults %s around the bytes', (_, change, faults) => {
    expect(listFaults(decodeAuthenticationResponse({ ...authentication, ...change }))).toEqual(faults);
  });

  it('faults an id that is not the credential ID of the attestation object', () => {
    expect(listFaults(decodeRegistrationResponse({ ...registration, id: 'AAAA', rawId: 'AAAA' }))).toEqual([
      'rawId unexpected-value',
    ]);
    expect(listFaults(decodeRegistrationResponse({ ...registration, id: 'AAAA' }))).toEqual([
      'rawId unexpected-value',
    ]);
    expect(listFaults(decodeRegistrationResponse({ ...registration, type: 'x' }))).toEqual([
      'type unexpected-value',
    ]);
  });
});

describe('decodeAuthenticationResponse', () => {
  it('takes everything apart and derives what was signed', () => {
    const decoded = decodeAuthenticationResponse(authentication, { rpId: 'example.org', alg: -7 });
    expect(decoded.sources.map(({ name }) => name)).toEqual([
      'authenticatorData',
      'clientDataJSON',
      'signature',
      'userHandle',
      'clientDataHash',
      'signedBytes',
    ]);
    expect(decoded).toMatchObject({
      kind: 'authentication',
      faults: [],
      signature: hex('3000'),
      userHandle: hex('01'),
    });
    expect(decoded.authenticatorData?.signCount).toBe(9);
    expect(decoded.sources.at(-1)).toEqual({
      name: 'signedBytes',
      bytes: new Uint8Array([...authenticatorData, ...sha256(clientDataJSON)]),
      recipe: { operation: 'concatenation', of: ['authenticatorData', 'clientDataHash'] },
    });
    expect(findField(decoded.roots, ['authenticatorData', 'rpIdHash'])?.meaning).toEqual({
      code: 'sha-256-of-rp-id',
      rpId: 'example.org',
    });
    expect(findField(decoded.roots, ['signature'])?.meaning).toEqual({
      code: 'algorithm',
      alg: -7,
      name: 'ES256',
    });
    expectPartitions(decoded);
  });

  it.each([
    ['no userHandle', undefined, undefined],
    ['a null userHandle', null, undefined],
    ['an empty userHandle', '', new Uint8Array()],
  ])('takes %s', (_, userHandle, expected) => {
    const decoded = decodeAuthenticationResponse({
      ...authentication,
      response: { ...authentication.response, userHandle },
    });
    expect(decoded.userHandle).toEqual(expected);
    expect(decoded.faults).toEqual([]);
    expectPartitions(decoded);
  });

  it('derives nothing from what is not there', () => {
    const { authenticatorData: _, ...rest } = authentication.response;
    const decoded = decodeAuthenticationResponse({ ...authentication, response: rest });
    expect(listFaults(decoded)).toEqual(['response.authenticatorData missing-member']);
    expect(decoded.sources.map(({ name }) => name)).toEqual([
      'clientDataJSON',
      'signature',
      'userHandle',
      'clientDataHash',
    ]);
  });
});

describe('both, on anything', () => {
  it('answer with faults to values that are no responses', () => {
    for (const value of [
      undefined,
      null,
      0,
      1n,
      'x',
      [],
      {},
      { response: null },
      { response: 'x' },
      () => 0,
    ]) {
      for (const decoded of [decodeRegistrationResponse(value), decodeAuthenticationResponse(value)]) {
        expect(decoded.faults.length).toBeGreaterThan(2);
        expect(decoded.roots).toEqual([]);
      }
    }
  });

  it('never throw on any JSON in the place of any member', () => {
    const member = fc.constantFrom(
      'id',
      'rawId',
      'type',
      'response',
      'authenticatorAttachment',
      'transports',
    );
    const inner = fc.constantFrom(
      'clientDataJSON',
      'attestationObject',
      'authenticatorData',
      'signature',
      'userHandle',
      'publicKey',
      'publicKeyAlgorithm',
      'transports',
    );
    fc.assert(
      fc.property(member, inner, fc.jsonValue(), (outer, name, value) => {
        for (const response of [registration, authentication]) {
          const changed = { ...response, response: { ...response.response, [name]: value } };
          for (const body of [changed, { ...response, [outer]: value }]) {
            expectPartitions(decodeRegistrationResponse(body));
            expectPartitions(decodeAuthenticationResponse(body));
          }
        }
      }),
    );
  });
});

// Every kind of statement once; all of them would take a minute and show no more.
const damaged = new Map(readVectors().map((vector) => [`${vector.kind} ${vector.fmt}`, vector]));

describe(`published responses, damaged${capturedNote}`, () => {
  it.skipIf(capturedMissing)('are of every format that was published', () => {
    expect([...damaged.keys()].filter((name) => name.startsWith('registration')).sort()).toEqual([
      'registration android-key',
      'registration android-safetynet',
      'registration apple',
      'registration fido-u2f',
      'registration none',
      'registration packed',
      'registration tpm',
    ]);
  });

  it.each([...damaged])('of %s stay partitions when cut off or changed', (_, { kind, response }) => {
    const member = kind === 'registration' ? 'attestationObject' : 'authenticatorData';
    const decode = kind === 'registration' ? decodeRegistrationResponse : decodeAuthenticationResponse;
    const bytes = decodeBase64url(String(response.response[member])) ?? new Uint8Array();
    const step = Math.max(1, Math.floor(bytes.length / 60));
    const cut = [...truncations(bytes)].filter((_, length) => length % step === 0);
    for (const broken of [...cut, ...mutations(bytes, step)]) {
      const body = { ...response, response: { ...response.response, [member]: encodeBase64url(broken) } };
      const decoded = decode(body);
      expectPartitions(decoded);
      const segments = createSpanIndex(decoded.roots).segments(member);
      expect(segments.map(({ start }) => start)).toEqual(
        [0, ...segments.slice(0, -1).map(({ end }) => end)].slice(0, segments.length),
      );
      expect(segments.at(-1)?.end ?? 0).toBe(broken.length);
    }
  });
});
