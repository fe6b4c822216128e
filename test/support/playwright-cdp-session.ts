import type { CDPSession } from 'playwright-core';
import type { CdpSession } from '../../src/shared/contract/cdp-session.ts';

/** Playwright's session as ours; its typing knows every command by name, ours takes them as data. */
export function adaptPlaywrightCdpSession(session: CDPSession): CdpSession {
  return {
    send: (method, params) =>
      // The names and shapes are the protocol's; Chromium answers a wrong one with an error.
      session.send(method as Parameters<CDPSession['send']>[0], params as never),
    on(method, listener) {
      const relay = (event: { method: string; params?: object }) => {
        if (event.method === method) listener(event.params);
      };
      session.on('event', relay);
      return () => session.off('event', relay);
    },
    onDetached(listener) {
      const relay = () => listener();
      session.once('close', relay);
      return () => session.off('close', relay);
    },
  };
}
