import { describe, expect, it } from 'vitest';
import { checkRegistration } from '../../../src/shared/checks/check-registration.ts';
import { registrationSteps } from '../../../src/shared/checks/registration-steps.ts';
import type { RegistrationStepNumber } from '../../../src/shared/checks/step-subjects.ts';
import { stepSubjects } from '../../../src/shared/checks/step-subjects.ts';
import type { StepVerdict } from '../../../src/shared/checks/step-verdict.ts';
import {
  type EditRegistration,
  field,
  removeEverything,
  sampleRegistration,
  setFlags,
  setTopOrigin,
  spanOf,
} from './sample-contexts.ts';

function verdict(step: RegistrationStepNumber, edit: EditRegistration): StepVerdict | undefined {
  return checkRegistration(sampleRegistration(edit)).find((one) => one.step === step);
}

const unchanged: EditRegistration = () => {};

/** Step, the case, the change to a good registration, and what the verdict must hold. */
const table: readonly (readonly [RegistrationStepNumber, string, EditRegistration, Partial<StepVerdict>])[] =
  [
    [
      '7.1.3',
      'a response with both members',
      unchanged,
      { status: 'passed', expected: 'type = "public-key", id = rawId, clientDataJSON, attestationObject' },
    ],
    [
      '7.1.3',
      'a response without attestationObject',
      ({ decoded }) => decoded.sources.pop(),
      { status: 'failed', found: 'type = "public-key", id = rawId, clientDataJSON' },
    ],
    [
      '7.1.3',
      'another type',
      ({ decoded }) => {
        decoded.type = 'password';
      },
      { status: 'failed', found: 'type = "password", id = rawId, clientDataJSON, attestationObject' },
    ],
    [
      '7.1.3',
      'an id that is not the rawId',
      ({ decoded }) => {
        decoded.id = 'AQIDBA==';
      },
      { status: 'failed', found: 'type = "public-key", id ≠ rawId, clientDataJSON, attestationObject' },
    ],
    ['7.1.4', 'no results', unchanged, { status: 'passed', expected: 'object', found: '{}' }],
    [
      '7.1.4',
      'a result',
      ({ decoded }) => {
        decoded.clientExtensionResults = { credProps: { rk: true } };
      },
      { status: 'passed', found: '{"credProps"}' },
    ],
    [
      '7.1.4',
      'results that were not sent',
      ({ decoded }) => delete decoded.clientExtensionResults,
      { status: 'not-evaluated', reason: 'not-sent' },
    ],
    [
      '7.1.4',
      'a list of results',
      ({ decoded }) => {
        delete decoded.clientExtensionResults;
        const span = { source: 'clientExtensionResults', start: 0, end: 0 };
        decoded.faults.push({
          code: 'unexpected-type',
          span,
          expected: 'object',
          found: 'array',
          reference: '',
        });
      },
      { status: 'failed', expected: 'object', found: 'array', spans: [] },
    ],
    ['7.1.5', 'client data bytes', unchanged, { status: 'passed', found: '14 bytes' }],
    [
      '7.1.5',
      'no client data bytes',
      ({ decoded }) => removeEverything(decoded),
      { status: 'failed', found: '∅' },
    ],
    ['7.1.6', 'client data that is a JSON object', unchanged, { status: 'passed' }],
    ['7.1.6', 'client data that is not', ({ decoded }) => delete decoded.clientData, { status: 'failed' }],
    ['7.1.7', 'webauthn.create', unchanged, { status: 'passed', spans: [spanOf('type')] }],
    [
      '7.1.7',
      'webauthn.get',
      ({ decoded }) => {
        decoded.clientData = { type: 'webauthn.get' };
      },
      { status: 'failed', expected: '"webauthn.create"', found: '"webauthn.get"' },
    ],
    [
      '7.1.7',
      'no type',
      ({ decoded }) => {
        decoded.clientData = {};
        decoded.roots = [field('clientDataJSON', 'object')];
      },
      { status: 'failed', found: '∅', spans: [spanOf('clientDataJSON')] },
    ],
    ['7.1.8', 'the challenge that went out', unchanged, { status: 'passed' }],
    [
      '7.1.8',
      'the same challenge with padding',
      ({ decoded }) => {
        decoded.clientData = { challenge: 'Y2hhbGxlbmdl=' };
      },
      { status: 'failed', expected: '"Y2hhbGxlbmdl"', found: '"Y2hhbGxlbmdl="' },
    ],
    ['7.1.9', 'an expected origin', unchanged, { status: 'passed', found: '"https://localhost:8443"' }],
    [
      '7.1.9',
      'one of two expected origins',
      ({ expectation }) => expectation.origins.push('http://localhost:8444'),
      { status: 'passed', expected: '"https://localhost:8443" | "http://localhost:8444"' },
    ],
    [
      '7.1.9',
      'another port',
      ({ expectation }) => {
        expectation.origins = ['https://localhost:9000'];
      },
      { status: 'failed', expected: '"https://localhost:9000"', found: '"https://localhost:8443"' },
    ],
    [
      '7.1.10',
      'crossOrigin false',
      unchanged,
      { status: 'not-applicable', reason: 'same-origin', found: 'false' },
    ],
    [
      '7.1.10',
      'crossOrigin true where no framing is expected',
      ({ decoded }) => {
        decoded.clientData = { crossOrigin: true };
      },
      { status: 'failed', expected: 'false', found: 'true' },
    ],
    [
      '7.1.10',
      'crossOrigin true where framing is expected',
      ({ decoded, expectation }) => {
        decoded.clientData = { crossOrigin: true };
        expectation.topOrigins = [];
      },
      { status: 'passed' },
    ],
    ['7.1.11', 'no topOrigin', unchanged, { status: 'not-applicable', reason: 'no-top-origin', found: '∅' }],
    [
      '7.1.11',
      'a topOrigin where no framing is expected',
      ({ decoded }) => {
        setTopOrigin(decoded, 'https://shop.example');
      },
      { status: 'failed', expected: '∅', found: '"https://shop.example"' },
    ],
    [
      '7.1.11',
      'an expected topOrigin',
      ({ decoded, expectation }) => {
        setTopOrigin(decoded, 'https://shop.example');
        expectation.topOrigins = ['https://shop.example'];
      },
      { status: 'passed' },
    ],
    [
      '7.1.11',
      'a topOrigin that is no text',
      ({ decoded, expectation }) => {
        setTopOrigin(decoded);
        expectation.topOrigins = ['https://shop.example'];
      },
      { status: 'failed', found: 'integer', spans: [spanOf('topOrigin')] },
    ],
    [
      '7.1.12',
      'client data bytes',
      unchanged,
      // printf clientDataJSON | sha256sum
      { status: 'passed', found: '6d85b2394787b6e05d680ad872cf6434fb63fcf67a3f0588757fc841f2984881' },
    ],
    ['7.1.13', 'all three parts', unchanged, { status: 'passed' }],
    [
      '7.1.13',
      'no fmt',
      ({ decoded }) => delete decoded.fmt,
      { status: 'failed', found: 'attStmt, authData', spans: [spanOf('attestationObject')] },
    ],
    [
      '7.1.13',
      'authenticator data cut short',
      ({ decoded }) => delete decoded.authenticatorData,
      { status: 'failed' },
    ],
    [
      '7.1.13',
      'bytes left over',
      ({ decoded }) =>
        decoded.roots[1]?.children.push({
          ...field('unexplained', 'unexplained'),
          faults: [
            {
              code: 'trailing-bytes',
              span: spanOf('unexplained'),
              expected: '0 bytes',
              found: '4 bytes',
              reference: '',
            },
          ],
        }),
      { status: 'failed', expected: '0 bytes', found: '4 bytes', spans: [spanOf('unexplained')] },
    ],
    [
      '7.1.13',
      'an encoding that is not canonical',
      ({ decoded }) =>
        decoded.roots[1]?.faults.push({
          code: 'map-keys-out-of-order',
          span: spanOf('attestationObject'),
          expected: '',
          found: '',
          reference: '',
        }),
      { status: 'passed' },
    ],
    [
      '7.1.14',
      'the hash of the RP ID',
      unchanged,
      // printf localhost | sha256sum
      { status: 'passed', found: '49960de5880e8c687434170f6476605b8fe4aeb9a28632c7995cf3ba831d9763' },
    ],
    [
      '7.1.14',
      'the hash of another RP ID',
      ({ expectation }) => {
        expectation.rpId = 'example.org';
      },
      {
        status: 'failed',
        // printf example.org | sha256sum
        expected: 'bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b5',
        found: '49960de5880e8c687434170f6476605b8fe4aeb9a28632c7995cf3ba831d9763',
        spans: [spanOf('rpIdHash')],
      },
    ],
    ['7.1.15', 'UP set', unchanged, { status: 'passed', found: 'UP = 1', spans: [spanOf('flags')] }],
    [
      '7.1.15',
      'UP clear',
      ({ decoded }) => setFlags(decoded, { userPresent: false }),
      { status: 'failed', expected: 'UP = 1', found: 'UP = 0' },
    ],
    [
      '7.1.15',
      'UP clear with conditional mediation',
      ({ decoded, expectation }) => {
        setFlags(decoded, { userPresent: false });
        expectation.mediation = 'conditional';
      },
      { status: 'not-applicable', reason: 'conditional-mediation', found: 'UP = 0' },
    ],
    ['7.1.16', 'UV set where required', unchanged, { status: 'passed', found: 'UV = 1' }],
    [
      '7.1.16',
      'UV clear where required',
      ({ decoded }) => setFlags(decoded, { userVerified: false }),
      { status: 'failed', expected: 'UV = 1', found: 'UV = 0' },
    ],
    [
      '7.1.16',
      'UV clear where preferred',
      ({ decoded, expectation }) => {
        setFlags(decoded, { userVerified: false });
        expectation.userVerification = 'preferred';
      },
      { status: 'not-applicable', reason: 'user-verification-not-required', found: 'UV = 0' },
    ],
    [
      '7.1.17',
      'BE and BS clear',
      unchanged,
      { status: 'passed', expected: 'BS = 0', found: 'BE = 0, BS = 0' },
    ],
    [
      '7.1.17',
      'BE and BS set',
      ({ decoded }) => setFlags(decoded, { backupEligible: true, backupState: true }),
      { status: 'passed', found: 'BE = 1, BS = 1' },
    ],
    [
      '7.1.17',
      'BS set without BE',
      ({ decoded }) => setFlags(decoded, { backupState: true }),
      { status: 'failed', expected: 'BS = 0', found: 'BE = 0, BS = 1' },
    ],
    ['7.1.18', 'BE clear', unchanged, { status: 'policy', reason: 'relying-party-policy', found: 'BE = 0' }],
    ['7.1.19', 'BS clear', unchanged, { status: 'policy', reason: 'relying-party-policy', found: 'BS = 0' }],
    [
      '7.1.20',
      'an offered algorithm',
      unchanged,
      { status: 'passed', expected: '-8 | -7 | -257', found: '-7', spans: [spanOf('3')] },
    ],
    [
      '7.1.20',
      'an algorithm that was not offered',
      ({ expectation }) => {
        expectation.algorithms = [-257];
      },
      { status: 'failed', expected: '-257', found: '-7' },
    ],
    [
      '7.1.20',
      'no attested credential data',
      ({ decoded }) => delete decoded.authenticatorData?.attestedCredentialData,
      { status: 'failed', found: '∅' },
    ],
    [
      '7.1.21',
      'a registered format',
      unchanged,
      {
        status: 'passed',
        expected:
          '"packed" | "tpm" | "android-key" | "android-safetynet" | "fido-u2f" | "none" | "apple" | "compound"',
        found: '"none"',
        spans: [spanOf('fmt')],
      },
    ],
    [
      '7.1.21',
      'a registered format in other case',
      ({ decoded }) => {
        decoded.fmt = 'None';
      },
      { status: 'failed', found: '"None"' },
    ],
    [
      '7.1.22',
      'none with an empty statement',
      unchanged,
      { status: 'passed', expected: 'map(0)', found: 'map(0)' },
    ],
    [
      '7.1.22',
      'none with a statement',
      ({ decoded }) => decoded.roots[1]?.children[1]?.children.push(field('sig', 'bytes')),
      { status: 'failed', expected: 'map(0)', found: 'map(1)', spans: [spanOf('attStmt')] },
    ],
    [
      '7.1.22',
      'a statement of the wrong form',
      ({ decoded }) => {
        decoded.fmt = 'packed';
        decoded.roots[1]?.children[1]?.faults.push({
          code: 'missing-member',
          span: spanOf('attStmt'),
          expected: '"sig"',
          found: '{"alg"}',
          reference: '',
        });
      },
      { status: 'failed', expected: '"sig"', found: '{"alg"}' },
    ],
    [
      '7.1.22',
      'packed',
      ({ decoded }) => {
        decoded.fmt = 'packed';
      },
      { status: 'not-evaluated', reason: 'attestation-statement-not-verified' },
    ],
    [
      '7.1.22',
      "a self attestation with another algorithm than its key's",
      ({ decoded }) => {
        decoded.fmt = 'packed';
        const alg = field('alg', 'integer');
        decoded.roots[1]?.children[1]?.children.push({ ...alg, value: -257 });
      },
      { status: 'failed', expected: 'alg = -7', found: 'alg = -257', spans: [spanOf('alg')] },
    ],
    [
      '7.1.22',
      'an attestation key with another algorithm than the credential has',
      ({ decoded }) => {
        decoded.fmt = 'packed';
        const alg = field('alg', 'integer');
        decoded.roots[1]?.children[1]?.children.push({ ...alg, value: -257 }, field('x5c', 'array'));
      },
      { status: 'not-evaluated', reason: 'attestation-statement-not-verified' },
    ],
    ['7.1.23', 'none', unchanged, { status: 'not-applicable', reason: 'no-attestation' }],
    [
      '7.1.23',
      'packed',
      ({ decoded }) => {
        decoded.fmt = 'packed';
      },
      { status: 'not-evaluated', reason: 'trust-anchors-not-asked' },
    ],
    ['7.1.24', 'none', unchanged, { status: 'policy', found: '"none"' }],
    [
      '7.1.24',
      'packed',
      ({ decoded }) => {
        decoded.fmt = 'packed';
      },
      { status: 'not-evaluated', reason: 'attestation-statement-not-verified' },
    ],
    ['7.1.25', '4 bytes', unchanged, { status: 'passed', expected: '≤ 1023 bytes', found: '4 bytes' }],
    [
      '7.1.25',
      '1024 bytes',
      ({ decoded }) =>
        Object.assign(decoded.authenticatorData?.attestedCredentialData ?? {}, {
          credentialId: new Uint8Array(1024),
        }),
      { status: 'failed', found: '1024 bytes', spans: [spanOf('credentialId')] },
    ],
    [
      '7.1.25',
      'no attested credential data',
      ({ decoded }) => delete decoded.authenticatorData?.attestedCredentialData,
      { status: 'not-evaluated', reason: 'not-decoded' },
    ],
    ['7.1.26', 'a new credential ID', unchanged, { status: 'passed', found: 'AQIDBA' }],
    [
      '7.1.26',
      'a credential ID in use',
      (context) => {
        context.credentialIdInUse = true;
      },
      { status: 'failed', found: 'AQIDBA', spans: [spanOf('credentialId')] },
    ],
    [
      '7.1.28',
      'no extension outputs',
      unchanged,
      {
        status: 'not-applicable',
        reason: 'no-extension-outputs',
        found: 'clientExtensionResults {}, extensions {}',
      },
    ],
    [
      '7.1.28',
      'outputs of the client and of the authenticator',
      ({ decoded }) => {
        decoded.clientExtensionResults = { credProps: { rk: true } };
        const extensions = field('extensions', 'map', [field('credProtect', 'integer')]);
        decoded.roots[1]?.children[2]?.children.push(extensions);
      },
      {
        status: 'policy',
        found: 'clientExtensionResults {"credProps"}, extensions {"credProtect"}',
        spans: [spanOf('extensions')],
      },
    ],
  ];

