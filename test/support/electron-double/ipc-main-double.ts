import type { WebContentsDouble } from './web-contents-double.ts';
import type { WebFrameDouble } from './web-frame-double.ts';

export interface InvokeEventDouble {
  readonly type: 'frame';
  readonly sender: WebContentsDouble;
  /** Null once the frame has navigated or is destroyed (documentation of IpcMainInvokeEvent). */
  readonly senderFrame: WebFrameDouble | null;
}

export type InvokeHandler = (event: InvokeEventDouble, ...received: unknown[]) => unknown;

/** `ipcMain`, `webContents.ipc` and `webFrameMain.ipc` share this shape. */
export class IpcMainDouble {
  readonly #handlers = new Map<string, InvokeHandler>();

  handle(channel: string, handler: InvokeHandler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  handlerFor(channel: string): InvokeHandler | undefined {
    return this.#handlers.get(channel);
  }
}
