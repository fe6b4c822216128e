import { describe, expect, it } from 'vitest';
import { authenticationSteps } from '../../../src/shared/checks/authentication-steps.ts';
import { checkAuthentication } from '../../../src/shared/checks/check-authentication.ts';
import { type AuthenticationStepNumber, stepSubjects } from '../../../src/shared/checks/step-subjects.ts';
import type { StepVerdict } from '../../../src/shared/checks/step-verdict.ts';
import {
  credentialId,
  type EditAuthentication,
  field,
  removeEverything,
  sampleAuthentication,
  setFlags,
  setTopOrigin,
  spanOf,
  userHandle,
} from './sample-contexts.ts';

function verdict(step: AuthenticationStepNumber, edit: EditAuthentication): StepVerdict | undefined {
  return checkAuthentication(sampleAuthentication(edit)).find((one) => one.step === step);
}

const unchanged: EditAuthentication = () => {};

/** Another user than the sample's, in base64url. */
const otherHandle = 'b3RoZXI';

/** Sets the counter of the record, then of the authenticator data. */
function signCounts(recorded: number, found: number): EditAuthentication {
  return ({ record, decoded }) => {
    Object.assign(record ?? {}, { signCount: recorded });
    Object.assign(decoded.authenticatorData ?? {}, { signCount: found });
  };
}

/** Sets BE in the record, then in the authenticator data. */
function backupEligible(recorded: boolean, found: boolean): EditAuthentication {
  return ({ record, decoded }) => {
    Object.assign(record ?? {}, { backupEligible: recorded });
    setFlags(decoded, { backupEligible: found });
  };
}

