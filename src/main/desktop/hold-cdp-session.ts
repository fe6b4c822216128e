import type { WebContents } from 'electron';
import type { Workbench } from '../workbench/workbench.ts';
import { attachDebuggerCdpSession } from './debugger-cdp-session.ts';

/**
 * Gives the workbench a CDP session of the window now, and a new one whenever that ended. In Chromium the end of *any* CDP
 * session of a page takes all virtual authenticators away, closing DevTools included, so that counts as an end too.
 */
export function holdCdpSession(contents: WebContents, workbench: Workbench): void {
  const pageDebugger = contents.debugger;
  const attach = () => {
    if (contents.isDestroyed() || contents.isCrashed() || pageDebugger.isAttached()) return;
    try {
      workbench.attachCdpSession(attachDebuggerCdpSession(pageDebugger)).catch(tell);
    } catch (error) {
      tell(error);
    }
  };
  const detach = () => {
    if (!contents.isDestroyed() && pageDebugger.isAttached()) pageDebugger.detach();
  };
  // Not from inside the event: a window that is closing reports the detach before it counts as destroyed.
  pageDebugger.on('detach', () => setImmediate(attach));
  contents.on('devtools-closed', detach);
  contents.on('render-process-gone', detach);
  // A page that crashed has a frame again from here on.
  contents.on('did-navigate', attach);
  attach();
}

/** Not fatal: the workbench says in its header that virtual authenticators are not available. */
function tell(error: unknown): void {
  console.error('Virtual authenticators are not available in this window:', error);
}
