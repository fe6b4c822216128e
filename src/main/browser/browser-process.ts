import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { Browser } from './browser-candidates.ts';

export interface BrowserProcess {
  /** The two ends of `--remote-debugging-pipe`. */
  readonly toBrowser: Writable;
  readonly fromBrowser: Readable;
  /** Settles when the process is gone, however that came about. */
  readonly exited: Promise<void>;
  hasExited(): boolean;
  /** The last line that the browser wrote to its standard error, for a person to read. Complete once it has exited. */
  lastWords(): string;
  /** Ends the browser and all of its own processes at once. */
  kill(): void;
}

const lastWordsLimit = 300;

/** Starts the browser in a process group of its own, so that Ctrl+C in a terminal leaves its closing to us. */
export function startBrowserProcess(browser: Browser, args: readonly string[]): BrowserProcess {
  const child = spawn(browser.path, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: false,
  });
  const gone = Promise.withResolvers<void>();
  let lastWords = '';
  const kill = () => killTree(child);
  process.once('exit', kill);
  let hasExited = false;
  const end = () => {
    process.off('exit', kill);
    hasExited = true;
    gone.resolve();
  };
  // Its last words may still be under way; a process that it left behind may hold the stream open.
  child.once('close', end).once('exit', () => setTimeout(end, lastWordsLimit).unref());
  child.once('error', (error) => {
    lastWords = error.message;
    end();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = text.trimEnd().split('\n').at(-1) ?? lastWords;
  });
  // Descriptors 3 and 4 are pipes because `stdio` above says so; the type cannot know.
  const [, , , toBrowser, fromBrowser] = child.stdio as unknown as [null, null, Readable, Writable, Readable];
  return {
    toBrowser,
    fromBrowser,
    exited: gone.promise,
    hasExited: () => hasExited,
    lastWords: () => lastWords,
    kill,
  };
}

function killTree(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', detached: true }).unref();
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
    child.kill('SIGKILL');
  }
}