/** Step, the case, the change to a good authentication, and what the verdict must hold. */
const table: readonly (readonly [
  AuthenticationStepNumber,
  string,
  EditAuthentication,
  Partial<StepVerdict>,
])[] = [
  [
    '7.2.3',
    'all three members',
    unchanged,
    {
      status: 'passed',
      expected: 'type = "public-key", id = rawId, clientDataJSON, authenticatorData, signature',
    },
  ],
  [
    '7.2.3',
    'no signature',
    ({ decoded }) => {
      decoded.sources = decoded.sources.filter(({ name }) => name !== 'signature');
    },
    { status: 'failed', found: 'type = "public-key", id = rawId, clientDataJSON, authenticatorData' },
  ],
  [
    '7.2.3',
    'no type and no id',
    ({ decoded }) => {
      delete decoded.type;
      delete decoded.id;
    },
    { status: 'failed', found: 'type = ∅, id ≠ rawId, clientDataJSON, authenticatorData, signature' },
  ],
  ['7.2.4', 'no results', unchanged, { status: 'passed', found: '{}' }],
  ['7.2.5', 'a listed credential', unchanged, { status: 'passed', found: credentialId }],
  [
    '7.2.5',
    'a credential that is not listed',
    ({ expectation }) => {
      expectation.allowCredentials = ['AAAA', 'BBBB'];
    },
    { status: 'failed', expected: 'AAAA | BBBB', found: credentialId },
  ],
  [
    '7.2.5',
    'no list',
    ({ expectation }) => {
      expectation.allowCredentials = [];
    },
    { status: 'not-applicable', reason: 'allow-list-empty' },
  ],
  ['7.2.5', 'no id', ({ decoded }) => delete decoded.id, { status: 'not-evaluated' }],
  [
    '7.2.6',
    'the identified user with its handle',
    unchanged,
    { status: 'passed', spans: [spanOf('userHandle')] },
  ],
  [
    '7.2.6',
    'the identified user without a handle',
    ({ decoded }) => delete decoded.userHandle,
    { status: 'passed', found: 'userHandle ∅' },
  ],
  [
    '7.2.6',
    'the identified user with an empty handle',
    ({ decoded }) => {
      decoded.userHandle = new Uint8Array();
    },
    { status: 'passed', found: 'userHandle ∅' },
  ],
  [
    '7.2.6',
    'the identified user with the handle of another',
    ({ decoded }) => {
      decoded.userHandle = new TextEncoder().encode('other');
    },
    { status: 'failed', expected: `userHandle ${userHandle}`, found: `userHandle ${otherHandle}` },
  ],
  [
    '7.2.6',
    'an identified user who does not own the passkey',
    (context) => {
      context.user = { userHandle: otherHandle };
      delete context.decoded.userHandle;
    },
    { status: 'failed', expected: `userHandle ${otherHandle}, credentialRecord.id ${credentialId}` },
  ],
  [
    '7.2.6',
    'no record',
    (context) => {
      context.record = undefined;
      context.passkeyUserHandle = undefined;
    },
    { status: 'failed', found: '∅' },
  ],
  [
    '7.2.6',
    'a record of another credential',
    ({ record }) => Object.assign(record ?? {}, { id: 'AAAA' }),
    { status: 'failed', found: '∅' },
  ],
  [
    '7.2.6',
    'nobody identified, the handle says who',
    (context) => {
      context.user = undefined;
    },
    { status: 'passed' },
  ],
  [
    '7.2.6',
    'nobody identified, the handle of another account',
    (context) => {
      context.user = undefined;
      context.passkeyUserHandle = otherHandle;
    },
    { status: 'failed', expected: `userHandle ${userHandle}, credentialRecord.id ${credentialId}` },
  ],
  [
    '7.2.6',
    'nobody identified and no handle',
    (context) => {
      context.user = undefined;
      delete context.decoded.userHandle;
    },
    { status: 'failed', expected: 'userHandle ≠ ∅', found: 'userHandle ∅' },
  ],
  ['7.2.7', 'all three parts', unchanged, { status: 'passed' }],
  [
    '7.2.7',
    'authenticator data cut short',
    ({ decoded }) => {
      delete decoded.authenticatorData;
      decoded.roots[0]?.faults.push({
        code: 'truncated',
        span: spanOf('authenticatorData'),
        expected: '37 bytes',
        found: '36 bytes',
        reference: '',
      });
    },
    { status: 'failed', expected: '37 bytes', found: '36 bytes', spans: [spanOf('authenticatorData')] },
  ],
  ['7.2.8', 'client data bytes', unchanged, { status: 'passed' }],
  ['7.2.9', 'client data that is not JSON', ({ decoded }) => delete decoded.clientData, { status: 'failed' }],
  [
    '7.2.10',
    'webauthn.create',
    ({ decoded }) => {
      decoded.clientData = { type: 'webauthn.create' };
    },
    { status: 'failed', expected: '"webauthn.get"', found: '"webauthn.create"' },
  ],
  [
    '7.2.11',
    'another challenge',
    ({ expectation }) => {
      expectation.challenge = 'b3RoZXI';
    },
    { status: 'failed', expected: '"b3RoZXI"', found: '"Y2hhbGxlbmdl"', spans: [spanOf('challenge')] },
  ],
  [
    '7.2.12',
    'http instead of https',
    ({ decoded }) => {
      decoded.clientData = { origin: 'http://localhost:8443' };
    },
    { status: 'failed', found: '"http://localhost:8443"' },
  ],
  [
    '7.2.13',
    'crossOrigin true where no framing is expected',
    ({ decoded }) => {
      decoded.clientData = { crossOrigin: true };
    },
    { status: 'failed' },
  ],
  [
    '7.2.14',
    'a topOrigin that is not the expected one',
    ({ decoded, expectation }) => {
      setTopOrigin(decoded, 'https://shop.example');
      expectation.topOrigins = ['https://blog.example'];
    },
    { status: 'failed', expected: '"https://blog.example"', found: '"https://shop.example"' },
  ],
  [
    '7.2.15',
    'the hash of another RP ID',
    ({ expectation }) => {
      expectation.rpId = 'example.org';
    },
    { status: 'failed', spans: [spanOf('rpIdHash')] },
  ],
  [
    '7.2.16',
    'UP clear',
    ({ decoded }) => setFlags(decoded, { userPresent: false }),
    { status: 'failed', found: 'UP = 0' },
  ],
  [
    '7.2.17',
    'UV clear where required',
    ({ decoded }) => setFlags(decoded, { userVerified: false }),
    { status: 'failed', expected: 'UV = 1', found: 'UV = 0', spans: [spanOf('flags')] },
  ],
  [
    '7.2.17',
    'UV clear where discouraged',
    ({ decoded, expectation }) => {
      setFlags(decoded, { userVerified: false });
      expectation.userVerification = 'discouraged';
    },
    { status: 'not-applicable' },
  ],
  [
    '7.2.18',
    'BS set without BE',
    ({ decoded }) => setFlags(decoded, { backupState: true }),
    { status: 'failed', found: 'BE = 0, BS = 1' },
  ],
  ['7.2.19.1', 'BE stayed set', backupEligible(true, true), { status: 'passed' }],
  [
    '7.2.19.1',
    'BE was lost',
    backupEligible(true, false),
    { status: 'failed', expected: 'BE = 1', found: 'BE = 0', spans: [spanOf('flags')] },
  ],
  [
    '7.2.19.1',
    'BE was never set',
    backupEligible(false, true),
    { status: 'not-applicable', reason: 'record-not-backup-eligible' },
  ],
  ['7.2.19.2', 'BE stayed clear', backupEligible(false, false), { status: 'passed' }],
  [
    '7.2.19.2',
    'BE was gained',
    backupEligible(false, true),
    { status: 'failed', expected: 'BE = 0', found: 'BE = 1' },
  ],
  [
    '7.2.19.2',
    'BE was set before',
    backupEligible(true, true),
    { status: 'not-applicable', reason: 'record-backup-eligible' },
  ],
  ['7.2.19.3', 'BS clear', unchanged, { status: 'policy', found: 'BS = 0' }],
  [
    '7.2.20',
    'client data bytes',
    unchanged,
    // printf clientDataJSON | sha256sum
    { status: 'passed', found: '6d85b2394787b6e05d680ad872cf6434fb63fcf67a3f0588757fc841f2984881' },
  ],
  [
    '7.2.21',
    'a signature',
    unchanged,
    { status: 'not-evaluated', reason: 'signature-not-verified', spans: [spanOf('signature')] },
  ],
  ['7.2.21', 'no signature', ({ decoded }) => delete decoded.signature, { reason: 'not-decoded' }],
  ['7.2.22', 'a higher counter', signCounts(5, 6), { status: 'passed', expected: '> 5', found: '6' }],
  [
    '7.2.22',
    'an equal counter',
    signCounts(5, 5),
    { status: 'failed', expected: '> 5', found: '5', spans: [spanOf('signCount')] },
  ],
  ['7.2.22', 'a lower counter', signCounts(5, 4), { status: 'failed' }],
  [
    '7.2.22',
    'a counter that fell to zero',
    signCounts(5, 0),
    { status: 'failed', expected: '> 5', found: '0' },
  ],
  ['7.2.22', 'a counter that left zero', signCounts(0, 1), { status: 'passed' }],
  [
    '7.2.22',
    'no counter',
    signCounts(0, 0),
    { status: 'not-applicable', reason: 'sign-count-unused', found: '0' },
  ],
  [
    '7.2.22',
    'no record',
    (context) => {
      context.record = undefined;
    },
    { status: 'not-evaluated', reason: 'no-credential-record' },
  ],
  [
    '7.2.23',
    'outputs of the authenticator',
    ({ decoded }) => {
      decoded.roots[0]?.children.push(field('extensions', 'map', [field('hmac-secret', 'bytes')]));
    },
    { status: 'policy', found: 'clientExtensionResults {}, extensions {"hmac-secret"}' },
  ],
];

