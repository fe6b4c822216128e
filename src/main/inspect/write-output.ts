import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Somewhere to write to that says when it has had enough. */
export interface Output {
  /** Settles when there is room for more: whoever awaits it never fills the memory. */
  write(text: string): Promise<void>;
}

export function createOutput(stream: Writable): Output {
  return {
    async write(text) {
      if (!stream.write(text)) await once(stream, 'drain');
    },
  };
}
