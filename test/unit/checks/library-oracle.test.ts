import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  askAboutAuthentication,
  askAboutRegistration,
} from '../../../src/main/relying-party/ask-simple-webauthn.ts';
import type { AuthenticationContext } from '../../../src/shared/checks/authentication-context.ts';
import { checkAuthentication } from '../../../src/shared/checks/check-authentication.ts';
import { checkRegistration } from '../../../src/shared/checks/check-registration.ts';
import { compareVerdicts } from '../../../src/shared/checks/reconcile-verdicts.ts';
import type { RegistrationContext } from '../../../src/shared/checks/registration-context.ts';
import { capturedNote, readVectors, type Vector } from '../../support/vector-files.ts';
import { authenticationSabotages, registrationSabotages } from './sabotages.ts';
import { edited } from './sample-contexts.ts';
import { authenticationOf, registrationOf } from './vector-contexts.ts';

/** Certificates run out; on this day nothing that the table does not name had. */
const day = new Date('2026-06-01T00:00:00Z');

/** Where the library rejects and no step fails: what the library says, for the reason above it. */
const rejectedByTheLibraryAlone: Readonly<Record<string, RegExp>> = {
  // Cryptography and trust, steps 7.1.22 to 7.1.24 and 7.2.21, which our steps leave open.
  // The specification's own certificates are made up: no TPM vendor, no root of Google or Apple.
  'w3c-tpm-es256-reg': /TPM manufacturer/,
  'w3c-android-key-es256-reg': /certificate path/,
  'w3c-apple-es256-reg': /could not be chained/,
  'ruby-seeds-57': /not a known root certificate/,
  // The library takes only certificates that are valid today.
  'swa-verifyRegistrationResponse-664': /Certificate not good after/,
  'swa-verifyAttestationAndroidKey-167': /No specified trust anchor was valid/,
  'swa-verifyAttestationApple-23': /out of validity period/,
  'swa-verifyAttestationTPM-60': /Certificate not good after/,
  'pyweb-test_verify_registration_response_apple-25': /out of validity period/,
  'pyweb-test_verify_registration_response_tpm-48': /Certificate not good after/,
  'webauth-php-AttestationTest-210': /Certificate not good after/,
  // A SafetyNet answer is good for a minute.
  'swa-verifyAttestationAndroidSafetyNet-276': /timestamp .* has expired/,
  'ruby-seeds-47': /timestamp .* has expired/,
  'yubi-td-AndroidSafetynet-RealExample': /timestamp .* has expired/,
  // The signature is made with another key.
  'swa-auth-devicePubKey-key-from-reg': /did not verify/,
  // The library verifies no Ed448.
  'w3c-packed-ed448-auth': /invalid alg -53/,
  'yubi-td-Packed-BasicAttestationEd448-auth': /invalid alg -53/,
  // The library wants the AAGUID to be zero with fido-u2f; no step of WebAuthn L3 §8.6 does.
  'w3c-fido-u2f-es256-reg': /AAGUID/,
  // The library's CBOR decoder knows no indefinite lengths. They are not canonical, which we fault, and no step asks for it.
  'yubi-td-AndroidSafetynet-WrongHostname': /Length not supported/,
  'yubi-td-FidoU2f-SelfAttestation': /Length not supported/,
  'yubi-td-NoneAttestation-Default': /Length not supported/,
  'yubi-td-Packed-BasicAttestationWithWrongAaguidExtension': /Length not supported/,
  'yubi-td-Tpm-ValidRs384': /Length not supported/,
  'yubi-td-Tpm-ValidRs512': /Length not supported/,
  // Our relying party never expects framing, so it does not tell the library which top origins are expected.
  'w3c-none-es256-topOrigin-auth': /expectedTopOrigin/,
};

/** Sabotages that a step sees and the library accepts. */
const acceptedByTheLibrary: ReadonlySet<string> = new Set([
  // The library decodes the first data item and does not look behind it.
  'registration, a byte behind the attestation object',
  // It is not told which credentials exist, whose they are, and which were asked for.
  'registration, a credential ID in use',
  'authentication, a credential that is not listed',
  "authentication, another user's passkey",
  'authentication, nobody identified and no user handle',
  // It does not compare backup eligibility with the record. (The vector has BE set already, so its signature holds.)
  'authentication, BE gained',
]);

async function judgeRegistration({ response }: Vector, context: RegistrationContext) {
  const verdict = await askAboutRegistration({ ...response }, context.expectation);
  return { verdict, comparison: compareVerdicts(checkRegistration(context), verdict) };
}

/** Without a record there is nothing the library could be asked, as in the relying party. */
async function judgeAuthentication({ response }: Vector, context: AuthenticationContext) {
  const { record, expectation } = context;
  const verdict =
    record === undefined ? null : await askAboutAuthentication({ ...response }, expectation, record);
  return { verdict, comparison: compareVerdicts(checkAuthentication(context), verdict) };
}

const vectors = readVectors();

describe(`both verdicts${capturedNote}`, () => {
  beforeAll(() => void vi.useFakeTimers({ now: day, toFake: ['Date'] }));
  afterAll(() => void vi.useRealTimers());

  it.each(vectors.map((vector): [string, Vector] => [vector.id, vector]))(
    'on %s agree, or the table says why not',
    async (id, vector) => {
      const { verdict, comparison } =
        vector.kind === 'registration'
          ? await judgeRegistration(vector, registrationOf(vector))
          : await judgeAuthentication(vector, authenticationOf(vector));
      const alone = rejectedByTheLibraryAlone[id];
      if (alone === undefined) {
        expect([comparison, verdict?.message]).toEqual(
          vector.expect === 'valid' ? ['agree-accepted', null] : ['agree-rejected', expect.any(String)],
        );
      } else {
        expect(comparison).toBe('library-rejects-we-pass');
        expect(verdict?.message).toMatch(alone);
      }
    },
  );

  const expectRejection = (
    name: string,
    { verdict, comparison }: Awaited<ReturnType<typeof judgeAuthentication>>,
  ) =>
    expect([comparison, verdict?.message]).toEqual(
      verdict === null
        ? ['library-silent', undefined]
        : acceptedByTheLibrary.has(name)
          ? ['library-accepts-we-reject', null]
          : ['agree-rejected', expect.any(String)],
    );
  const find = (id: string) => {
    const vector = vectors.find((one) => one.id === id);
    if (vector === undefined) throw new Error(`no vector ${id}`);
    return vector;
  };

  it.each(registrationSabotages)('reject a registration with %s', async (name, rewrite, edit) => {
    const vector = rewrite(find('w3c-none-es256-reg'));
    expectRejection(
      `registration, ${name}`,
      await judgeRegistration(vector, edited(registrationOf(vector), edit)),
    );
  });

  it.each(authenticationSabotages)('reject an authentication with %s', async (name, rewrite, edit) => {
    const vector = rewrite(find('w3c-none-es256-auth'));
    expectRejection(
      `authentication, ${name}`,
      await judgeAuthentication(vector, edited(authenticationOf(vector), edit)),
    );
  });
});
