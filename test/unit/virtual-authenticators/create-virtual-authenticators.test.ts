import { describe, expect, it, vi } from 'vitest';
import { createVirtualAuthenticators } from '../../../src/main/virtual-authenticators/create-virtual-authenticators.ts';
import { defaultAuthenticatorChoice } from '../../../src/main/virtual-authenticators/default-authenticator-choice.ts';
import type { VirtualCredential } from '../../../src/main/virtual-authenticators/virtual-authenticators.ts';
import type { AuthenticatorChoice, AuthenticatorState } from '../../../src/shared/contract/authenticator.ts';
import { createFakeCdpSession, type FakeCdpSession } from '../../support/fake-cdp-session.ts';
import { createMemoryAuthenticatorStore } from '../../support/memory-authenticator-store.ts';

const settings = defaultAuthenticatorChoice.settings;
const virtual: AuthenticatorChoice = { mode: 'virtual', settings };
const device: AuthenticatorChoice = { mode: 'device', settings };
const withoutResidentKeys: AuthenticatorChoice = {
  mode: 'virtual',
  settings: { ...settings, residentKeys: false },
};

const discoverable: VirtualCredential = {
  credentialId: 'AAAA',
  isResidentCredential: true,
  rpId: 'localhost',
  privateKey: 'a2V5',
  userHandle: 'AQ==',
  signCount: 1,
  backupEligibility: true,
  backupState: true,
};
const serverSide: VirtualCredential = { ...discoverable, credentialId: 'BBBB', isResidentCredential: false };

function setUp(credentials: VirtualCredential[] = [], choice?: AuthenticatorChoice) {
  const store = createMemoryAuthenticatorStore(credentials, choice);
  const changes: AuthenticatorState[] = [];
  const authenticators = createVirtualAuthenticators({ store, onChange: (state) => changes.push(state) });
  return { store, changes, authenticators };
}

const methods = (session: FakeCdpSession) => session.calls.map(({ method }) => method);
const added = (session: FakeCdpSession) =>
  session.calls.filter(({ method }) => method === 'addCredential').map(({ params }) => params);

describe('without a window', () => {
  it('offers no virtual authenticator and says that the device answers', () => {
    const { authenticators } = setUp([discoverable], virtual);
    expect(authenticators.state()).toEqual({
      virtualAvailable: false,
      mode: 'device',
      settings,
      credentialCount: 1,
    });
  });

  it('keeps a choice for the next window', async () => {
    const { authenticators, store } = setUp();
    expect((await authenticators.choose(virtual)).mode).toBe('device');
    expect(store.choice()).toEqual(virtual);
    const session = createFakeCdpSession();
    await authenticators.attach(session);
    expect(authenticators.state()).toMatchObject({ virtualAvailable: true, mode: 'virtual' });
  });
});

