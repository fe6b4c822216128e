import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { askSimpleWebAuthn } from '../../../src/main/library-verdict/ask-simple-webauthn.ts';
import { judgeCeremony } from '../../../src/shared/checks/judge-ceremony.ts';
import type { KnownCeremony } from '../../../src/shared/checks/known-ceremony.ts';
import { findDisagreement } from '../../../src/shared/checks/known-disagreements.ts';
import { capturedNote, readVectors, type Vector } from '../../support/vector-files.ts';
import { flag, signedAuthentication, signedRegistration } from './signed-ceremony.ts';
import { ceremonyOf } from './vector-ceremonies.ts';

/** Certificates run out; on this day nothing that the table does not name had. */
const day = new Date('2026-06-01T00:00:00Z');

/** Where the library rejects what no step fails, and the row of the known disagreements that says why. */
const disagreeing: Readonly<Record<string, string>> = {
  'w3c-tpm-es256-reg': 'tpm-vendors',
  'w3c-android-key-es256-reg': 'roots-of-its-own',
  'w3c-apple-es256-reg': 'roots-of-its-own',
  'ruby-seeds-57': 'roots-of-its-own',
  'swa-verifyRegistrationResponse-664': 'certificates-valid-today',
  'swa-verifyAttestationAndroidKey-167': 'certificates-valid-today',
  'swa-verifyAttestationApple-23': 'certificates-valid-today',
  'swa-verifyAttestationTPM-60': 'certificates-valid-today',
  'pyweb-test_verify_registration_response_apple-25': 'certificates-valid-today',
  'pyweb-test_verify_registration_response_tpm-48': 'certificates-valid-today',
  'webauth-php-AttestationTest-210': 'certificates-valid-today',
  'swa-verifyAttestationAndroidSafetyNet-276': 'safetynet-freshness',
  'ruby-seeds-47': 'safetynet-freshness',
  'yubi-td-AndroidSafetynet-RealExample': 'safetynet-freshness',
  'w3c-packed-ed448-auth': 'algorithm-unknown-to-it',
  'yubi-td-Packed-BasicAttestationEd448-auth': 'algorithm-unknown-to-it',
  'w3c-fido-u2f-es256-reg': 'fido-u2f-aaguid',
  'yubi-td-FidoU2f-SelfAttestation': 'indefinite-lengths',
  'yubi-td-NoneAttestation-Default': 'indefinite-lengths',
};

const tools = { cryptography: await createNodeCryptography() };

async function compare(known: KnownCeremony) {
  const verdict = await askSimpleWebAuthn(known);
  const { accepted, failed } = judgeCeremony(known, tools);
  return { agree: verdict?.verified === accepted, why: findDisagreement(failed, verdict) };
}

/** Rejected by a step, accepted by the library. */
const ours: readonly (readonly [title: string, why: string, known: KnownCeremony])[] = [
  [
    'a byte behind the attestation object',
    'structure-not-checked',
    signedRegistration((draft) => {
      const { assemble } = draft;
      draft.assemble = (parts) => Buffer.concat([assemble(parts), Buffer.alloc(1)]);
    }),
  ],
  [
    'a key off its curve',
    'structure-not-checked',
    signedRegistration(({ coseKey }) => {
      if (coseKey instanceof Map) coseKey.set(-2, Buffer.alloc(32, 1));
    }),
  ],
  [
    'a frame that nobody expects',
    'framing-not-checked',
    signedRegistration(({ clientData }) => void Object.assign(clientData, { crossOrigin: true })),
  ],
  ['a credential ID in use', 'accounts-not-told', { ...signedRegistration(), credentialIdInUse: true }],
  [
    'no attestation where some is wanted',
    'attestation-policy',
    { ...signedRegistration(), policy: { acceptedAttestation: ['Basic'] } },
  ],
  [
    'a credential that is not allowed',
    'accounts-not-told',
    signedAuthentication(({ known }) => {
      Object.assign(known.options ?? {}, { allowCredentials: [{ id: 'AAAA' }] });
    }),
  ],
  [
    'BE gained',
    'backup-eligibility-not-compared',
    signedAuthentication((draft) => {
      draft.flags |= flag.BE;
    }),
  ],
];

/** What the library is told beside the options: each would be rejected without it. */
const told: readonly (readonly [title: string, known: KnownCeremony])[] = [
  [
    'conditional mediation',
    signedRegistration((draft) => {
      draft.flags &= ~flag.UP;
      draft.known.mediation = 'conditional';
    }),
  ],
  [
    'the framing page',
    signedAuthentication(({ clientData, known }) => {
      Object.assign(clientData, { crossOrigin: true, topOrigin: 'https://shop.example' });
      Object.assign(known.relyingParty ?? {}, { topOrigins: ['https://shop.example'] });
    }),
  ],
  [
    'the AppID',
    signedAuthentication((draft) => {
      draft.hashedName = 'https://example.org/appid.json';
      Object.assign(draft.known.options ?? {}, { extensions: { appid: draft.hashedName } });
      draft.finish = (response) => void Object.assign(response, { clientExtensionResults: { appid: true } });
    }),
  ],
];

const vectors = readVectors();

describe(`both verdicts${capturedNote}`, () => {
  beforeAll(() => void vi.useFakeTimers({ now: day, toFake: ['Date'] }));
  afterAll(() => void vi.useRealTimers());

  it.each(vectors.map((vector): [string, Vector] => [vector.id, vector]))(
    'on %s agree, or a row says why not',
    async (id, vector) => {
      const { agree, why } = await compare(ceremonyOf(vector));
      expect([agree, why]).toEqual([!Object.hasOwn(disagreeing, id), disagreeing[id]]);
    },
  );

  it.each(ours)('differ on %s', async (_title, why, known) => {
    expect(await compare(known)).toEqual({ agree: false, why });
  });

  it.each(told)('agree where the library is told %s', async (_title, known) => {
    expect(judgeCeremony(known, tools).failed).toEqual([]);
    expect(await askSimpleWebAuthn(known)).toMatchObject({ verified: true });
  });

  it.each(['w3c-packed-es384-reg', 'w3c-packed-es512-reg'])(
    'agree on %s where nobody knows which algorithms were asked for',
    async (id) => {
      const vector = vectors.find((one) => one.id === id);
      const known = vector && ceremonyOf(vector);
      const options = vector && { challenge: vector.challenge, rp: { id: vector.rpId } };
      expect(known && (await askSimpleWebAuthn({ ...known, options }))).toMatchObject({ verified: true });
    },
  );

  it('are one where too little is known to ask', async () => {
    const { kind, response } = signedRegistration();
    expect(await askSimpleWebAuthn({ kind, response })).toBeNull();
    expect(await askSimpleWebAuthn({ ...signedAuthentication(), credentialRecord: undefined })).toBeNull();
  });
});
