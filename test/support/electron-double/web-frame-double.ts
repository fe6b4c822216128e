import type { WebFrameMain } from 'electron';
import { IpcMainDouble } from './ipc-main-double.ts';

let nextFrameTreeNodeId = 1;

type CopiedFromElectron = Pick<WebFrameMain, 'frameTreeNodeId' | 'detached' | 'url' | 'origin'>;

/** A frame as the main process sees it. `origin` is serialised as RFC 6454 says: `null` for anything opaque. */
export class WebFrameDouble implements CopiedFromElectron {
  readonly frameTreeNodeId = nextFrameTreeNodeId++;
  readonly parent: WebFrameDouble | null;
  readonly ipc = new IpcMainDouble();
  detached = false;
  url: string;

  constructor(url: string, parent: WebFrameDouble | null) {
    this.url = url;
    this.parent = parent;
  }

  get origin(): string {
    return URL.parse(this.url)?.origin ?? 'null';
  }

  get top(): WebFrameDouble {
    return this.parent?.top ?? this;
  }
}
