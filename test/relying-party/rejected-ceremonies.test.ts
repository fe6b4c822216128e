import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWorkbench, type TestWorkbench } from '../support/open-test-workbench.ts';
import { type Client, pairClient } from '../support/relying-party-client.ts';
import { authenticate, flag, register, type SoftwareCredential } from '../support/software-authenticator.ts';

let test: TestWorkbench;
let client: Client;
let count = 0;
beforeAll(async () => {
  test = await openTestWorkbench();
  client = await pairClient(test.workbench);
});
afterAll(() => test[Symbol.asyncDispose]());

async function registerPasskey(
  signCount = 5,
): Promise<{ userName: string; id: string; credential: SoftwareCredential }> {
  count += 1;
  const userName = `user ${count}`;
  const begun = await client.begin('registration', { userName });
  const { credential, response } = register(begun.options, { origin: client.origin, signCount });
  const detail = await client.answer('registration', begun.ceremonyId, { credential: response });
  expect(detail.status).toBe('accepted');
  return { userName, id: response.id, credential };
}

type Deviation = Partial<Parameters<typeof authenticate>[2]>;
async function signIn(
  credential: SoftwareCredential,
  deviation: Deviation,
  userVerification: 'required' | 'preferred' = 'preferred',
) {
  const begun = await client.begin('authentication', { userVerification });
  const answer = { origin: client.origin, signCount: 6, ...deviation };
  const response = authenticate(begun.options, credential, answer);
  return client.answer('authentication', begun.ceremonyId, { credential: response });
}

describe('an assertion is rejected, at the step that says why, and changes no passkey, with', () => {
  const cases: [string, Deviation, string][] = [
    ['a foreign challenge', { challenge: Buffer.alloc(32, 1).toString('base64url') }, '7.2.11'],
    ['a foreign origin', { origin: 'https://evil.example' }, '7.2.12'],
    ['another RP ID', { rpId: 'example.com' }, '7.2.15'],
    ['no user present', { flags: 0 }, '7.2.16'],
    ['a counter that stands still', { signCount: 5 }, '7.2.22'],
    ['a counter that went back', { signCount: 2 }, '7.2.22'],
    ['backup eligibility gained', { flags: flag.UP | flag.UV | flag.BE }, '7.2.19.2'],
  ];
  it.each(cases)('%s', async (_name, deviation, failedStep) => {
    const { id, credential } = await registerPasskey();
    const detail = await signIn(credential, deviation);
    expect(detail).toMatchObject({ status: 'rejected', rejection: 'step-failed', failedStep });
    expect(detail.recordAfter).toBeNull();
    expect(detail.recordBefore?.signCount).toBe(5);
    const passkey = (await client.state()).passkeys.find(({ record }) => record.id === id);
    expect(passkey).toMatchObject({ record: { signCount: 5 }, previous: null, lastUsedAt: null });
  });

  it('no user verification where it was required, and is accepted where it was not', async () => {
    const { credential } = await registerPasskey();
    const rejected = await signIn(credential, { flags: flag.UP }, 'required');
    expect(rejected).toMatchObject({ status: 'rejected', failedStep: '7.2.17', flags: flag.UP });
    expect(rejected.libraryVerdict?.verified).toBe(false);
    expect(rejected.libraryVerdict?.message).toMatch(/user verification/i);
    expect(await signIn(credential, { flags: flag.UP })).toMatchObject({ status: 'accepted' });
  });

  it('a signature of other bytes, which the library alone sees or both', async () => {
    const { credential } = await registerPasskey();
    const detail = await signIn(credential, { breakSignature: true });
    expect(detail.status).toBe('rejected');
    expect(['library-rejected', 'step-failed']).toContain(detail.rejection);
    expect(detail.libraryVerdict?.verified).toBe(false);
  });

  it('a credential that nobody registered, without asking the library', async () => {
    const { credential } = await registerPasskey();
    const stranger = { ...credential, id: Buffer.alloc(32, 9) };
    const detail = await signIn(stranger, {});
    expect(detail).toMatchObject({
      status: 'rejected',
      rejection: 'unknown-credential',
      libraryVerdict: null,
      credentialId: stranger.id.toString('base64url'),
    });
    expect(detail.steps.length).toBeGreaterThan(10);
  });
});

