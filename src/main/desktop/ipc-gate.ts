import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { z } from 'zod';

export interface IpcGate {
  /** Answers `channel`, but only to our own page, and only when `parameters` accepts what it sent. */
  handle<Parameters extends unknown[]>(
    channel: string,
    parameters: z.ZodType<Parameters>,
    handler: (...received: Parameters) => unknown,
  ): void;
}

/** The one way from the page into this process. `origin` is the relying party's, the only one that is let through. */
export function openIpcGate(contents: WebContents, origin: string): IpcGate {
  return {
    handle(channel, parameters, handler) {
      contents.ipc.handle(channel, (event, ...received) => {
        refuseStrangers(event, contents, origin);
        const parsed = parameters.safeParse(received);
        if (!parsed.success) throw new Error(`${channel}: ${z.prettifyError(parsed.error)}`);
        return handler(...parsed.data);
      });
    },
  };
}

function refuseStrangers(event: IpcMainInvokeEvent, contents: WebContents, origin: string): void {
  // Null once the frame has navigated or is gone: then nobody can say any more who asked.
  const frame = event.senderFrame;
  if (frame === null || frame.detached) throw new Error('the frame that asked is gone');
  if (frame.frameTreeNodeId !== contents.mainFrame.frameTreeNodeId)
    throw new Error('only the main frame of the workbench may ask');
  if (frame.origin !== origin) throw new Error(`${frame.origin} may not ask`);
}
