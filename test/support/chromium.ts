import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../src/main/browser/find-browser.ts';
import type { Workbench } from '../../src/main/workbench/workbench.ts';
import type { CdpSession } from '../../src/shared/contract/cdp-session.ts';
import { adaptPlaywrightCdpSession } from './playwright-cdp-session.ts';

export interface TestWindow {
  readonly page: Page;
  /** The session that the workbench's virtual authenticators use; do not detach it. */
  readonly session: CdpSession;
  close(): Promise<void>;
}

/** Headless, quiet on the network, and without a sandbox only where root runs it on Linux. */
function launchOptions(args: readonly string[] = []) {
  const browser = findBrowser();
  if (browser === undefined) throw new Error('No browser was found. Set CHROME_PATH, or run "npm test".');
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return {
    executablePath: browser.path,
    headless: true,
    chromiumSandbox: !isRoot,
    args: ['--disable-quic', ...args],
  };
}

/** A browser with a profile that is thrown away. */
export function launchTestBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions());
}

/**
 * The host's window on a running workbench, as `openBrowserWindow` would open it: the certificate pinned, the CDP session
 * handed to the workbench, and then the pairing link loaded.
 */
export async function openTestWindow(
  workbench: Workbench,
  options: BrowserContextOptions = {},
): Promise<TestWindow> {
  // Chromium heeds the pin only together with a profile folder of one's own.
  const profile = await mkdtemp(join(tmpdir(), 'workbench-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    viewport: { width: 1440, height: 900 },
    ...options,
    ...launchOptions([`--ignore-certificate-errors-spki-list=${workbench.identity.spkiSha256}`]),
  });
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const session = adaptPlaywrightCdpSession(await context.newCDPSession(page));
    await workbench.attachCdpSession(session);
    await page.goto(workbench.createPairingLink('host'));
    return { page, session, close };
  } catch (error) {
    await close();
    throw error;
  }
}
