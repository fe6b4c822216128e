import { describe, expect, it } from 'vitest';
import {
  type CredentialState,
  credentialChanges,
  isRemarkable,
  nothingKnown,
} from '../../../src/renderer/workbench/evidence/credential-changes.ts';

const before: CredentialState = {
  signCount: 5,
  backupEligible: true,
  backupState: false,
  userVerified: true,
  aaguid: '08987058-cadc-4b81-b6e1-30de50dcbe96',
  transports: ['internal', 'hybrid'],
  attachment: 'platform',
  rpId: 'example.org',
  origin: 'https://example.org',
};

describe('what changed between two answers of a credential', () => {
  it.each<
    [name: string, now: Partial<CredentialState>, code: string, tone: string, reference: string | undefined]
  >([
    ['a counter that rose', { signCount: 6 }, 'counter-rose', 'fine', 'WebAuthn L3 §7.2 step 22'],
    ['a counter that stayed', { signCount: 5 }, 'counter-stayed', 'fail', 'WebAuthn L3 §7.2 step 22'],
    ['a counter that fell', { signCount: 4 }, 'counter-fell', 'fail', 'WebAuthn L3 §7.2 step 22'],
    [
      'a counter that fell to zero',
      { signCount: 0 },
      'counter-fell-to-zero',
      'fail',
      'WebAuthn L3 §7.2 step 22',
    ],
    ['BE lost', { backupEligible: false }, 'backup-eligibility-lost', 'fail', 'WebAuthn L3 §7.2 step 19.1'],
    ['BS gained', { backupState: true }, 'backed-up', 'note', 'WebAuthn L3 §6.1.3'],
    ['UV lost', { userVerified: false }, 'user-verification-lost', 'warn', 'WebAuthn L3 §7.2 step 17'],
    ['another model', { aaguid: '00000000-0000-0000-0000-000000000000' }, 'model-changed', 'warn', undefined],
    ['another transport', { transports: ['usb'] }, 'transports-changed', 'note', undefined],
    ['another attachment', { attachment: 'cross-platform' }, 'attachment-changed', 'note', undefined],
    ['another RP ID', { rpId: 'example.com' }, 'rp-id-changed', 'warn', 'WebAuthn L3 §7.2 step 15'],
    [
      'another origin',
      { origin: 'https://a.example.org' },
      'origin-changed',
      'note',
      'WebAuthn L3 §7.2 step 12',
    ],
  ])('%s', (_name, now, code, tone, reference) => {
    const found = credentialChanges(before, { ...before, signCount: 6, ...now }).filter(
      (change) => change.code !== 'counter-rose' || code === 'counter-rose',
    );
    expect(found.map((change) => [change.code, change.tone, change.reference])).toEqual([
      [code, tone, reference],
    ]);
  });

  it.each<
    [name: string, was: Partial<CredentialState>, now: Partial<CredentialState>, codes: readonly string[]]
  >([
    ['counters of zero', { signCount: 0 }, { signCount: 0 }, ['counter-unused']],
    ['BE gained', { backupEligible: false }, { backupEligible: true }, ['backup-eligibility-gained']],
    [
      'BS lost',
      { backupEligible: true, backupState: true },
      { backupEligible: true, backupState: false },
      ['no-longer-backed-up'],
    ],
    ['UV gained', { userVerified: false }, { userVerified: true }, ['user-verification-gained']],
    [
      'BS without BE, even of a credential that nothing is known of',
      {},
      { backupEligible: false, backupState: true },
      ['backup-impossible'],
    ],
    ['transports in another order', { transports: ['usb', 'nfc'] }, { transports: ['nfc', 'usb'] }, []],
    ['what either does not say', { signCount: 4, aaguid: 'a' }, {}, []],
  ])('%s', (_name, was, now, codes) => {
    const found = credentialChanges({ ...nothingKnown, ...was }, { ...nothingKnown, ...now });
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  it('says both values in wire notation', () => {
    const [counter, backup] = credentialChanges(before, { ...before, signCount: 4, backupState: true });
    expect([counter?.before, counter?.now, backup?.before, backup?.now]).toEqual(['5', '4', '0', '1']);
  });

  it('has nothing remarkable where the counter does what it should', () => {
    expect(credentialChanges(before, { ...before, signCount: 9 }).some(isRemarkable)).toBe(false);
  });
});
