import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { judgeCeremony } from '../../../src/shared/checks/judge-ceremony.ts';
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

const tools = { cryptography: await createNodeCryptography() };
const vectors = readVectors();
const rows = vectors.map((vector): [string, Vector] => [vector.id, vector]);

describe(`the steps on vectors${capturedNote}`, () => {
  it.each(rows)('%s fails where it is invalid and nowhere else', (id, vector) => {
    const judgement = judgeCeremony(ceremonyOf(vector), tools);
    expect(judgement.failed).toEqual(failing[id] ?? []);
    expect(judgement.accepted).toBe(vector.expect === 'valid');
    expectErrorsForFailedSteps(judgement);
    const open = judgement.ledger.filter(({ status }) => status === 'not-evaluated');
    expect(open.map(({ step }) => step)).toEqual([]);
  });

  it.skipIf(capturedMissing)('account for every invalid vector', () => {
    const invalid = vectors.filter((vector) => vector.expect === 'invalid').map(({ id }) => id);
    expect(invalid.sort()).toEqual(Object.keys(failing).sort());
  });
});
