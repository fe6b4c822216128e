import { createServer, type Server } from 'node:http';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createVirtualAuthenticators } from '../../src/main/virtual-authenticators/create-virtual-authenticators.ts';
import { defaultAuthenticatorChoice } from '../../src/main/virtual-authenticators/default-authenticator-choice.ts';
import type { VirtualAuthenticators } from '../../src/main/virtual-authenticators/virtual-authenticators.ts';
import type { VirtualAuthenticatorSettings } from '../../src/shared/contract/authenticator.ts';
import { launchTestBrowser } from '../support/chromium.ts';
import { createMemoryAuthenticatorStore } from '../support/memory-authenticator-store.ts';
import { type PageResult, requestPasskey, signIn } from '../support/page-ceremonies.ts';
import { adaptPlaywrightCdpSession } from '../support/playwright-cdp-session.ts';

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Authenticators</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  origin = `http://localhost:${address.port}/`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

interface OpenPage {
  readonly browser: Browser;
  readonly page: Page;
  readonly cdp: CDPSession;
}

const open: OpenPage[] = [];

async function openPage(authenticators: VirtualAuthenticators): Promise<OpenPage> {
  const browser = await launchTestBrowser();
  const page = await browser.newPage();
  const cdp = await page.context().newCDPSession(page);
  await authenticators.attach(adaptPlaywrightCdpSession(cdp));
  await page.goto(origin);
  const opened = { browser, page, cdp };
  open.push(opened);
  return opened;
}

afterEach(async () => {
  for (const { browser } of open.splice(0)) await browser.close();
});

function withSettings(change: Partial<VirtualAuthenticatorSettings> = {}) {
  const settings = { ...defaultAuthenticatorChoice.settings, ...change };
  const store = createMemoryAuthenticatorStore([], { mode: 'virtual', settings });
  const authenticators = createVirtualAuthenticators({ store, onChange: () => undefined });
  return { store, authenticators, settings };
}

const register = (page: Page, request: Parameters<typeof requestPasskey>[0] = {}): Promise<PageResult> =>
  page.evaluate(requestPasskey, request);
const authenticate = (page: Page, request: Parameters<typeof signIn>[0] = {}): Promise<PageResult> =>
  page.evaluate(signIn, request);

describe('a virtual authenticator in real Chromium', () => {
  let harness: ReturnType<typeof withSettings>;

  beforeEach(() => {
    harness = withSettings();
  });

  it('registers, and the credential still signs after the browser was closed and another one opened', async () => {
    const { authenticators, store } = harness;
    const first = await openPage(authenticators);
    const registration = await register(first.page);
    expect(registration).toMatchObject({ attachment: 'platform', flags: ['UP', 'UV', 'BE', 'BS'] });
    await first.browser.close();
    expect(authenticators.state()).toMatchObject({ virtualAvailable: false, credentialCount: 1 });

    const second = await openPage(authenticators);
    const assertion = await authenticate(second.page);
    expect(assertion).toMatchObject({ id: registration.id, flags: ['UP', 'UV', 'BE', 'BS'], signCount: 2 });
    expect(store.credentials()).toMatchObject([{ signCount: 2, isResidentCredential: true }]);
  });

  it('comes back with its credentials after another CDP session of the page has wiped it', async () => {
    const { authenticators } = harness;
    const { page, cdp } = await openPage(authenticators);
    const registration = await register(page);
    const another = await page.context().newCDPSession(page);
    await another.detach();
    await authenticators.attach(adaptPlaywrightCdpSession(cdp));
    expect((await authenticate(page)).id).toBe(registration.id);
  });

  it('takes more discoverable credentials than Chromium says it has room for', async () => {
    const { authenticators } = harness;
    const { page } = await openPage(authenticators);
    for (let made = 1; made <= 6; made++) {
      expect(await register(page)).not.toHaveProperty('error');
      expect(authenticators.state().credentialCount).toBe(made);
    }
  });

  it('answers as a security key once the settings say so, with the credentials made before', async () => {
    const { authenticators, settings } = harness;
    const { page } = await openPage(authenticators);
    const registration = await register(page);
    await authenticators.choose({ mode: 'virtual', settings: { ...settings, kind: 'security-key' } });
    expect(await authenticate(page)).toMatchObject({ id: registration.id, attachment: 'cross-platform' });
  });

  it('fails user verification when the settings say so, and only where it is required', async () => {
    const { authenticators, settings } = harness;
    const { page } = await openPage(authenticators);
    await register(page);
    await authenticators.choose({ mode: 'virtual', settings: { ...settings, userVerification: 'fails' } });
    expect(await authenticate(page, { userVerification: 'required' })).toEqual({ error: 'NotAllowedError' });
    expect(await authenticate(page, { userVerification: 'discouraged' })).toMatchObject({
      flags: ['UP', 'BE', 'BS'],
    });
  });

  it('waits until the request times out when nobody is present', async () => {
    const { authenticators, settings } = harness;
    const { page } = await openPage(authenticators);
    await register(page);
    await authenticators.choose({ mode: 'virtual', settings: { ...settings, userPresent: false } });
    const started = Date.now();
    expect(await authenticate(page, { timeout: 1_000 })).toEqual({ error: 'NotAllowedError' });
    expect(Date.now() - started).toBeGreaterThan(900);
  });

  it('keeps a discoverable credential for later while there are no resident keys', async () => {
    const { authenticators, settings } = harness;
    const { page } = await openPage(authenticators);
    const registration = await register(page);
    await authenticators.choose({ mode: 'virtual', settings: { ...settings, residentKeys: false } });
    expect(await authenticate(page, { timeout: 1_000 })).toEqual({ error: 'NotAllowedError' });
    await authenticators.choose({ mode: 'virtual', settings });
    expect((await authenticate(page)).id).toBe(registration.id);
  });

  it('forgets a credential that the page reports as unknown', async () => {
    const { authenticators, store } = harness;
    const { page } = await openPage(authenticators);
    const { id } = await register(page);
    await page.evaluate(
      (credentialId) => PublicKeyCredential.signalUnknownCredential({ rpId: 'localhost', credentialId }),
      id ?? '',
    );
    await expect.poll(() => store.credentials()).toEqual([]);
    expect(authenticators.state().credentialCount).toBe(0);
  });

  it('lets go of the page in device mode', async () => {
    const { authenticators, settings } = harness;
    const { cdp } = await openPage(authenticators);
    await authenticators.choose({ mode: 'device', settings });
    await expect(
      cdp.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'usb' } }),
    ).rejects.toThrow('The Virtual Authenticator Environment has not been enabled');
  });
});

describe('backup flags in real Chromium', () => {
  const table: [string, Partial<VirtualAuthenticatorSettings>, string[]][] = [
    ['a single-device credential', { backupEligible: false, backupState: false }, ['UP', 'UV']],
    [
      'a multi-device credential that is not backed up',
      { backupEligible: true, backupState: false },
      ['UP', 'UV', 'BE'],
    ],
    ['a synced passkey', { backupEligible: true, backupState: true }, ['UP', 'UV', 'BE', 'BS']],
  ];

  it.each(table)('%s', async (_name, change, flags) => {
    const { authenticators } = withSettings(change);
    const { page } = await openPage(authenticators);
    expect((await register(page)).flags).toEqual(flags);
    expect((await authenticate(page)).flags).toEqual(flags);
  });
});
