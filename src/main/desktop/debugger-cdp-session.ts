import type { Debugger } from 'electron';
import type { CdpSession } from '../../shared/contract/cdp-session.ts';

/** Attaches to the window's page and speaks CDP with it. Throws where somebody else is attached already. */
export function attachDebuggerCdpSession(pageDebugger: Debugger): CdpSession {
  pageDebugger.attach('1.3');
  let isAttached = true;
  pageDebugger.once('detach', () => {
    isAttached = false;
  });
  return {
    send(method, params) {
      // The same Debugger object is attached again later: a session that has ended must not speak through the next one.
      if (!isAttached) return Promise.reject(new Error('this CDP session has ended'));
      return pageDebugger.sendCommand(method, params);
    },
    on(method, listener) {
      const relay = (_event: unknown, received: string, params: unknown) => {
        if (isAttached && received === method) listener(params);
      };
      pageDebugger.on('message', relay);
      return () => {
        pageDebugger.off('message', relay);
      };
    },
    onDetached(listener) {
      const relay = () => listener();
      pageDebugger.once('detach', relay);
      return () => {
        pageDebugger.off('detach', relay);
      };
    },
  };
}
