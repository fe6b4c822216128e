import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { judgeCeremony } from '../../../src/shared/checks/judge-ceremony.ts';
import { knownCeremonyOf, readOwnVectors } from '../../support/own-vectors.ts';
import { capturedMissing, capturedNote, readVectors, type Vector } from '../../support/vector-files.ts';
import { expectErrorsForFailedSteps } from './expect-errors-for-failed-steps.ts';
import { ceremonyOf } from './vector-ceremonies.ts';

/** The steps that fail in the invalid vectors. */
const failing: Readonly<Record<string, readonly string[]>> = {
  'f2helpers-fido2-helpers-455': ['7.1.15'],
  'tweag-conditional-create-7': ['7.1.15'],
  // The SafetyNet leaf certificate has another host name.
  'yubi-td-AndroidSafetynet-WrongHostname': ['7.1.22'],
  // The certificate's AAGUID extension contradicts the authenticator data.
  'yubi-td-Packed-BasicAttestationWithWrongAaguidExtension': ['7.1.22'],
  // The signature does not verify with the key of the registration.
  'swa-auth-devicePubKey-key-from-reg': ['7.2.21'],
};

/** Whether these are valid is disputed: pubArea says TPM_ALG_RSASSA and leaves out its hash algorithm (TPM 2.0 Part 2, TPMT_RSA_SCHEME). */
const unreadablePublicAreas: Readonly<Record<string, readonly string[]>> = {
  'yubi-td-Tpm-ValidRs384': ['7.1.22'],
  'yubi-td-Tpm-ValidRs512': ['7.1.22'],
};

const tools = { cryptography: await createNodeCryptography() };
const vectors = readVectors();
const rows = vectors.map((vector): [string, Vector] => [vector.id, vector]);

describe(`the steps on vectors${capturedNote}`, () => {
  it.each(rows)('%s fails where it is invalid and nowhere else', (id, vector) => {
    const judgement = judgeCeremony(ceremonyOf(vector), tools);
    const disputed = unreadablePublicAreas[id];
    expect(judgement.failed).toEqual(disputed ?? failing[id] ?? []);
    expect(judgement.accepted).toBe(vector.expect === 'valid' && disputed === undefined);
    expectErrorsForFailedSteps(judgement);
    const open = judgement.ledger.filter(({ status }) => status === 'not-evaluated');
    expect(open.map(({ step }) => step)).toEqual([]);
  });

  it.skipIf(capturedMissing)('account for every invalid vector', () => {
    const invalid = vectors.filter((vector) => vector.expect === 'invalid').map(({ id }) => id);
    expect(invalid.sort()).toEqual(Object.keys(failing).sort());
  });
});

/** What fails beside the steps that a sample names, because of them. */
const following: Readonly<Record<string, readonly string[]>> = {
  // Authenticator data without a key has no `alg`.
  '7.1.13': ['7.1.20'],
  // A member that is no base64url has no bytes.
  '7.1.3': ['7.1.5'],
  // A rawId of another credential is none of the account's.
  '7.2.3': ['7.2.6'],
  '7.2.19.1': ['7.2.19'],
  '7.2.19.2': ['7.2.19'],
};

// Of a disputed one nobody can say what has to come of it.
const ownVectors = readOwnVectors().filter(({ category }) => category !== 'disputed');

describe('the steps on samples of our own', () => {
  it.each(ownVectors.map((vector) => [vector.id, vector] as const))(
    '%s fails where it is invalid and nowhere else',
    (_id, vector) => {
      const judgement = judgeCeremony(knownCeremonyOf(vector), tools);
      const failing = vector.failing ?? [];
      const mayFollow = new Set([...failing, ...failing.flatMap((step) => following[step] ?? [])]);
      expect(judgement.accepted).toBe(vector.expect === 'valid');
      expect(judgement.failed).toEqual(expect.arrayContaining([...failing]));
      expect(judgement.failed.filter((step) => !mayFollow.has(step))).toEqual([]);
      expectErrorsForFailedSteps(judgement);
    },
  );
});
