import type { AuthenticatorChoice } from '../../../shared/contract/authenticator.ts';
import { relyingParty } from '../state/relying-party-client.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { tellFailure } from './tell-failure.ts';

/** Switches the workbench's own window between the machine's authenticators and a virtual one, or changes the virtual one. */
export async function chooseAuthenticator(change: Partial<AuthenticatorChoice>): Promise<void> {
  const { workbench, eventArrived } = useWorkbench.getState();
  if (workbench === null) return;
  const { mode, settings } = workbench.authenticator;
  await tellFailure(async () => {
    const authenticator = await relyingParty.chooseAuthenticator({ mode, settings, ...change });
    eventArrived({ type: 'authenticator.changed', authenticator });
  });
}
