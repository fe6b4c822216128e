export type WorkbenchErrorCode =
  | 'port-taken'
  | 'already-running'
  | 'data-folder-unwritable'
  | 'made-by-a-newer-version'
  | 'records-damaged'
  | 'roots-damaged'
  | 'renderer-not-built'
  | 'browser-not-found'
  | 'browser-failed'
  | 'no-display'
  | 'invalid-argument';

/** A failure of the workbench itself, never of what a person's authenticator sent. The message ends with a next step. */
export class WorkbenchError extends Error {
  readonly code: WorkbenchErrorCode;

  constructor(code: WorkbenchErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WorkbenchError';
    this.code = code;
  }
}
