import { EventEmitter } from 'node:events';
import type { WebContentsDouble } from './web-contents-double.ts';
import type { WebFrameDouble } from './web-frame-double.ts';

/** `ipcRenderer` of one document. Both directions copy their arguments, as the structured clone algorithm does. */
export class IpcRendererDouble extends EventEmitter {
  readonly #contents: WebContentsDouble;
  readonly #frame: WebFrameDouble;

  constructor(contents: WebContentsDouble, frame: WebFrameDouble) {
    super();
    this.#contents = contents;
    this.#frame = frame;
  }

  invoke(channel: string, ...sent: unknown[]): Promise<unknown> {
    return invokeFrom(this.#contents, this.#frame, channel, sent);
  }

  receive(channel: string, sent: readonly unknown[]): void {
    this.emit(channel, { sender: this }, ...structuredClone(sent));
  }
}

/**
 * What main sees of an invoke; `senderFrame` null when the frame is gone by then. The frame's own handlers come first, then
 * those of its webContents. A fault reaches the page as a message only (electron lib/renderer/api/ipc-renderer.ts).
 */
export async function invokeFrom(
  contents: WebContentsDouble,
  senderFrame: WebFrameDouble | null,
  channel: string,
  sent: readonly unknown[],
): Promise<unknown> {
  const handler = senderFrame?.ipc.handlerFor(channel) ?? contents.ipc.handlerFor(channel);
  try {
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const event = { type: 'frame', sender: contents, senderFrame } as const;
    return structuredClone(await handler(event, ...structuredClone(sent)));
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${error}`);
  }
}
