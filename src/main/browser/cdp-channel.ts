import { EventEmitter } from 'node:events';
import type { CdpSession } from '../../shared/contract/cdp-session.ts';

/** One CDP session as its users see it, and the two ends that the connection feeds. */
export interface CdpChannel {
  readonly session: CdpSession;
  emit(method: string, params: unknown): void;
  /** Tells the listeners once; commands fail from here on. */
  end(): void;
}

export function createCdpChannel(send: CdpSession['send']): CdpChannel {
  const events = new EventEmitter().setMaxListeners(0);
  const endListeners = new Set<() => void>();
  let hasEnded = false;
  return {
    session: {
      send(method, params) {
        if (hasEnded) return Promise.reject(new Error(`The CDP session has ended, before ${method}.`));
        return send(method, params);
      },
      on(method, listener) {
        events.on(method, listener);
        return () => {
          events.off(method, listener);
        };
      },
      onDetached(listener) {
        endListeners.add(listener);
        return () => {
          endListeners.delete(listener);
        };
      },
    },
    emit: (method, params) => {
      events.emit(method, params);
    },
    end() {
      if (hasEnded) return;
      hasEnded = true;
      for (const listener of [...endListeners]) listener();
      endListeners.clear();
    },
  };
}