/** The verdicts where not one member of the response could be decoded: nothing is skipped, nothing is guessed. */
const failedWithoutBytes = ['7.1.3', '7.1.5', '7.1.13'];

describe('the steps of registration', () => {
  it.each(table)('%s, %s', (step, _name, edit, expected) => {
    expect(verdict(step, edit)).toMatchObject({ step, ...expected });
  });

  it('are the numbered ones with a subject, in order, each with a row above', () => {
    const numbers = registrationSteps.map(({ step }) => step);
    expect(numbers).toEqual(Object.keys(stepSubjects).filter((step) => step.startsWith('7.1.')));
    expect([...new Set(table.map(([step]) => step))]).toEqual(numbers);
  });

  it('fail nowhere in a good registration', () => {
    const statuses = checkRegistration(sampleRegistration()).map(({ status }) => status);
    expect(statuses).not.toContain('failed');
    expect(statuses).not.toContain('not-evaluated');
  });

  it.each(registrationSteps.map(({ step }) => step))(
    '%s says what it can where nothing was decoded',
    (step) => {
      const found = verdict(step, ({ decoded }) => removeEverything(decoded));
      expect(found).toMatchObject(
        failedWithoutBytes.includes(step)
          ? { status: 'failed' }
          : { status: 'not-evaluated', reason: step === '7.1.4' ? 'not-sent' : 'not-decoded' },
      );
      expect(found?.spans).toEqual([]);
    },
  );
});
