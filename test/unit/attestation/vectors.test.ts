import { describe, expect, it } from 'vitest';
import { findAttestationFormat } from '../../../src/shared/attestation/attestation-formats.ts';
import { readOwnVectors } from '../../support/own-vectors.ts';
import { capturedMissing, capturedNote, readVectors } from '../../support/vector-files.ts';
import { codesOf, judgeStatement } from './judge-statement.ts';

const registrations = readVectors().filter(({ kind }) => kind === 'registration');

/** What the vectors break, or have that is odd or worth knowing; none of the others has any of it. */
const remarkable: Readonly<Record<string, string>> = {
  // Made by a generator: no TPM vendor, and authorization lists without a member.
  'w3c-tpm-es256-reg': 'tpm-vendor',
  'w3c-android-key-es256-reg': 'key-origin key-purpose',
  'w3c-fido-u2f-es256-reg': 'aaguid-zero',
  // The TPM of FIDO's conformance tools, id:FFFFF1D0.
  'swa-verifyRegistrationResponse-664': 'tpm-vendor',
  'swa-verifyAttestationTPM-60': 'tpm-vendor',
  // The service's answer of a device that did not pass, of a draft of 2018.
  'f2helpers-fido2-helpers-455': 'device-integrity',
  // Certificates of the generator have no extension but the one that the test is about.
  'yubi-td-AndroidSafetynet-WrongHostname': 'response-host-name response-timestamp',
  'yubi-td-Packed-BasicAttestationWithWrongAaguidExtension': 'aaguid-extension basic-constraints',
  'yubi-td-FidoU2f-SelfAttestation': 'aaguid-zero',
  // pubArea says TPM_ALG_RSASSA and leaves out its hash algorithm (TPM 2.0 Part 2, TPMT_RSA_SCHEME): disputed.
  'yubi-td-Tpm-ValidRs384': 'public-area-key tpm-vendor basic-constraints',
  'yubi-td-Tpm-ValidRs512': 'public-area-key tpm-vendor basic-constraints',
};

const types: Readonly<Record<string, readonly string[]>> = {
  packed: ['BasicOrAttCA', 'Self'],
  tpm: ['AttCA'],
  'android-key': ['Basic'],
  'android-safetynet': ['Basic'],
  'fido-u2f': ['BasicOrAttCA'],
  none: ['None'],
  apple: ['AnonCA'],
};

describe(`the procedures on every published registration${capturedNote}`, () => {
  it.each(registrations.map((vector) => [vector.id, vector] as const))('%s', (id, { fmt, response }) => {
    const verdict = judgeStatement(response.response);
    const all = codesOf(verdict, 'failed', 'warning', 'note', 'not-evaluated');
    expect(all.join(' ')).toBe(remarkable[id] ?? '');
    expect(types[fmt ?? '']).toContain(verdict.type);
    expect(verdict.trustPath.length > 0).toBe(!['None', 'Self'].includes(verdict.type ?? ''));
  });

  it.skipIf(capturedMissing)('have every format but compound', () => {
    const seen = new Set(registrations.map(({ fmt }) => fmt));
    for (const fmt of Object.keys(types)) expect(seen).toContain(fmt);
  });
});

describe('the procedures on samples of our own', () => {
  const samples = readOwnVectors(['attestations']).filter(
    ({ kind, category }) => kind === 'registration' && category !== 'disputed',
  );

  it.each(samples.map((vector) => [vector.id, vector] as const))('%s', (_id, vector) => {
    const verdict = judgeStatement(vector.response.response);
    expect(codesOf(verdict, 'failed', 'not-evaluated')).toEqual([]);
    // A compound statement is of the type of the first statement that has certificates.
    if (vector.fmt !== 'compound') expect(verdict.type).toBe(vector.attestationType);
    for (const statement of verdict.statements ?? []) {
      expect(findAttestationFormat(statement.fmt)).toBeDefined();
      expect(codesOf(statement, 'failed', 'not-evaluated')).toEqual([]);
    }
  });
});
