import { EventEmitter } from 'node:events';
import type { WebPreferences } from 'electron';
import { createContextBridgeDouble } from './context-bridge-double.ts';
import { DebuggerDouble } from './debugger-double.ts';
import { IpcMainDouble } from './ipc-main-double.ts';
import { IpcRendererDouble } from './ipc-renderer-double.ts';
import type { Journal } from './journal.ts';
import { preventableEvent } from './preventable-event.ts';
import { runSandboxedPreload } from './run-sandboxed-preload.ts';
import type { SessionDouble } from './session-double.ts';
import { visit } from './visit.ts';
import { WebFrameDouble } from './web-frame-double.ts';

type WindowOpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

export class WebContentsDouble extends EventEmitter {
  readonly session: SessionDouble;
  readonly debugger = new DebuggerDouble();
  readonly ipc = new IpcMainDouble();
  /** What scripts of the page find on `window`; a new one for each document. */
  world: Record<string, unknown> = {};
  windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' });
  readonly #preferences: WebPreferences;
  readonly #journal: Journal;
  readonly #mainFrame = new WebFrameDouble('', null);
  #renderer = new IpcRendererDouble(this, this.#mainFrame);
  #isDestroyed = false;
  #isCrashed = false;

  constructor(session: SessionDouble, preferences: WebPreferences, journal: Journal) {
    super();
    this.session = session;
    this.#preferences = preferences;
    this.#journal = journal;
  }

  get mainFrame(): WebFrameDouble {
    this.#assertAlive();
    return this.#mainFrame;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isCrashed(): boolean {
    return this.#isCrashed;
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler;
  }

  /** Goes to the main frame's document. */
  send(channel: string, ...sent: unknown[]): void {
    this.#assertAlive();
    this.#renderer.receive(channel, sent);
  }

  /** A load that main asks for raises no will-navigate (Electron's documentation of that event). */
  async loadURL(url: string): Promise<void> {
    this.#assertAlive();
    this.#journal.note(`loadURL ${new URL(url).origin}`);
    this.commit(url, await visit(this.session, url));
  }

  /** A document of `url` takes the place of the present one: frames below are gone, the preload runs, then it has loaded. */
  commit(url: string, status = 200): void {
    this.#isCrashed = false;
    this.#mainFrame.url = url;
    this.world = {};
    this.#renderer = new IpcRendererDouble(this, this.#mainFrame);
    this.emit('did-navigate', preventableEvent({}), url, status, '');
    this.#runPreload(url);
    this.emit('dom-ready', preventableEvent({}));
    this.#journal.note('did-finish-load');
    this.emit('did-finish-load');
  }

  crash(): void {
    this.#isCrashed = true;
    this.emit('render-process-gone', preventableEvent({}), { reason: 'crashed', exitCode: 139 });
  }

  /** Closing DevTools ends a CDP session of this page, and with it every virtual authenticator. */
  closeDevTools(): void {
    this.debugger.wipe();
    this.emit('devtools-closed');
  }

  /** A debugger that is attached is told before the contents count as destroyed. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.debugger.detach();
    this.#isDestroyed = true;
    this.#mainFrame.detached = true;
    this.emit('destroyed');
  }

  #assertAlive(): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
  }

  /** Electron tells a preload that cannot run by `preload-error`, and the page goes on without it. */
  #runPreload(url: string): void {
    const { preload, additionalArguments = [] } = this.#preferences;
    if (preload === undefined) return;
    const electron = {
      contextBridge: createContextBridgeDouble(this.world),
      ipcRenderer: this.#renderer,
    };
    try {
      runSandboxedPreload({
        file: preload,
        pageUrl: url,
        additionalArguments,
        isMainFrame: true,
        electron,
      });
    } catch (error) {
      this.emit('preload-error', preventableEvent({}), preload, error);
    }
  }
}
