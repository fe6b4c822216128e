import type { AuthenticatorChoice, AuthenticatorState } from '../../shared/contract/authenticator.ts';
import type { CdpSession } from '../../shared/contract/cdp-session.ts';
import { createTurns } from '../workbench/create-turns.ts';
import { defaultAuthenticatorChoice } from './default-authenticator-choice.ts';
import { fittingCredentials } from './fitting-credentials.ts';
import { openSessionAuthenticator, type SessionAuthenticator } from './session-authenticator.ts';
import type { VirtualAuthenticatorStore, VirtualAuthenticators } from './virtual-authenticators.ts';

export interface VirtualAuthenticatorsParts {
  readonly store: VirtualAuthenticatorStore;
  /** Called after everything that `state()` tells has changed. */
  readonly onChange: (state: AuthenticatorState) => void;
}

/**
 * One virtual authenticator on the host window's page, or none. Chromium forgets it with all its credentials whenever a CDP
 * session of the page ends, so the store holds the truth and every attach and every changed setting starts from it.
 */
export function createVirtualAuthenticators({
  store,
  onChange,
}: VirtualAuthenticatorsParts): VirtualAuthenticators {
  const inTurn = createTurns();
  let current: SessionAuthenticator | undefined;

  const choiceInForce = () => store.choice() ?? defaultAuthenticatorChoice;

  function state(): AuthenticatorState {
    const { mode, settings } = choiceInForce();
    return {
      virtualAvailable: current !== undefined,
      // Without a session nothing stands between the page and the device's own authenticators.
      mode: current === undefined ? 'device' : mode,
      settings,
      credentialCount: fittingCredentials(store.credentials(), settings).length,
    };
  }

  const changed = () => onChange(state());

  function open(session: CdpSession): { authenticator: SessionAuthenticator; hasEnded(): boolean } {
    let ended = false;
    const authenticator = openSessionAuthenticator(session, {
      credentials: () => store.credentials(),
      credentialKept(credential) {
        const countBefore = store.credentials().length;
        store.saveCredential(credential);
        if (store.credentials().length !== countBefore) changed();
      },
      credentialDeleted(credentialId) {
        store.removeCredential(credentialId);
        changed();
      },
      detached() {
        ended = true;
        authenticator.release();
        if (current !== authenticator) return;
        current = undefined;
        changed();
      },
    });
    return { authenticator, hasEnded: () => ended };
  }

  async function attach(session: CdpSession): Promise<void> {
    current?.release();
    current = undefined;
    const { authenticator, hasEnded } = open(session);
    const refusals = await authenticator.apply(choiceInForce()).catch((cause: unknown) => {
      authenticator.release();
      changed();
      throw new Error(`The window took no authenticator setting: ${messageOf(cause)}`, { cause });
    });
    if (hasEnded()) return;
    current = authenticator;
    changed();
    throwRefusals(refusals);
  }

  async function choose(choice: AuthenticatorChoice): Promise<AuthenticatorState> {
    const refusals = (await current?.apply(choice).catch((cause: unknown) => keepFormerChoice(cause))) ?? [];
    // Also when the session ended under way: the choice then takes effect on the next one.
    store.saveChoice(choice);
    changed();
    throwRefusals(refusals);
    return state();
  }

  /** Answers a failed `apply`. Where the session is still there, Chromium said no, and the former choice returns. */
  async function keepFormerChoice(cause: unknown): Promise<string[]> {
    if (current === undefined) return [];
    await current.apply(choiceInForce());
    throw new Error(`Chromium refused the virtual authenticator: ${messageOf(cause)}`, { cause });
  }

  return {
    state,
    attach: (session) => inTurn(() => attach(session)),
    choose: (choice) => inTurn(() => choose(choice)),
  };
}

function throwRefusals(refusals: readonly string[]): void {
  if (refusals.length === 0) return;
  throw new Error(
    `Chromium did not take back ${refusals.length} of the stored virtual credentials: ${refusals[0]} They stay stored.`,
  );
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