describe('a disabled passkey', () => {
  it('is left out of allow lists, rejected, and good again when it is enabled', async () => {
    const { id, userName, credential } = await registerPasskey();
    const change = (enabled: boolean) =>
      client.send(`/api/passkeys/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ enabled, name: 'Key on the ring' }),
      });
    const disabled = await change(false);
    expect(JSON.parse(disabled.text)).toMatchObject({ enabled: false, name: 'Key on the ring' });
    const none = await client.post('/api/authentication/options', {
      userName,
      userVerification: 'preferred',
      hints: [],
      timeout: 60_000,
    });
    expect(none.status).toBe(404);
    expect(await signIn(credential, {})).toMatchObject({
      status: 'rejected',
      rejection: 'disabled-credential',
    });
    await change(true);
    expect(await signIn(credential, {})).toMatchObject({ status: 'accepted' });
  });

  it('is gone when it is removed', async () => {
    const { id, credential } = await registerPasskey();
    const removed = await client.send(`/api/passkeys/${id}`, { method: 'DELETE' });
    expect(JSON.parse(removed.text)).toEqual({ removed: true });
    expect((await client.send(`/api/passkeys/${id}`, { method: 'DELETE' })).status).toBe(404);
    expect(await signIn(credential, {})).toMatchObject({ rejection: 'unknown-credential' });
  });
});

describe('a registration', () => {
  it('lists the passkeys of the user to exclude when asked to', async () => {
    const { id, userName } = await registerPasskey();
    const begun = await client.begin('registration', { userName, excludeExisting: true });
    expect(begun.options.excludeCredentials).toEqual([
      { id, type: 'public-key', transports: ['internal', 'hybrid'] },
    ]);
    const other = await client.begin('registration', {
      userName,
      excludeExisting: true,
      rpId: 'app.localhost',
    });
    expect(other.options.excludeCredentials).toEqual([]);
  });

  it('is rejected for a credential that is registered already', async () => {
    const { credential, userName } = await registerPasskey();
    const begun = await client.begin('registration', { userName });
    const { response } = register(begun.options, { origin: client.origin, credential });
    const detail = await client.answer('registration', begun.ceremonyId, { credential: response });
    expect(detail).toMatchObject({
      status: 'rejected',
      rejection: 'credential-already-registered',
      failedStep: '7.1.26',
      libraryVerdict: { verified: true },
    });
  });

  it('is rejected for a foreign challenge, origin or RP ID, with the facts of the response all the same', async () => {
    const deviations: [object, string][] = [
      [{ challenge: 'AAAA' }, '7.1.8'],
      [{ origin: 'https://localhost' }, '7.1.9'],
      [{ rpId: 'localhost.example' }, '7.1.14'],
    ];
    for (const [deviation, failedStep] of deviations) {
      const begun = await client.begin('registration', { userName: 'deviant' });
      const { response } = register(begun.options, { origin: client.origin, signCount: 3, ...deviation });
      const detail = await client.answer('registration', begun.ceremonyId, { credential: response });
      expect(detail).toMatchObject({ status: 'rejected', failedStep, fmt: 'none', alg: -7, signCount: 3 });
    }
    expect((await client.state()).passkeys.some(({ userName }) => userName === 'deviant')).toBe(false);
  });

  it('is rejected and kept when the credential is any other object', async () => {
    const begun = await client.begin('registration');
    const credential = { id: 12, response: { attestationObject: '!', clientDataJSON: [] } };
    const detail = await client.answer('registration', begun.ceremonyId, { credential });
    expect(detail.status).toBe('rejected');
    expect(detail.libraryVerdict?.verified).toBe(false);
    expect(detail.body).toBe(JSON.stringify({ credential }));
  });
});
