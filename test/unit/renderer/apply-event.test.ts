import { describe, expect, it } from 'vitest';
import { applyEvent } from '../../../src/renderer/workbench/state/apply-event.ts';
import type { CeremonySummary } from '../../../src/shared/contract/ceremony.ts';
import { ceremonySummarySchema } from '../../../src/shared/contract/ceremony-summary.ts';
import type { Passkey } from '../../../src/shared/contract/passkey.ts';
import type { WorkbenchState } from '../../../src/shared/contract/workbench.ts';
import { record, ceremony as sampleCeremony } from '../../support/sample-ceremony.ts';

const ceremony = (
  id: string,
  startedAt: number,
  status: CeremonySummary['status'] = 'waiting',
): CeremonySummary =>
  ceremonySummarySchema.parse(sampleCeremony({ id, kind: 'registration', startedAt, status }));

function passkey(id: string, createdAt: number, name = 'alice'): Passkey {
  return {
    record: { ...record, id },
    userHandle: '',
    userName: 'alice',
    displayName: 'alice',
    name,
    platform: null,
    alg: -7,
    fmt: 'none',
    aaguid: null,
    attachment: null,
    createdAt,
    lastUsedAt: null,
    enabled: true,
    previous: null,
  };
}

const settings = {
  kind: 'platform',
  residentKeys: true,
  userVerification: 'succeeds',
  backupEligible: true,
  backupState: true,
  userPresent: true,
} as const;

function state(ceremonies: CeremonySummary[], ceremonyCount = ceremonies.length): WorkbenchState {
  return {
    version: '0.1.0',
    host: 'browser',
    window: 'host',
    rpId: 'localhost',
    origin: 'https://localhost:8443',
    plainOrigin: 'http://localhost:8444',
    dataFolder: '/data',
    ceremonies,
    ceremonyCount,
    lastEventId: 0,
    passkeys: [passkey('old', 1)],
    authenticator: { virtualAvailable: true, mode: 'device', settings, credentialCount: 0 },
  };
}

const ids = ({ ceremonies }: WorkbenchState) => ceremonies.map(({ id }) => id);

describe('applyEvent', () => {
  it('puts a new ceremony first and counts it', () => {
    const after = applyEvent(state([ceremony('a', 10)]), {
      type: 'ceremony.changed',
      ceremony: ceremony('b', 20),
    });
    expect(ids(after)).toEqual(['b', 'a']);
    expect(after.ceremonyCount).toBe(2);
  });

  it('replaces a ceremony in its place and does not count it again', () => {
    const before = state([ceremony('b', 20), ceremony('a', 10)]);
    const after = applyEvent(before, { type: 'ceremony.changed', ceremony: ceremony('a', 10, 'accepted') });
    expect(ids(after)).toEqual(['b', 'a']);
    expect(after.ceremonies[1]?.status).toBe('accepted');
    expect(after.ceremonyCount).toBe(2);
  });

  it('sorts a late ceremony between the ones it happened between', () => {
    const before = state([ceremony('c', 30), ceremony('a', 10)]);
    const after = applyEvent(before, { type: 'ceremony.changed', ceremony: ceremony('b', 20) });
    expect(ids(after)).toEqual(['c', 'b', 'a']);
  });

  it('leaves a ceremony alone that belongs to a page not loaded yet', () => {
    const before = state([ceremony('c', 30), ceremony('b', 20)], 5);
    const after = applyEvent(before, { type: 'ceremony.changed', ceremony: ceremony('a', 10, 'unanswered') });
    expect(after).toBe(before);
  });

  it('appends an oldest ceremony when everything is loaded', () => {
    const after = applyEvent(state([ceremony('b', 20)]), {
      type: 'ceremony.changed',
      ceremony: ceremony('a', 10),
    });
    expect(ids(after)).toEqual(['b', 'a']);
    expect(after.ceremonyCount).toBe(2);
  });

  it('adds the newest passkey first, replaces a known one, and forgets a removed one', () => {
    const added = applyEvent(state([]), { type: 'passkey.changed', passkey: passkey('new', 2) });
    expect(added.passkeys.map(({ record }) => record.id)).toEqual(['new', 'old']);
    const renamed = applyEvent(added, { type: 'passkey.changed', passkey: passkey('old', 1, 'key ring') });
    expect(renamed.passkeys.map(({ name }) => name)).toEqual(['alice', 'key ring']);
    const removed = applyEvent(renamed, { type: 'passkey.removed', credentialId: 'new' });
    expect(removed.passkeys.map(({ record }) => record.id)).toEqual(['old']);
  });

  it('takes over the authenticator as it is told', () => {
    const before = state([]);
    const authenticator = { ...before.authenticator, mode: 'virtual' as const, credentialCount: 3 };
    expect(applyEvent(before, { type: 'authenticator.changed', authenticator }).authenticator).toEqual(
      authenticator,
    );
  });
});
