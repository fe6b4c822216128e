import {
  type RegistrationResponseJSON,
  SettingsService,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readOwnVectors } from '../../support/own-vectors.ts';
import type { OwnVector } from '../../support/samples/sample-vector.ts';
import { codesOf, judgeStatement } from './judge-statement.ts';

const samples = readOwnVectors(['attestations', 'rejected-statements']).filter(
  ({ kind }) => kind === 'registration',
);

/** Where SimpleWebAuthn says something else, and why. */
const disagreeing: Readonly<Record<string, RegExp | 'accepts'>> = {
  // It still asks for what Level 2 asked for; Level 3 has the sentence no more.
  'own-android-safetynet-cts-profile-mismatch-reg': /device integrity/,
  // It does not know the format.
  'own-compound-reg': /Unsupported Attestation Format/,
  'own-compound-android-key-reg': /Unsupported Attestation Format/,
  'own-compound-three-reg': /Unsupported Attestation Format/,
  // It verifies self attestation with the algorithm of the key, whatever the statement's `alg` says.
  'own-rejected-packed-self-other-alg-reg': 'accepts',
  // It takes r and s out of the sequence and leaves what stands behind it.
  'own-rejected-packed-self-signature-not-der-reg': 'accepts',
  // It does not ask whether the extension is critical.
  'own-rejected-packed-basic-aaguid-critical-reg': 'accepts',
  // It looks at neither member of the authorization lists.
  'own-rejected-android-key-origin-reg': 'accepts',
  'own-rejected-android-key-purpose-reg': 'accepts',
};

const identifiers = ['android-key', 'android-safetynet', 'apple', 'fido-u2f', 'packed', 'tpm'] as const;

/** What SimpleWebAuthn says; it is told the roots of the sample, and that nothing else matters. */
async function ask({ response, challenge, origin, rpId, roots = [], fmt }: OwnVector): Promise<string> {
  const identifier = identifiers.find((known) => known === fmt);
  const certificates = roots.map((root) => Uint8Array.from(Buffer.from(root, 'base64url')));
  if (identifier !== undefined) SettingsService.setRootCertificates({ identifier, certificates });
  try {
    const { verified } = await verifyRegistrationResponse({
      // Made by the samples as a RegistrationResponseJSON.
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: false,
      supportedAlgorithmIDs: [-7, -8, -35, -257],
    });
    return verified ? '' : 'not verified';
  } catch (error) {
    return String(error);
  }
}

describe('SimpleWebAuthn', () => {
  // Its SafetyNet answers are good for a minute, its certificates must be valid today.
  beforeAll(() => void vi.useFakeTimers({ now: new Date('2024-03-01T12:00:10Z'), toFake: ['Date'] }));
  // The library's roots are one setting for every test file of this thread.
  const before = identifiers.map((identifier) => ({
    identifier,
    certificates: SettingsService.getRootCertificates({ identifier }),
  }));
  afterAll(() => {
    vi.useRealTimers();
    for (const roots of before) SettingsService.setRootCertificates(roots);
  });

  it.each(samples.map((vector) => [vector.id, vector] as const))(
    'says the same of %s',
    async (id, vector) => {
      const failed = codesOf(judgeStatement(vector.response.response), 'failed');
      const message = await ask(vector);
      const reason = disagreeing[id];
      if (reason === undefined) expect(message === '').toBe(failed.length === 0);
      else if (reason === 'accepts') expect([message, failed.length > 0]).toEqual(['', true]);
      else expect([reason.test(message), failed]).toEqual([true, []]);
    },
  );

  it('disagrees only where there is such a sample', () => {
    const ids = new Set(samples.map(({ id }) => id));
    for (const id of Object.keys(disagreeing)) expect(ids).toContain(id);
  });
});
