import { fillerRpId } from '../../src/main/virtual-authenticators/storage-fillers.ts';
import type { CdpSession } from '../../src/shared/contract/cdp-session.ts';

export interface FakeCdpSession extends CdpSession {
  /** Every command so far, the oldest first, without the `WebAuthn.` in front; storage fillers are only counted. */
  readonly calls: { readonly method: string; readonly params: unknown }[];
  fillerCount(): number;
  /** Sends an event to whoever listens. */
  emit(method: string, params: unknown): void;
  /** Ends the session: pending and later commands fail, and the listeners for the end are called. */
  end(): void;
  /** What the next commands named so answer: an error, or a promise that the test settles. */
  answer(method: string, answer: () => Promise<unknown>): void;
  listenerCount(): number;
}

/** Records commands and answers as Chromium's WebAuthn domain does; authenticators are named `<name>-1`, `<name>-2`, …. */
export function createFakeCdpSession(name = 'authenticator'): FakeCdpSession {
  const calls: { method: string; params: unknown }[] = [];
  const listeners = new Map<string, Set<(params: unknown) => void>>();
  const endListeners = new Set<() => void>();
  const answers = new Map<string, () => Promise<unknown>>();
  let authenticatorCount = 0;
  let fillerCount = 0;
  let ended = false;
  return {
    calls,
    fillerCount: () => fillerCount,
    async send(method, params) {
      if (ended) throw new Error('Session closed.');
      const short = method.replace('WebAuthn.', '');
      if (isFiller(params)) {
        fillerCount += 1;
        return {};
      }
      calls.push({ method: short, params });
      const answer = answers.get(short);
      if (answer !== undefined) return answer();
      if (short !== 'addVirtualAuthenticator') return {};
      authenticatorCount += 1;
      return { authenticatorId: `${name}-${authenticatorCount}` };
    },
    on(method, listener) {
      const set = listeners.get(method) ?? new Set();
      listeners.set(method, set.add(listener));
      return () => set.delete(listener);
    },
    onDetached(listener) {
      endListeners.add(listener);
      return () => endListeners.delete(listener);
    },
    emit(method, params) {
      for (const listener of listeners.get(method) ?? []) listener(params);
    },
    end() {
      ended = true;
      for (const listener of [...endListeners]) listener();
    },
    answer: (method, answer) => answers.set(method, answer),
    listenerCount: () => [...listeners.values()].reduce((sum, set) => sum + set.size, endListeners.size),
  };
}

function isFiller(params: object | undefined): boolean {
  return JSON.stringify(params)?.includes(`"rpId":"${fillerRpId}"`) ?? false;
}