/** The steps that say something where not one member of the response could be decoded. */
const withoutBytes: Partial<Record<AuthenticationStepNumber, StepVerdict['status']>> = {
  '7.2.3': 'failed',
  '7.2.6': 'failed',
  '7.2.7': 'failed',
  '7.2.8': 'failed',
};

describe('the steps of authentication', () => {
  it.each(table)('%s, %s', (step, _name, edit, expected) => {
    expect(verdict(step, edit)).toMatchObject({ step, ...expected });
  });

  it('are the numbered ones with a subject, in order, each with a row above', () => {
    const numbers = authenticationSteps.map(({ step }) => step);
    expect(numbers).toEqual(Object.keys(stepSubjects).filter((step) => step.startsWith('7.2.')));
    expect([...new Set(table.map(([step]) => step))]).toEqual(numbers);
  });

  it('fail nowhere in a good authentication, and only the signature waits for the library', () => {
    const verdicts = checkAuthentication(sampleAuthentication());
    expect(verdicts.filter(({ status }) => status === 'failed')).toEqual([]);
    expect(verdicts.filter(({ status }) => status === 'not-evaluated').map(({ step }) => step)).toEqual([
      '7.2.21',
    ]);
  });

  it.each(authenticationSteps.map(({ step }) => step))(
    '%s says what it can where nothing was decoded',
    (step) => {
      const found = verdict(step, ({ decoded }) => removeEverything(decoded));
      expect(found).toMatchObject({ status: withoutBytes[step] ?? 'not-evaluated' });
      expect(found?.spans).toEqual([]);
    },
  );
});
