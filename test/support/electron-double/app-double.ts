import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { App, ConfigureWebAuthnOptions } from 'electron';
import type { Journal } from './journal.ts';
import { preventableEvent } from './preventable-event.ts';

export interface AppDoubleOptions {
  readonly appPath: string;
  readonly journal: Journal;
  /** False: another instance holds the lock. */
  readonly getsLock: boolean;
  readonly locale: string;
}

/** The windows as `app` sees them when it quits. */
export interface WindowList {
  readonly all: readonly { close(): void; destroy(): void }[];
}

type CopiedFromElectron = Pick<
  App,
  | 'exit'
  | 'getAppPath'
  | 'getLocale'
  | 'getName'
  | 'getPath'
  | 'getVersion'
  | 'isReady'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setName'
  | 'setPath'
  | 'whenReady'
>;

export class AppDouble extends EventEmitter implements CopiedFromElectron {
  /** Present on macOS only (Electron's documentation of `app.configureWebAuthn`). */
  configureWebAuthn: ((options: ConfigureWebAuthnOptions) => void) | undefined;
  readonly exited: Promise<number>;
  exitCode: number | undefined;
  windows: WindowList = { all: [] };
  readonly #options: AppDoubleOptions;
  readonly #ready = Promise.withResolvers<void>();
  readonly #exit = Promise.withResolvers<number>();
  readonly #paths = new Map<string, string>();
  #name: string;
  #isReady = false;
  #isQuitting = false;

  constructor(options: AppDoubleOptions) {
    super();
    this.#options = options;
    this.exited = this.#exit.promise;
    this.#name = String(this.#manifest().name);
  }

  /**
   * `ready` comes only after the entry module, with its whole import chain, has been evaluated (electron
   * lib/browser/init.ts, `appCodeLoaded`): an entry that awaits it at top level never finishes, here as there.
   */
  async evaluateEntry(entry: Promise<unknown>): Promise<void> {
    await entry;
    if (this.exitCode !== undefined) return;
    this.#isReady = true;
    this.#options.journal.note('ready');
    this.emit('ready');
    this.#ready.resolve();
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  getAppPath(): string {
    return this.#options.appPath;
  }

  getName(): string {
    return this.#name;
  }

  setName(name: string): void {
    this.#name = name;
  }

  getVersion(): string {
    return String(this.#manifest().version);
  }

  getLocale(): string {
    if (!this.#isReady) throw new Error('app.getLocale() is empty before ready on Windows');
    return this.#options.locale;
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`the double knows no path '${name}'`);
    return path;
  }

  /** Documentation of `app.setPath`: the folder has to exist. Chromium wants it absolute, and settled before ready. */
  setPath(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    if (!existsSync(path)) throw new Error(`Failed to set path '${name}'`);
    if (this.#isReady) throw new Error(`'${name}' was set after ready`);
    this.#options.journal.note(`setPath ${name}`);
    this.#paths.set(name, path);
  }

  /** The lock lies in userData, so setting that afterwards would lock the wrong folder. */
  requestSingleInstanceLock(): boolean {
    this.#options.journal.note('requestSingleInstanceLock');
    return this.#options.getsLock;
  }

  /** Browser::Quit in electron shell/browser/browser.cc: before-quit, then every window is asked, then will-quit. */
  quit(): void {
    if (this.#isQuitting || this.exitCode !== undefined) return;
    const event = preventableEvent({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#isQuitting = true;
    if (this.windows.all.length === 0) this.#shutDown(0);
    for (const window of [...this.windows.all]) window.close();
  }

  /** Browser::OnWindowAllClosed; without a listener the default is to quit (documentation of `window-all-closed`). */
  lastWindowClosed(): void {
    if (this.exitCode !== undefined) return;
    if (this.#isQuitting) this.#shutDown(0);
    else if (!this.emit('window-all-closed')) this.quit();
  }

  /** Documentation of `app.exit`: at once, without asking windows, without before-quit and will-quit. */
  exit(exitCode = 0): void {
    if (this.exitCode !== undefined) return;
    this.exitCode = exitCode;
    for (const window of [...this.windows.all]) window.destroy();
    this.emit('quit', preventableEvent({}), exitCode);
    this.#exit.resolve(exitCode);
  }

  #shutDown(exitCode: number): void {
    this.emit('will-quit', preventableEvent({}));
    this.exitCode = exitCode;
    this.emit('quit', preventableEvent({}), exitCode);
    this.#exit.resolve(exitCode);
  }

  #manifest(): Record<string, unknown> {
    return JSON.parse(readFileSync(join(this.#options.appPath, 'package.json'), 'utf8'));
  }
}