describe('attach', () => {
  it('leaves real authenticators alone until somebody asks for the virtual one', async () => {
    const { authenticators, changes } = setUp();
    const session = createFakeCdpSession();
    await authenticators.attach(session);
    expect(methods(session)).toEqual(['disable']);
    expect(changes).toEqual([{ virtualAvailable: true, mode: 'device', settings, credentialCount: 0 }]);
  });

  it('enables, adds the authenticator and then every stored credential', async () => {
    const { authenticators } = setUp([discoverable, serverSide], virtual);
    const session = createFakeCdpSession();
    await authenticators.attach(session);
    expect(methods(session)).toEqual([
      'disable',
      'enable',
      'addVirtualAuthenticator',
      'addCredential',
      'addCredential',
    ]);
    expect(added(session)).toEqual([
      { authenticatorId: 'authenticator-1', credential: discoverable },
      { authenticatorId: 'authenticator-1', credential: serverSide },
    ]);
  });

  it('fills the room in which Chromium would refuse the next discoverable credential', async () => {
    const { authenticators } = setUp([], virtual);
    const session = createFakeCdpSession();
    await authenticators.attach(session);
    expect(session.fillerCount()).toBeGreaterThan(3);
    const without = createFakeCdpSession();
    await setUp([], withoutResidentKeys).authenticators.attach(without);
    expect(without.fillerCount()).toBe(0);
  });

  it('moves to a new window and stops listening to the old one', async () => {
    const { authenticators, store } = setUp([], virtual);
    const first = createFakeCdpSession('first');
    const second = createFakeCdpSession('second');
    await authenticators.attach(first);
    await authenticators.attach(second);
    expect(first.listenerCount()).toBe(0);
    first.end();
    expect(authenticators.state().virtualAvailable).toBe(true);
    second.emit('WebAuthn.credentialAdded', { authenticatorId: 'second-1', credential: discoverable });
    expect(store.credentials()).toEqual([discoverable]);
  });

  it('fails with a sentence when Chromium refuses, and takes the next window', async () => {
    const { authenticators } = setUp([], virtual);
    const broken = createFakeCdpSession();
    broken.answer('enable', () => Promise.reject(new Error('not here')));
    await expect(authenticators.attach(broken)).rejects.toThrow(
      'The window took no authenticator setting: not here',
    );
    expect(authenticators.state().virtualAvailable).toBe(false);
    await authenticators.attach(createFakeCdpSession());
    expect(authenticators.state().virtualAvailable).toBe(true);
  });

  it('survives a session that ends half-way', async () => {
    const { authenticators } = setUp([discoverable], virtual);
    const session = createFakeCdpSession();
    session.answer('addVirtualAuthenticator', () => new Promise(() => undefined));
    const attaching = authenticators.attach(session);
    const failure = expect(attaching).rejects.toThrow("The window's CDP session ended.");
    await vi.waitFor(() => expect(methods(session)).toContain('addVirtualAuthenticator'));
    session.end();
    await failure;
    expect(authenticators.state().virtualAvailable).toBe(false);
    const next = createFakeCdpSession();
    await authenticators.attach(next);
    expect(added(next)).toHaveLength(1);
  });

  it('puts the other credentials in place when Chromium refuses one, and says so', async () => {
    const { authenticators, store } = setUp([discoverable, serverSide], virtual);
    const session = createFakeCdpSession();
    let count = 0;
    session.answer('addCredential', () => {
      count += 1;
      return count === 1 ? Promise.reject(new Error('Invalid key.')) : Promise.resolve({});
    });
    await expect(authenticators.attach(session)).rejects.toThrow(
      'Chromium did not take back 1 of the stored virtual credentials: Invalid key. They stay stored.',
    );
    expect(count).toBe(2);
    expect(store.credentials()).toHaveLength(2);
    expect(authenticators.state().virtualAvailable).toBe(true);
  });
});

describe('detach', () => {
  it('says at once that the virtual authenticator is gone, and nothing twice', async () => {
    const { authenticators, changes } = setUp([discoverable], virtual);
    const session = createFakeCdpSession();
    await authenticators.attach(session);
    session.end();
    expect(changes.map(({ virtualAvailable, mode }) => [virtualAvailable, mode])).toEqual([
      [true, 'virtual'],
      [false, 'device'],
    ]);
    expect(session.listenerCount()).toBe(0);
  });
});

describe('credentials', () => {
  it('keeps what is added, asserted and updated, and tells only when their number changed', async () => {
    const { authenticators, store, changes } = setUp([], virtual);
    const session = createFakeCdpSession();
    await authenticators.attach(session);
    const authenticatorId = 'authenticator-1';
    session.emit('WebAuthn.credentialAdded', { authenticatorId, credential: discoverable });
    session.emit('WebAuthn.credentialAsserted', {
      authenticatorId,
      credential: { ...discoverable, signCount: 2 },
    });
    session.emit('WebAuthn.credentialUpdated', {
      authenticatorId,
      credential: { ...discoverable, signCount: 2, userName: 'mei' },
    });
    expect(store.credentials()).toEqual([{ ...discoverable, signCount: 2, userName: 'mei' }]);
    expect(changes.map(({ credentialCount }) => credentialCount)).toEqual([0, 1]);
  });

  it('forgets what is deleted', async () => {
    const { authenticators, store, changes } = setUp([discoverable], virtual);
    const session = createFakeCdpSession();
    await authenticators.attach(session);
    session.emit('WebAuthn.credentialDeleted', { authenticatorId: 'authenticator-1', credentialId: 'AAAA' });
    expect(store.credentials()).toEqual([]);
    expect(changes.at(-1)?.credentialCount).toBe(0);
  });

  it('passes over the events of an authenticator that somebody else made', async () => {
    const { authenticators, store } = setUp([], virtual);
    const session = createFakeCdpSession();
    await authenticators.attach(session);
    session.emit('WebAuthn.credentialAdded', { authenticatorId: 'another', credential: discoverable });
    expect(store.credentials()).toEqual([]);
  });

  it('reports an event that it cannot read, and lives on', async () => {
    const { authenticators } = setUp([], virtual);
    const session = createFakeCdpSession();
    await authenticators.attach(session);
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    session.emit('WebAuthn.credentialAdded', { authenticatorId: 'authenticator-1' });
    expect(report).toHaveBeenCalledOnce();
    report.mockRestore();
    expect(authenticators.state().virtualAvailable).toBe(true);
  });
});

