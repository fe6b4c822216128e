import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { AppDouble } from './app-double.ts';
import type { Journal } from './journal.ts';
import { preventableEvent } from './preventable-event.ts';
import type { SessionDouble } from './session-double.ts';
import { WebContentsDouble } from './web-contents-double.ts';

export interface WindowWorld {
  readonly app: AppDouble;
  readonly journal: Journal;
  readonly fromPartition: (partition: string) => SessionDouble;
}

/** The `BrowserWindow` class of one Electron double; `windows` are the open ones. */
export function createBrowserWindowClass({ app, journal, fromPartition }: WindowWorld) {
  const windows: BrowserWindowDouble[] = [];
  app.windows = { all: windows };

  class BrowserWindowDouble extends EventEmitter {
    readonly options: BrowserWindowConstructorOptions;
    readonly #contents: WebContentsDouble;
    isShown: boolean;
    focusCount = 0;
    #bounds: { x: number; y: number; width: number; height: number };
    #isMinimized = false;
    #isMaximized = false;
    #isDestroyed = false;

    constructor(options: BrowserWindowConstructorOptions) {
      super();
      if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
      const { webPreferences = {}, width = 800, height = 600, show = true } = options;
      this.options = options;
      this.isShown = show;
      this.#bounds = { x: 0, y: 0, width, height };
      this.#contents = new WebContentsDouble(
        fromPartition(webPreferences.partition ?? ''),
        webPreferences,
        journal,
      );
      this.#contents.once('did-finish-load', () => this.emit('ready-to-show'));
      windows.push(this);
      journal.note('BrowserWindow');
      app.emit('web-contents-created', preventableEvent({}), this.#contents);
    }

    static getAllWindows(): readonly BrowserWindowDouble[] {
      return [...windows];
    }

    get webContents(): WebContentsDouble {
      if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
      return this.#contents;
    }

    loadURL(url: string): Promise<void> {
      return this.webContents.loadURL(url);
    }

    show(): void {
      this.isShown = true;
    }

    focus(): void {
      this.focusCount += 1;
    }

    minimize(): void {
      this.#isMinimized = true;
    }

    restore(): void {
      this.#isMinimized = false;
    }

    isMinimized(): boolean {
      return this.#isMinimized;
    }

    maximize(): void {
      this.#isMaximized = true;
    }

    isMaximized(): boolean {
      return this.#isMaximized;
    }

    isDestroyed(): boolean {
      return this.#isDestroyed;
    }

    setSize(width: number, height: number): void {
      this.#bounds = { ...this.#bounds, width, height };
    }

    getNormalBounds() {
      return { ...this.#bounds };
    }

    close(): void {
      const event = preventableEvent({});
      this.emit('close', event);
      if (!event.defaultPrevented) this.destroy();
    }

    /** Documentation of `win.destroy()`: without `close`, but `closed` is certain. */
    destroy(): void {
      if (this.#isDestroyed) return;
      this.#contents.destroy();
      this.#isDestroyed = true;
      windows.splice(windows.indexOf(this), 1);
      this.emit('closed');
      if (windows.length === 0) app.lastWindowClosed();
    }
  }

  return BrowserWindowDouble;
}

export type BrowserWindowDouble = InstanceType<ReturnType<typeof createBrowserWindowClass>>;
