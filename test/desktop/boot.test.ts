import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildAppFolder } from '../support/electron-double/build-app-folder.ts';
import { createElectronDouble } from '../support/electron-double/electron-double.ts';
import { type DesktopApp, startDesktopApp } from '../support/electron-double/start-desktop-app.ts';

const partition = 'persist:passkey-workbench';

describe('boot', () => {
  let desktop: DesktopApp;
  beforeAll(async () => {
    desktop = await startDesktopApp();
  });
  afterAll(() => desktop.stop());

  it('puts the profile into the data folder and takes the lock before ready', () => {
    const order = desktop.journal.entries;
    expect(order.slice(0, 3)).toEqual(['setPath userData', 'requestSingleInstanceLock', 'ready']);
    expect(desktop.app.getPath('userData')).toBe(join(desktop.dataFolder, 'electron-profile'));
  });

  it('listens and verifies before the first request', () => {
    const order = desktop.journal.entries;
    const load = order.indexOf(`loadURL ${desktop.origin()}`);
    expect(load).toBeGreaterThan(0);
    for (const step of [
      `${partition} verifies certificates`,
      `${partition} handles permission requests`,
      `${partition} listens to select-webauthn-account`,
    ]) {
      expect(order.indexOf(step), step).toBeGreaterThan(0);
      expect(order.indexOf(step), step).toBeLessThan(load);
    }
  });

  it('loads its page from the relying party once, over https on localhost', () => {
    expect(desktop.origin()).toMatch(/^https:\/\/localhost:\d+$/);
    expect(desktop.journal.entries.filter((entry) => entry.startsWith('loadURL'))).toHaveLength(1);
    expect(desktop.window().isShown).toBe(true);
    expect(desktop.errorBoxes).toEqual([]);
  });

  it('opens a sandboxed, isolated window on a partition of its own', () => {
    expect(desktop.window().options).toMatchObject({
      show: false,
      minWidth: 880,
      minHeight: 560,
      backgroundColor: '#0e1116',
      webPreferences: {
        partition,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
      },
    });
    expect([...desktop.sessions.keys()]).toEqual([partition]);
  });

  it('asks nobody for a proxy', () => {
    expect(desktop.sessions.get(partition)?.proxy).toEqual({ mode: 'direct' });
  });

  it('keeps the profile folder for this user only', () => {
    const mode = statSync(desktop.app.getPath('userData')).mode & 0o777;
    expect(mode).toBe(process.platform === 'win32' ? mode : 0o700);
  });
});

describe('the double', () => {
  it('hangs, as Electron does, on an entry that awaits ready at top level', async () => {
    const double = createElectronDouble({ appPath: await buildAppFolder() });
    vi.resetModules();
    vi.doMock('electron', () => double.module);
    const entry = double.app.evaluateEntry(import('../support/electron-double/awaits-ready-at-top-level.ts'));
    const first = await Promise.race([entry.then(() => 'ready'), after(500, 'still waiting')]);
    expect(first).toBe('still waiting');
    expect(double.app.isReady()).toBe(false);
  });
});

describe('a start', () => {
  let desktop: DesktopApp | undefined;
  afterEach(async () => {
    vi.restoreAllMocks();
    await desktop?.stop();
    desktop = undefined;
  });

  it('that finds another instance ends without a window', async () => {
    desktop = await startDesktopApp({ getsLock: false });
    expect(desktop.app.exitCode).toBe(0);
    expect(desktop.journal.entries).not.toContain('BrowserWindow');
  });

  it('of a second instance brings the window to the front', async () => {
    desktop = await startDesktopApp();
    const window = desktop.window();
    window.minimize();
    desktop.app.emit('second-instance');
    expect(window.isMinimized()).toBe(false);
    expect(window.focusCount).toBe(1);
  });

  it('on a port that is taken says so and ends with an exit code', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const address = holder.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    desktop = await startDesktopApp({ arguments: [`--port=${port}`] });
    holder.close();
    expect(desktop.app.exitCode).toBe(1);
    expect(desktop.errorBoxes).toHaveLength(1);
    expect(desktop.errorBoxes[0]?.content).toContain(String(port));
  });

  it('with an argument that makes no sense says so before ready', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    desktop = await startDesktopApp({ arguments: ['--port=many'] });
    expect(desktop.app.exitCode).toBe(2);
    expect(desktop.app.isReady()).toBe(false);
    expect(desktop.errorBoxes[0]?.content).toContain('--port=many');
  });

  it('with a data folder that cannot be made says so before ready', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const file = join(mkdtempSync(join(tmpdir(), 'desktop-file-')), 'a-file');
    writeFileSync(file, '');
    desktop = await startDesktopApp({ dataFolder: join(file, 'below') });
    expect(desktop.app.exitCode).toBe(1);
    expect(desktop.errorBoxes[0]?.content).toContain('a-file');
  });

  it('that finds the workbench running in another host says where', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const first = await startDesktopApp();
    desktop = await startDesktopApp({ dataFolder: first.dataFolder });
    expect(desktop.app.exitCode).toBe(0);
    expect(desktop.errorBoxes[0]?.content).toContain(first.origin());
    await first.stop();
  });

  it('leaves switches that belong to Chromium to Chromium', async () => {
    desktop = await startDesktopApp({ arguments: ['--disable-gpu', '--ozone-platform=x11'] });
    expect(desktop.app.exitCode).toBeUndefined();
    expect(desktop.errorBoxes).toEqual([]);
  });

  it('with --headless shows no window', async () => {
    desktop = await startDesktopApp({ arguments: ['--headless'] });
    expect(desktop.window().isShown).toBe(false);
  });

  it('remembers the size of the window from last time', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'desktop-size-'));
    const first = await startDesktopApp({ dataFolder });
    first.window().setSize(1234, 777);
    first.window().close();
    await first.app.exited;
    desktop = await startDesktopApp({ dataFolder });
    expect(desktop.window().options).toMatchObject({ width: 1234, height: 777 });
  });
});

describe('the end', () => {
  it('closes the workbench before the process quits', async () => {
    const desktop = await startDesktopApp();
    const origin = desktop.origin();
    await fetchStatus(origin);
    desktop.window().close();
    expect(await desktop.app.exited).toBe(0);
    await expect(fetchStatus(origin)).rejects.toThrow();
  });

  it('comes within three seconds even when the workbench does not close', async () => {
    const { closeInTime } = await import('../../src/main/desktop/close-before-quit.ts');
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const never = new Promise<void>(() => undefined);
    let hasEnded = false;
    const ending = closeInTime({ close: () => never }).then(() => {
      hasEnded = true;
    });
    await vi.advanceTimersByTimeAsync(2_900);
    expect(hasEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    await ending;
    vi.useRealTimers();
  });
});

async function fetchStatus(origin: string): Promise<number> {
  const { request } = await import('node:https');
  return new Promise((resolve, reject) => {
    const asked = request(origin, { rejectUnauthorized: false, agent: false }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    asked.on('error', reject);
    asked.end();
  });
}
