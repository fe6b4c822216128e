import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultAuthenticatorChoice } from '../../src/main/virtual-authenticators/default-authenticator-choice.ts';
import type {} from '../../src/renderer/workbench/ambient/workbench-desktop.d.ts';
import { findElectronBinary, repository, whyElectronCannotRun } from '../support/electron-binary.ts';

// The built app in a real Electron. It was written without one: the machine it was written on cannot have the binary, so
// the first run elsewhere tests this file too. Set ELECTRON_SUITE=required where a skip would hide a fault, as in CI.
const reason = whyElectronCannotRun();
if (reason !== undefined && process.env.ELECTRON_SUITE === 'required') throw new Error(reason);
if (reason !== undefined) console.info(`The Electron suite is skipped: ${reason}.`);

describe.skipIf(reason !== undefined)(`the app in Electron${reason ? ` (skipped: ${reason})` : ''}`, () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'electron-data-'));
  let app: ElectronApplication;
  let page: Page;
  let bobsCredentialId: string | undefined;

  beforeAll(async () => {
    app = await electron.launch({
      executablePath: findElectronBinary() ?? '',
      args: ['.', `--data-dir=${dataFolder}`, '--port=0'],
      cwd: repository,
      env: withoutRunAsNode(),
    });
    page = await app.firstWindow();
    await vi.waitFor(async () => expect(await callApi(page, 'GET', '/api/workbench')).toBe(200), {
      timeout: 20_000,
    });
  });
  afterAll(async () => {
    await app?.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('runs a Node that has node:sqlite', async () => {
    const { versions, hasSqlite } = await app.evaluate(() => ({
      versions: process.versions,
      hasSqlite: process.getBuiltinModule('node:sqlite') !== undefined,
    }));
    console.info(`Electron ${versions.electron}, Chromium ${versions.chrome}, Node ${versions.node}`);
    expect(hasSqlite).toBe(true);
  });

  it('shows the relying party’s own page, with the bridge and without Node', async () => {
    expect(new URL(page.url()).origin).toMatch(/^https:\/\/localhost:\d+$/);
    expect(
      await page.evaluate(() => [isSecureContext, 'workbenchDesktop' in window, 'require' in window]),
    ).toEqual([true, true, false]);
  });

  it('creates passkeys and signs in with the virtual authenticator', async () => {
    const choice = { ...defaultAuthenticatorChoice, mode: 'virtual' };
    expect(await callApi(page, 'PUT', '/api/authenticator', choice)).toBe(200);
    const credentialId = await createPasskey(page, 'alice');
    expect(await getPasskey(page)).toBe(credentialId);
  });

  it('lets the page choose between two discoverable credentials', async () => {
    bobsCredentialId = await createPasskey(page, 'bob');
    await page.evaluate(() => {
      const bridge = window.workbenchDesktop;
      bridge?.onAccountChoice(({ requestId, accounts }) => {
        const bob = accounts.find(({ name }) => name === 'bob');
        void bridge.chooseAccount(requestId, bob?.credentialId ?? null);
      });
    });
    expect(await getPasskey(page)).toBe(bobsCredentialId);
  });

  it('still has its virtual authenticator after DevTools were opened and closed', async () => {
    const toggle = (open: boolean) =>
      app.evaluate(async ({ BrowserWindow }, shouldOpen) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (contents === undefined) throw new Error('there is no window');
        const { promise, resolve } = Promise.withResolvers<void>();
        if (shouldOpen) contents.once('devtools-opened', () => resolve());
        else contents.once('devtools-closed', () => resolve());
        if (shouldOpen) contents.openDevTools({ mode: 'detach' });
        else contents.closeDevTools();
        await promise;
      }, open);
    await toggle(true);
    await toggle(false);
    // The workbench puts both credentials back; the page still chooses bob's.
    await vi.waitFor(async () => expect(await getPasskey(page)).toBe(bobsCredentialId), { timeout: 30_000 });
  });
});

/** A terminal inside an Electron app hands this down, and Electron would then be plain Node. */
function withoutRunAsNode(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _ignored, ...rest } = process.env;
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The status of a call that the page itself makes, with its cookie. */
function callApi(page: Page, method: string, path: string, json?: unknown): Promise<number> {
  return page.evaluate(
    async (call) => {
      const init = { method: call.method, headers: { 'content-type': 'application/json' } };
      const body = call.json === undefined ? {} : { body: JSON.stringify(call.json) };
      return (await fetch(call.path, { ...init, ...body })).status;
    },
    { method, path, json },
  );
}

function createPasskey(page: Page, name: string): Promise<string | undefined> {
  return page.evaluate(async (userName) => {
    const credential = await navigator.credentials.create({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        rp: { name: 'Passkey Workbench' },
        user: { id: crypto.getRandomValues(new Uint8Array(16)), name: userName, displayName: userName },
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: { residentKey: 'required' },
        timeout: 10_000,
      },
    });
    return credential?.id;
  }, name);
}

/** Without an allow list, so that Electron asks for the account. Its own timer: without an authenticator nothing answers. */
function getPasskey(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const challenge = crypto.getRandomValues(new Uint8Array(32));
    const signal = AbortSignal.timeout(5_000);
    const credential = await navigator.credentials.get({ publicKey: { challenge }, signal });
    return credential?.id;
  });
}
