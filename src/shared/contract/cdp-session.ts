/**
 * The Chrome DevTools Protocol session of the workbench's own window, the same in every host: Electron's
 * `webContents.debugger`, or Playwright's CDPSession over an installed browser.
 */
export interface CdpSession {
  send(method: string, params?: object): Promise<unknown>;
  /** Calls `listener` for each event named `method`; the returned function stops it. */
  on(method: string, listener: (params: unknown) => void): () => void;
  /** Calls `listener` once when the session has ended, whoever ended it. The host may then attach a new one. */
  onDetached(listener: () => void): () => void;
}
