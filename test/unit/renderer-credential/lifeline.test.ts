import { describe, expect, it } from 'vitest';
import { counterCurve } from '../../../src/renderer/workbench/evidence/counter-curve.ts';
import { describeLifeline } from '../../../src/renderer/workbench/evidence/describe-lifeline.ts';
import { nameClient } from '../../../src/renderer/workbench/evidence/name-client.ts';
import type { LifelineEvent } from '../../../src/shared/contract/lifeline.ts';

let instant = 0;
function event(changes: Partial<LifelineEvent> = {}): LifelineEvent {
  instant += 1_000;
  return {
    id: `at ${instant}`,
    kind: 'authentication',
    status: 'accepted',
    userName: 'ada',
    startedAt: instant,
    flags: 0x0d,
    signCountBefore: null,
    signCount: 0,
    fmt: null,
    aaguid: null,
    failedStep: null,
    rejection: null,
    virtual: false,
    imported: false,
    origin: 'https://localhost:8443',
    rpId: 'localhost',
    transports: null,
    attachment: null,
    userAgent: null,
    recordBefore: null,
    ...changes,
  };
}

const registration = event({ kind: 'registration', signCount: 3 });

/** The entries of events that are given the oldest first. */
function lifeOf(events: readonly LifelineEvent[], earlier: LifelineEvent | null = null) {
  return describeLifeline({ total: events.length, events: events.toReversed(), earlier });
}

const codesOf = (entry: ReturnType<typeof lifeOf>[number] | undefined) =>
  entry?.changes.map(({ code }) => code);

describe('the life of a credential', () => {
  it('compares each sign-in with the record that the relying party held', () => {
    const recordBefore = {
      signCount: 3,
      uvInitialized: true,
      backupEligible: true,
      backupState: false,
      transports: [],
    };
    const [signIn, made] = lifeOf([registration, event({ signCount: 4, flags: 0x1d, recordBefore })]);
    expect(signIn).toMatchObject({ signCountBefore: 3, comparedWith: 'record' });
    expect(codesOf(signIn)).toEqual(['counter-rose', 'backed-up']);
    expect(made).toMatchObject({ signCountBefore: null, comparedWith: 'nothing', changes: [] });
  });

  it('takes no account of what was not accepted', () => {
    const forged = event({ signCount: 99, flags: 0x01, status: 'rejected' });
    const [last] = lifeOf([registration, forged, event({ signCount: 4 })]);
    expect(last).toMatchObject({ signCountBefore: 3, comparedWith: 'accepted' });
    expect(codesOf(last)).toEqual(['counter-rose']);
  });

  it('compares with the answer before where none was ever accepted, as of a passkey that is not known', () => {
    const unknown = { status: 'rejected', rejection: 'unknown-credential' } as const;
    const [last] = lifeOf([event({ ...unknown, signCount: 8 }), event({ ...unknown, signCount: 7 })]);
    expect(last).toMatchObject({ signCountBefore: 8, comparedWith: 'unaccepted' });
    expect(codesOf(last)).toEqual(['counter-fell']);
  });

  it('goes on from the accepted one before the events that were read', () => {
    const [first] = lifeOf([event({ signCount: 10 })], event({ signCount: 10 }));
    expect(codesOf(first)).toEqual(['counter-stayed']);
  });

  it('remembers what a sign-in does not say', () => {
    const made = event({ kind: 'registration', transports: ['usb'], attachment: 'cross-platform' });
    const [last] = lifeOf([made, event(), event({ transports: ['usb'], attachment: 'platform' })]);
    expect(codesOf(last)).toEqual(['counter-unused', 'attachment-changed']);
  });

  it('says nothing of an answer that could not be read', () => {
    const [last] = lifeOf([registration, event({ flags: null, signCount: null, status: 'rejected' })]);
    expect(last).toMatchObject({ comparedWith: 'nothing', changes: [] });
  });
});

describe('the curve of the counter', () => {
  it('goes from the oldest to the newest, and marks where it did not rise', () => {
    const curve = counterCurve(lifeOf([registration, event({ signCount: 7 }), event({ signCount: 5 })]));
    expect(curve).toMatchObject({ first: 3, last: 5, drops: 1, isFlat: false });
    expect(curve?.points.map(({ x, y, isDrop }) => [x, y, isDrop])).toEqual([
      [0, 0, false],
      [0.5, 1, false],
      [1, 0.5, true],
    ]);
  });

  it('is flat for a credential without a counter', () => {
    expect(counterCurve(lifeOf([event(), event(), event()]))).toMatchObject({ isFlat: true, drops: 0 });
  });

  it('is none for fewer than two', () => {
    expect(counterCurve(lifeOf([registration, event({ signCount: null })]))).toBeUndefined();
  });
});

describe('nameClient', () => {
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0';
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`, 'Chrome 142, Windows'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/142.0.0.0`, 'Edge 142, Windows'],
    [`Mozilla/5.0 (X11; Linux x86_64) ${chrome} Electron/39.2.4 Safari/537.36`, 'Electron 39, Linux'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0',
      'Firefox 145, macOS',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1',
      'Safari 26, iOS',
    ],
    ['curl/8.5.0', undefined],
    ['', undefined],
  ])('%s', (userAgent, name) => {
    expect(nameClient(userAgent)).toBe(name);
  });
});
