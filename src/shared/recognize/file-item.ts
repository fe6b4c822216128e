/** One thing of several in a file. */
export interface FileItem {
  /** The line that it begins in, from 1. */
  readonly line: number;
  /** Undefined where it was longer than the limit, and not kept. */
  readonly bytes: Uint8Array | undefined;
}
