import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/main/browser/find-browser.ts';
import { type BrowserWindow, openBrowserWindow } from '../../src/main/browser/open-browser-window.ts';
import type { CdpSession } from '../../src/shared/contract/cdp-session.ts';
import { openTestWorkbench } from '../support/open-test-workbench.ts';

const windows: BrowserWindow[] = [];
afterEach(async () => {
  for (const window of windows.splice(0)) await window.close();
});

function installedBrowser() {
  const browser = findBrowser();
  if (browser === undefined) throw new Error('No browser was found. Set CHROME_PATH, or run "npm test".');
  return browser;
}

/** Opens the window of a running workbench and collects the CDP sessions that it hands out. */
async function openWindow(test: Awaited<ReturnType<typeof openTestWorkbench>>) {
  const sessions: CdpSession[] = [];
  const seenUrls: unknown[] = [];
  const window = await openBrowserWindow({
    browser: installedBrowser(),
    url: `${test.workbench.origin}/`,
    identity: test.workbench.identity,
    dataFolder: test.folders.dataFolder,
    headless: true,
    onCdpSession: async (session) => {
      sessions.push(session);
      seenUrls.push(await evaluate(session, 'location.protocol'));
      await test.workbench.attachCdpSession(session);
    },
  });
  windows.push(window);
  return { window, sessions, seenUrls };
}

async function evaluate(session: CdpSession, expression: string): Promise<unknown> {
  const answer = await session.send('Runtime.evaluate', { expression, returnByValue: true });
  // The protocol's own shape of this answer.
  return (answer as { result: { value: unknown } }).result.value;
}

describe('the browser host', () => {
  it('hands out the CDP session before the page is loaded, and trusts our certificate', async () => {
    await using test = await openTestWorkbench();
    const { sessions, seenUrls } = await openWindow(test);
    // Still on the way to the start page, or there.
    expect(seenUrls).toHaveLength(1);
    expect(['about:', 'data:']).toContain(seenUrls[0]);
    const [session] = sessions;
    if (session === undefined) throw new Error('no session');
    await expect.poll(() => evaluate(session, 'document.title')).toBe('Test page');
    expect(await evaluate(session, 'isSecureContext')).toBe(true);
    expect(existsSync(join(test.folders.dataFolder, 'browser-profile'))).toBe(true);
    await windows.pop()?.close();
  });

  it('trusts no other certificate', async () => {
    await using test = await openTestWorkbench();
    const opening = openBrowserWindow({
      browser: installedBrowser(),
      url: `${test.workbench.origin}/`,
      identity: { spkiSha256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' },
      dataFolder: test.folders.dataFolder,
      headless: true,
      onCdpSession: async () => undefined,
    });
    await expect(opening).rejects.toMatchObject({
      code: 'browser-failed',
      message: expect.stringContaining('net::ERR_CERT_AUTHORITY_INVALID'),
    });
  });

  it('is closed when its page is closed', async () => {
    await using test = await openTestWorkbench();
    const { window, sessions } = await openWindow(test);
    const [session] = sessions;
    if (session === undefined) throw new Error('no session');
    await expect.poll(() => evaluate(session, 'document.title')).toBe('Test page');
    await session.send('Page.close');
    await window.closed;
    await expect(session.send('Page.reload')).rejects.toThrow('has ended');
  });

  it('loads the page again after it crashed', async () => {
    await using test = await openTestWorkbench();
    const { sessions } = await openWindow(test);
    const [session] = sessions;
    if (session === undefined) throw new Error('no session');
    await expect.poll(() => evaluate(session, 'document.title')).toBe('Test page');
    await evaluate(session, 'globalThis.isOld = true');
    await expect(session.send('Page.crash')).rejects.toThrow('crashed');
    await expect
      .poll(() => evaluate(session, 'document.title + globalThis.isOld'))
      .toBe('Test pageundefined');
    await windows.pop()?.close();
  });

  it.skipIf(process.platform === 'win32')(
    'says which browser failed, and what it said, when it ends at once',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'workbench-browser-'));
      const path = join(folder, 'broken');
      writeFileSync(path, '#!/bin/sh\necho "missing library" >&2\nexit 1\n');
      chmodSync(path, 0o755);
      const opening = openBrowserWindow({
        browser: { name: 'Broken', path },
        url: 'https://localhost/',
        identity: { spkiSha256: '' },
        dataFolder: folder,
        headless: true,
        onCdpSession: async () => undefined,
      });
      await expect(opening).rejects.toMatchObject({
        code: 'browser-failed',
        message: expect.stringMatching(
          /^Broken \(.*\) could not show the workbench: missing library\. .*--host=none/,
        ),
      });
      rmSync(folder, { recursive: true, force: true });
    },
  );
});
