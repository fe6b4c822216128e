import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import type { Browser } from './browser/browser-candidates.ts';
import { chooseBrowser } from './browser/choose-browser.ts';
import { type BrowserWindow, openBrowserWindow } from './browser/open-browser-window.ts';
import { defaultDataFolder } from './workbench/data-folder.ts';
import { openWorkbench } from './workbench/open-workbench.ts';
import { parseStartOptions, type StartOptions, startOptionsHelp } from './workbench/start-options.ts';
import { whenAskedToStop } from './workbench/when-asked-to-stop.ts';
import type { Workbench } from './workbench/workbench.ts';
import { WorkbenchError } from './workbench/workbench-error.ts';

/** The same path from src/main and from out/main. */
const rendererFolder = fileURLToPath(new URL('../../out/renderer', import.meta.url));
const rootsFolder = fileURLToPath(new URL('../../resources/roots', import.meta.url));
const closeLimit = 10_000;

/** Gives back the exit code: 0 closed, or another workbench is already running · 1 failed · 2 invalid arguments. */
async function serve(argv: readonly string[]): Promise<number> {
  const stopping = new AbortController();
  void whenAskedToStop().then(() => stopping.abort());
  try {
    const options = parseStartOptions(argv);
    if (options.help) console.log(startOptionsHelp);
    else await run(options, stopping.signal);
    return 0;
  } catch (error) {
    return report(error);
  }
}

async function run(options: StartOptions, signal: AbortSignal): Promise<void> {
  const browser = browserFor(options);
  const dataFolder = options.dataFolder ?? defaultDataFolder();
  const workbench = await openWorkbench({
    dataFolder,
    rendererFolder,
    rootsFolder,
    host: browser === undefined ? 'none' : 'browser',
    version: packageJson.version,
    port: options.port,
  });
  console.log(`Passkey Workbench ${packageJson.version}`);
  console.log(`  listens on    ${workbench.origin} and ${workbench.plainOrigin}, on this machine only`);
  console.log(`  keeps data in ${dataFolder}`);
  let window: BrowserWindow | undefined;
  try {
    const { headless } = options;
    window = browser && (await openWindow(browser, workbench, { dataFolder, headless, signal }));
    if (!signal.aborted) await runUntilEnded(workbench, window, signal);
    console.log('Closing.');
  } finally {
    await close(window, workbench);
  }
}

async function runUntilEnded(
  workbench: Workbench,
  window: BrowserWindow | undefined,
  signal: AbortSignal,
): Promise<void> {
  console.log(`  pairing link  ${workbench.createPairingLink('paired', 'http')}`);
  console.log('                (lets one other browser in, once, within five minutes)');
  console.log(window ? 'Ctrl+C, or closing the window, ends it.' : 'Ctrl+C ends it.');
  const stopped = once(signal, 'abort');
  await Promise.race([stopped, window?.closed ?? stopped]);
}

/** Undefined: the workbench serves without a window, because that was asked for or because none can be shown. */
function browserFor({ host, headless }: StartOptions): Browser | undefined {
  if (host === 'none') return undefined;
  if (host === 'electron') {
    throw new WorkbenchError(
      'invalid-argument',
      '--host=electron is not for this entry. Use "npm start", or --host=browser or --host=none.',
    );
  }
  try {
    return chooseBrowser(headless);
  } catch (error) {
    if (!(error instanceof WorkbenchError)) throw error;
    console.error(error.message);
    return undefined;
  }
}

async function openWindow(
  browser: Browser,
  workbench: Workbench,
  { dataFolder, headless, signal }: { dataFolder: string; headless: boolean; signal: AbortSignal },
): Promise<BrowserWindow | undefined> {
  try {
    const window = await openBrowserWindow({
      browser,
      url: workbench.createPairingLink('host'),
      identity: workbench.identity,
      dataFolder,
      headless,
      signal,
      // The window is of use without virtual authenticators, and says itself that it has none.
      onCdpSession: async (session) => {
        await workbench.attachCdpSession(session).catch(report);
      },
    });
    console.log(`  window        ${browser.name}, ${headless ? 'headless, ' : ''}with a profile of its own`);
    return window;
  } catch (error) {
    if (!signal.aborted) report(error);
    return undefined;
  }
}

async function close(window: BrowserWindow | undefined, workbench: Workbench): Promise<void> {
  const limit = setTimeout(() => {
    console.error(`Closing took longer than ${closeLimit / 1000} seconds; the rest is ended by force.`);
    process.exit(1);
  }, closeLimit);
  await window?.close();
  await workbench.close();
  clearTimeout(limit);
}

function report(error: unknown): number {
  if (!(error instanceof WorkbenchError)) {
    console.error(error);
    return 1;
  }
  if (error.code === 'already-running') {
    console.log(error.message);
    return 0;
  }
  console.error(error.message);
  return error.code === 'invalid-argument' ? 2 : 1;
}

process.exitCode = await serve(process.argv.slice(2));
// The channel to the process that started this one would keep it alive.
if (process.connected) process.disconnect();
