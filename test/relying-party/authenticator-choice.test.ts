import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuthenticatorChoice } from '../../src/shared/contract/authenticator.ts';
import { createFakeCdpSession } from '../support/fake-cdp-session.ts';
import { openTestWorkbench, type TestWorkbench } from '../support/open-test-workbench.ts';
import { type Client, errorCode, pairClient } from '../support/relying-party-client.ts';

let test: TestWorkbench;
let host: Client;
let paired: Client;
beforeAll(async () => {
  test = await openTestWorkbench();
  host = await pairClient(test.workbench, { window: 'host' });
  paired = await pairClient(test.workbench);
});
afterAll(() => test[Symbol.asyncDispose]());

const choice: AuthenticatorChoice = {
  mode: 'virtual',
  settings: {
    kind: 'platform',
    residentKeys: true,
    userVerification: 'succeeds',
    backupEligible: true,
    backupState: false,
    userPresent: true,
  },
};
const choose = (value: object) =>
  host.send('/api/authenticator', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  });

describe('the choice of authenticators', () => {
  it('cannot be virtual while there is no window of ours', async () => {
    const reply = await choose(choice);
    expect([reply.status, errorCode(reply)]).toEqual([409, 'virtual-unavailable']);
    expect((await host.state()).authenticator).toMatchObject({ virtualAvailable: false, mode: 'device' });
  });

  it('is virtual for ceremonies of our own window only, and can go back to this device', async () => {
    const session = createFakeCdpSession();
    await test.workbench.attachCdpSession(session);
    const reply = await choose(choice);
    expect([reply.status, JSON.parse(reply.text)]).toMatchObject([
      200,
      { ...choice, virtualAvailable: true, credentialCount: 0 },
    ]);
    expect(session.calls.map(({ method }) => method)).toContain('addVirtualAuthenticator');
    const ofHost = await host.begin('registration');
    const ofPaired = await paired.begin('registration');
    expect((await host.ceremony(ofHost.ceremonyId)).virtual).toBe(true);
    expect((await host.ceremony(ofPaired.ceremonyId)).virtual).toBe(false);

    expect((await choose({ ...choice, mode: 'device' })).status).toBe(200);
    const real = await host.begin('registration');
    expect((await host.ceremony(real.ceremonyId)).virtual).toBe(false);
  });

  it('that the browser refuses is answered with its reason', async () => {
    const session = createFakeCdpSession();
    await test.workbench.attachCdpSession(session);
    session.answer('addVirtualAuthenticator', () =>
      Promise.reject(new Error('Protocol error: no such thing')),
    );
    const reply = await choose(choice);
    expect([reply.status, errorCode(reply)]).toEqual([502, 'virtual-failed']);
    expect(reply.text).toContain('no such thing');
  });

  it('of another form is refused', async () => {
    const reply = await choose({ mode: 'imaginary', settings: choice.settings });
    expect([reply.status, errorCode(reply)]).toEqual([400, 'invalid-request']);
  });

  it('survives a window that ends after the workbench', async () => {
    const own = await openTestWorkbench();
    const session = createFakeCdpSession();
    await own.workbench.attachCdpSession(session);
    await own[Symbol.asyncDispose]();
    expect(() => session.end()).not.toThrow();
  });
});