describe('choose', () => {
  it('makes the authenticator anew and adds the credentials with their latest counters', async () => {
    const { authenticators } = setUp([discoverable], virtual);
    const session = createFakeCdpSession();
    await authenticators.attach(session);
    session.emit('WebAuthn.credentialAsserted', {
      authenticatorId: 'authenticator-1',
      credential: { ...discoverable, signCount: 9 },
    });
    await authenticators.choose({ ...virtual, settings: { ...settings, userVerification: 'fails' } });
    expect(methods(session).slice(4)).toEqual([
      'disable',
      'enable',
      'addVirtualAuthenticator',
      'addCredential',
    ]);
    expect(added(session).at(-1)).toEqual({
      authenticatorId: 'authenticator-2',
      credential: { ...discoverable, signCount: 9 },
    });
  });

  it('gives the page back to real authenticators', async () => {
    const { authenticators } = setUp([discoverable], virtual);
    const session = createFakeCdpSession();
    await authenticators.attach(session);
    expect((await authenticators.choose(device)).mode).toBe('device');
    expect(methods(session).at(-1)).toBe('disable');
  });

  it('holds discoverable credentials back while there are no resident keys, and brings them back', async () => {
    const { authenticators } = setUp([discoverable, serverSide], virtual);
    const session = createFakeCdpSession();
    await authenticators.attach(session);
    expect((await authenticators.choose(withoutResidentKeys)).credentialCount).toBe(1);
    expect(added(session).at(-1)).toMatchObject({ credential: serverSide });
    expect((await authenticators.choose(virtual)).credentialCount).toBe(2);
    expect(added(session).slice(-2)).toMatchObject([
      { credential: discoverable },
      { credential: serverSide },
    ]);
  });

  it('runs choices one after the other', async () => {
    const { authenticators, store } = setUp();
    const session = createFakeCdpSession();
    await authenticators.attach(session);
    await Promise.all([authenticators.choose(virtual), authenticators.choose(device)]);
    expect(methods(session)).toEqual(['disable', 'disable', 'enable', 'addVirtualAuthenticator', 'disable']);
    expect(store.choice()).toEqual(device);
  });

  it('returns to the former choice when Chromium refuses the new one', async () => {
    const { authenticators, store } = setUp([], device);
    const session = createFakeCdpSession();
    await authenticators.attach(session);
    session.answer('addVirtualAuthenticator', () => Promise.reject(new Error('No such transport.')));
    await expect(authenticators.choose(virtual)).rejects.toThrow(
      'Chromium refused the virtual authenticator: No such transport.',
    );
    expect(store.choice()).toEqual(device);
    expect(methods(session).at(-1)).toBe('disable');
  });

  it('keeps the choice when the session ends meanwhile, for the next one', async () => {
    const { authenticators, store } = setUp([], device);
    const session = createFakeCdpSession();
    await authenticators.attach(session);
    session.answer('enable', () => new Promise(() => undefined));
    const choosing = authenticators.choose(virtual);
    await vi.waitFor(() => expect(methods(session)).toContain('enable'));
    session.end();
    expect(await choosing).toMatchObject({ virtualAvailable: false, mode: 'device' });
    expect(store.choice()).toEqual(virtual);
  });
});

describe('the settings in CDP words', () => {
  const table: [string, Partial<typeof settings>, object][] = [
    ['a platform authenticator', {}, { transport: 'internal', hasResidentKey: true }],
    ['a security key', { kind: 'security-key' }, { transport: 'usb' }],
    ['no resident keys', { residentKeys: false }, { hasResidentKey: false }],
    ['user verification that succeeds', {}, { hasUserVerification: true, isUserVerified: true }],
    [
      'user verification that fails',
      { userVerification: 'fails' },
      { hasUserVerification: true, isUserVerified: false },
    ],
    [
      'no user verification',
      { userVerification: 'none' },
      { hasUserVerification: false, isUserVerified: false },
    ],
    ['nobody there', { userPresent: false }, { automaticPresenceSimulation: false }],
    [
      'a passkey that is not synced',
      { backupEligible: false, backupState: false },
      { defaultBackupEligibility: false, defaultBackupState: false },
    ],
  ];

  it.each(table)('%s', async (_name, change, expected) => {
    const { authenticators } = setUp([], { mode: 'virtual', settings: { ...settings, ...change } });
    const session = createFakeCdpSession();
    await authenticators.attach(session);
    const call = session.calls.find(({ method }) => method === 'addVirtualAuthenticator');
    expect(call?.params).toMatchObject({
      options: { protocol: 'ctap2', ctap2Version: 'ctap2_1', ...expected },
    });
  });
});
