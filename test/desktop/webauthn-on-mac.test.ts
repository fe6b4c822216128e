import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildAppFolder } from '../support/electron-double/build-app-folder.ts';
import { createElectronDouble } from '../support/electron-double/electron-double.ts';
import { SessionDouble } from '../support/electron-double/session-double.ts';

const group = 'TEAM123456.example.workbench.webauthn';
const realPlatform = process.platform;
const pretend = (platform: NodeJS.Platform) =>
  Object.defineProperty(process, 'platform', { value: platform });

describe('the Mac’s own authenticators', () => {
  beforeEach(() => pretend('darwin'));
  afterEach(() => {
    pretend(realPlatform);
    vi.restoreAllMocks();
  });

  /** Configures a build whose package.json says `macWebAuthn`, and gives what Electron was told. */
  async function configure(macWebAuthn: unknown, method: 'has method' | 'has no method' = 'has method') {
    const appPath = mkdtempSync(join(tmpdir(), 'desktop-mac-'));
    cpSync(await buildAppFolder(), appPath, { recursive: true });
    const manifest = { name: 'passkey-workbench', version: '0.1.0', macWebAuthn };
    writeFileSync(join(appPath, 'package.json'), JSON.stringify(manifest));
    const double = createElectronDouble({ appPath });
    const configureWebAuthn = vi.fn();
    if (method === 'has method') double.app.configureWebAuthn = configureWebAuthn;
    vi.resetModules();
    vi.doMock('electron', () => double.module);
    const { configureWebAuthnOnMac } = await import('../../src/main/desktop/webauthn-on-mac.ts');
    const session = new SessionDouble('persist:test', double.journal);
    Reflect.apply(configureWebAuthnOnMac, undefined, [session]);
    return { configureWebAuthn, session };
  }

  it('are turned on where the build is signed for Touch ID', async () => {
    const { configureWebAuthn, session } = await configure({ keychainAccessGroup: group });
    expect(configureWebAuthn).toHaveBeenCalledExactlyOnceWith({
      touchID: { keychainAccessGroup: group },
      platformPasskeys: false,
    });
    expect(session.listenerCount('select-webauthn-authenticator')).toBe(0);
  });

  it('stay as they are where the build says nothing', async () => {
    const { configureWebAuthn } = await configure(undefined);
    expect(configureWebAuthn).not.toHaveBeenCalled();
  });

  it('stay as they are on other systems', async () => {
    pretend('win32');
    const { configureWebAuthn } = await configure({ keychainAccessGroup: group });
    expect(configureWebAuthn).not.toHaveBeenCalled();
  });

  it('are left alone where Electron has no such method', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await configure({ keychainAccessGroup: group }, 'has no method');
    expect(told).not.toHaveBeenCalled();
  });

  it('that cannot be turned on are told, and the start goes on', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await configure({ keychainAccessGroup: '' });
    expect(told).toHaveBeenCalledOnce();
  });

  it('share the work where both are configured: localhost is Touch ID’s, a domain Apple’s', async () => {
    const { session } = await configure({ keychainAccessGroup: group, platformPasskeys: true });
    expect(await session.askForAuthenticator('localhost')).toBe('touchID');
    expect(await session.askForAuthenticator('app.localhost')).toBe('touchID');
    expect(await session.askForAuthenticator('notlocalhost')).toBe('platformPasskeys');
    expect(await session.askForAuthenticator('example.com')).toBe('platformPasskeys');
  });
});
