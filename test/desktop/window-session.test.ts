import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ServerIdentity } from '../../src/main/workbench/workbench.ts';
import { buildAppFolder } from '../support/electron-double/build-app-folder.ts';
import { createElectronDouble } from '../support/electron-double/electron-double.ts';
import type { SessionDouble } from '../support/electron-double/session-double.ts';
import { type DesktopApp, startDesktopApp } from '../support/electron-double/start-desktop-app.ts';

const now = Math.floor(Date.now() / 1000);
const day = 86_400;
const identity: ServerIdentity = {
  hostname: 'localhost',
  certificateSha256: 'kBH3y1Xv5b2jOq2yS0o0m5yqW1Jt4iJmH1n0nZrY2mE=',
  spkiSha256: '',
  validFrom: now - day,
  validTo: now + day,
  authorityPem: '',
};
const ours = {
  fingerprint: `sha256/${identity.certificateSha256}`,
  validStart: now - day,
  validExpiry: now + day,
};

/** The window's session with nothing around it. */
async function openSession(): Promise<SessionDouble> {
  const double = createElectronDouble({ appPath: await buildAppFolder() });
  await double.app.evaluateEntry(Promise.resolve());
  vi.resetModules();
  vi.doMock('electron', () => double.module);
  const { openWindowSession, windowPartition } = await import('../../src/main/desktop/window-session.ts');
  await openWindowSession({ origin: 'https://localhost:8443', identity });
  const session = double.sessions.get(windowPartition);
  if (session === undefined) throw new Error('no session was opened');
  return session;
}

describe('the certificate of the window', () => {
  it.each([
    ['our own, on localhost, is accepted', 'localhost', ours, 0],
    ['our own under another name is left to Chromium', '127.0.0.1', ours, -3],
    ['our own under a name below localhost is left to Chromium', 'app.localhost', ours, -3],
    [
      'somebody else’s on localhost is left to Chromium',
      'localhost',
      { ...ours, fingerprint: 'sha256/AAAA' },
      -3,
    ],
    [
      'our fingerprint without its algorithm is left to Chromium',
      'localhost',
      { ...ours, fingerprint: identity.certificateSha256 },
      -3,
    ],
    ['an expired one is left to Chromium', 'localhost', { ...ours, validExpiry: now - 1 }, -3],
    ['one that is not valid yet is left to Chromium', 'localhost', { ...ours, validStart: now + 60 }, -3],
  ])('%s', async (_sentence, hostname, certificate, verdict) => {
    const session = await openSession();
    expect(await session.askVerifyProc(hostname, certificate)).toBe(verdict);
  });
});

describe('the window that runs', () => {
  let desktop: DesktopApp;
  beforeAll(async () => {
    desktop = await startDesktopApp();
  });
  afterAll(() => desktop.stop());

  it('accepts the certificate that the relying party really shows, and lives in a partition that is kept', () => {
    // It could not have loaded otherwise: the double asks the verify proc about the real server's certificate.
    expect(desktop.journal.entries).toContain('did-finish-load');
    expect(desktop.contents().session.partition).toMatch(/^persist:/);
  });

  const outcome = async (permission: string, page = desktop.origin(), isMainFrame = true) => {
    const { session } = desktop.contents();
    const details = { requestingUrl: `${page}/`, isMainFrame };
    return [
      await session.requestPermission(permission, details),
      session.checkPermission(permission, details),
    ];
  };

  it.each(['media', 'geolocation', 'notifications', 'hid', 'clipboard-read', 'fullscreen', 'openExternal'])(
    'denies the permission %s, asked or checked',
    async (permission) => {
      expect(await outcome(permission)).toEqual([false, false]);
    },
  );

  it('lets our own page copy, and nobody else', async () => {
    const copying = 'clipboard-sanitized-write';
    expect(await outcome(copying)).toEqual([true, true]);
    expect(await outcome(copying, 'https://example.com')).toEqual([false, false]);
    expect(await outcome(copying, 'https://localhost.example.com')).toEqual([false, false]);
    expect(await outcome(copying, desktop.origin(), false)).toEqual([false, false]);
  });

  it('gives no device to the page', () => {
    expect(desktop.contents().session.checkDevice({ deviceType: 'usb' })).toBe(false);
  });
});
