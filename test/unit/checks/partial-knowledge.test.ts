import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { judgeCeremony } from '../../../src/shared/checks/judge-ceremony.ts';
import type { KnownCeremony } from '../../../src/shared/checks/known-ceremony.ts';
import { signedAuthentication, signedRegistration } from './signed-ceremony.ts';

const tools = { cryptography: await createNodeCryptography() };

function notKnown(known: KnownCeremony): readonly string[] {
  const { ledger, failed } = judgeCeremony(known, tools);
  expect(failed).toEqual([]);
  return ledger.filter(({ reason }) => reason === 'not-known').map(({ step }) => step);
}

/** What is taken away, and the steps that then have nothing to compare with. */
const registrations: readonly (readonly [string, Partial<KnownCeremony>, readonly string[]])[] = [
  [
    'everything but the response',
    { options: undefined, relyingParty: undefined, credentialIdInUse: undefined },
    ['7.1.1', '7.1.8', '7.1.9', '7.1.14', '7.1.16', '7.1.20', '7.1.26'],
  ],
  ['the options', { options: undefined }, ['7.1.1', '7.1.8', '7.1.16', '7.1.20']],
  ['the relying party', { relyingParty: undefined }, ['7.1.9']],
  ['which credentials exist', { credentialIdInUse: undefined }, ['7.1.26']],
];

const authentications: readonly (readonly [string, Partial<KnownCeremony>, readonly string[]])[] = [
  [
    'everything but the response',
    { options: undefined, relyingParty: undefined, credentialRecord: undefined, user: undefined },
    [
      '7.2.1',
      '7.2.5',
      '7.2.6',
      '7.2.11',
      '7.2.12',
      '7.2.15',
      '7.2.17',
      '7.2.19',
      '7.2.19.1',
      '7.2.19.2',
      '7.2.21',
      '7.2.22',
      '7.2.24',
    ],
  ],
  ['the options', { options: undefined }, ['7.2.1', '7.2.5', '7.2.11', '7.2.17']],
  ['who was identified before', { user: undefined }, []],
  [
    'the record',
    { credentialRecord: undefined },
    ['7.2.6', '7.2.19', '7.2.19.1', '7.2.19.2', '7.2.21', '7.2.22', '7.2.24'],
  ],
  [
    'all of the record but its key',
    { credentialRecord: { publicKey: String(signedAuthentication().credentialRecord?.publicKey) } },
    ['7.2.6', '7.2.19', '7.2.19.1', '7.2.19.2', '7.2.22'],
  ],
  [
    'whose credential it is, where the response says a user',
    {
      credentialRecord: { ...signedAuthentication().credentialRecord, userHandle: undefined },
      user: undefined,
    },
    ['7.2.6'],
  ],
];

describe('without', () => {
  it.each(registrations)('%s a registration leaves what it cannot compare open', (_title, missing, steps) => {
    expect(notKnown({ ...signedRegistration(), ...missing })).toEqual(steps);
  });

  it.each(authentications)(
    '%s an authentication leaves what it cannot compare open',
    (_title, missing, steps) => {
      expect(notKnown({ ...signedAuthentication(), ...missing })).toEqual(steps);
    },
  );

  it.each(['text', 7, null, [], {}, { response: [] }])(
    'anything to read in %j nothing throws',
    (response) => {
      for (const kind of ['registration', 'authentication'] as const) {
        const { accepted, failed } = judgeCeremony({ kind, response }, tools);
        expect([accepted, failed[0]]).toEqual([false, kind === 'registration' ? '7.1.3' : '7.2.3']);
      }
    },
  );

  it('the options the AppID that the client used is not known', () => {
    const known = signedAuthentication((draft) => {
      draft.hashedName = 'https://example.org/appid.json';
      draft.finish = (response) => void Object.assign(response, { clientExtensionResults: { appid: true } });
    });
    expect(notKnown({ ...known, options: undefined })).toContain('7.2.15');
  });

  it('the publicKey around them taken off, options say the same', () => {
    const known = signedRegistration();
    const { failed, ledger } = judgeCeremony({ ...known, options: { publicKey: known.options } }, tools);
    expect(failed).toEqual([]);
    expect(ledger.filter(({ status }) => status === 'not-evaluated')).toEqual([]);
  });

  it('an RP ID the effective domain of the origin counts', () => {
    const known = signedRegistration((draft) => {
      Object.assign(draft.known, { relyingParty: { origins: ['https://example.org'] } });
      Object.assign(draft.known.options ?? {}, { rp: { name: 'Example' } });
    });
    expect(judgeCeremony(known, tools).failed).toEqual([]);
  });

  it('anything that makes sense nothing throws, and every step has a verdict', () => {
    const kind = fc.constantFrom('registration' as const, 'authentication' as const);
    const members = fc.record({
      id: fc.jsonValue(),
      response: fc.jsonValue(),
      clientExtensionResults: fc.jsonValue(),
    });
    const response = fc.oneof(fc.jsonValue(), members);
    const ceremony = fc.record({ kind, response, options: fc.jsonValue() });
    fc.assert(
      fc.property(ceremony, (known) => {
        const { ledger, accepted } = judgeCeremony(known, tools);
        expect([ledger.length, accepted]).toEqual([known.kind === 'registration' ? 29 : 28, false]);
      }),
    );
  });
});

describe('the last step', () => {
  it.each([
    ['registration', signedRegistration(), 'passed', undefined],
    ['authentication', signedAuthentication(), 'passed', undefined],
    [
      'registration without its options',
      { ...signedRegistration(), options: undefined },
      'not-evaluated',
      'steps-not-evaluated',
    ],
    [
      'authentication without a record',
      { ...signedAuthentication(), credentialRecord: undefined },
      'not-evaluated',
      'steps-not-evaluated',
    ],
  ] as const)('says of a good %s only what the steps above say', (_, known, status, reason) => {
    const { status: found, reason: why } = judgeCeremony(known, tools).ledger.at(-1) ?? {};
    expect([found, why]).toEqual([status, reason]);
  });
});
