import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { CdpSession } from '../../shared/contract/cdp-session.ts';
import type { ServerIdentity } from '../workbench/workbench.ts';
import { WorkbenchError } from '../workbench/workbench-error.ts';
import { browserArguments, startPage } from './browser-arguments.ts';
import type { Browser } from './browser-candidates.ts';
import { type BrowserProcess, startBrowserProcess } from './browser-process.ts';
import { type CdpConnection, openCdpConnection } from './cdp-connection.ts';
import { holdPageSession } from './hold-page-session.ts';

export interface BrowserWindowOptions {
  readonly browser: Browser;
  /** Loaded once the first CDP session is in place. */
  readonly url: string;
  readonly identity: Pick<ServerIdentity, 'spkiSha256'>;
  readonly dataFolder: string;
  readonly headless: boolean;
  /** Ends the opening at once, and by force. Of no effect on a window that is open. */
  readonly signal?: AbortSignal;
  /** Takes the page's CDP session, before `url` is loaded and again whenever a new one was needed. */
  readonly onCdpSession: (session: CdpSession) => Promise<void>;
}

export interface BrowserWindow {
  /** Settles when the window is gone, whoever closed it. */
  readonly closed: Promise<void>;
  /** Closes the browser, by force where it does not answer. Safe to call twice. */
  close(): Promise<void>;
}

const startLimit = 30_000;
const closeLimit = 5_000;
const exitLimit = 1_000;

const navigatedSchema = z.object({ errorText: z.string().optional() });
const destroyedSchema = z.object({ targetId: z.string() });
const targetsSchema = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })),
});

/**
 * Opens an app window of an installed browser on the workbench, with a profile of its own below the data folder. Faults:
 * `browser-failed` where the browser does not start, or starts and shows no page.
 */
export async function openBrowserWindow(options: BrowserWindowOptions): Promise<BrowserWindow> {
  const profileFolder = join(options.dataFolder, 'browser-profile');
  const browserProcess = startBrowserProcess(
    options.browser,
    browserArguments({
      profileFolder,
      spkiSha256: options.identity.spkiSha256,
      headless: options.headless,
      firstUse: !existsSync(profileFolder),
      withoutSandbox: process.platform === 'linux' && process.getuid?.() === 0,
    }),
  );
  const connection = openCdpConnection(browserProcess.toBrowser, browserProcess.fromBrowser);
  const close = () => closeBrowser(connection, browserProcess);
  try {
    const targetId = await Promise.race([
      openPage(connection, options),
      failWhenTooLate(),
      failWhenAborted(options.signal),
    ]);
    const closed = windowClosed(connection, targetId, browserProcess).then(close);
    return { closed, close };
  } catch (cause) {
    if (options.signal?.aborted) browserProcess.kill();
    // A browser that ends closes the pipe first.
    await Promise.race([browserProcess.exited, delay(exitLimit)]);
    const ended = browserProcess.hasExited();
    await close();
    throw failure(options.browser, ended ? browserProcess.lastWords() : messageOf(cause), cause);
  }
}

async function openPage(connection: CdpConnection, options: BrowserWindowOptions): Promise<string> {
  await connection.browser.send('Target.setDiscoverTargets', { discover: true });
  const targetId = await findStartPage(connection);
  const session = await holdPageSession(connection, targetId, options.onCdpSession);
  const { errorText } = navigatedSchema.parse(await session.send('Page.navigate', { url: options.url }));
  if (errorText !== undefined) throw new Error(`it could not load the page (${errorText})`);
  return targetId;
}

/** The browser answers before its first window is there. Ends with the connection where none comes. */
async function findStartPage(connection: CdpConnection): Promise<string> {
  for (;;) {
    const { targetInfos } = targetsSchema.parse(await connection.browser.send('Target.getTargets'));
    const page = targetInfos.find(({ type, url }) => type === 'page' && url === startPage);
    if (page !== undefined) return page.targetId;
    await delay(25);
  }
}

async function failWhenTooLate(): Promise<never> {
  await delay(startLimit, undefined, { ref: false });
  throw new Error(`it showed nothing within ${startLimit / 1000} seconds`);
}

function failWhenAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('nobody waits for it any more')));
    signal?.throwIfAborted();
  });
}

async function windowClosed(
  connection: CdpConnection,
  targetId: string,
  browserProcess: BrowserProcess,
): Promise<void> {
  const pageGone = Promise.withResolvers<void>();
  const stop = connection.browser.on('Target.targetDestroyed', (params) => {
    if (destroyedSchema.parse(params).targetId === targetId) pageGone.resolve();
  });
  await Promise.race([pageGone.promise, browserProcess.exited]);
  stop();
}

async function closeBrowser(connection: CdpConnection, browserProcess: BrowserProcess): Promise<void> {
  // A browser that is closing may drop the pipe instead of answering, and one that is gone has nothing to say.
  connection.browser.send('Browser.close').catch(() => undefined);
  const timer = setTimeout(browserProcess.kill, closeLimit);
  await browserProcess.exited;
  clearTimeout(timer);
}

function failure(browser: Browser, reason: string, cause?: unknown): WorkbenchError {
  return new WorkbenchError(
    'browser-failed',
    `${browser.name} (${browser.path}) could not show the workbench: ${reason || 'it ended without a word'}. ` +
      'Set CHROME_PATH to another browser, or use --host=none and open the link in your own.',
    { cause },
  );
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
