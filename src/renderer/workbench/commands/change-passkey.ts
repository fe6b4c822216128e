import type { PasskeyChange } from '../../../shared/contract/passkey.ts';
import { relyingParty } from '../state/relying-party-client.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { tellFailure } from './tell-failure.ts';

/** Renames, enables or disables a passkey of the relying party. */
export function changePasskey(credentialId: string, change: PasskeyChange): Promise<boolean> {
  return tellFailure(async () => {
    const passkey = await relyingParty.changePasskey(credentialId, change);
    useWorkbench.getState().eventArrived({ type: 'passkey.changed', passkey });
  });
}

/** Forgets a passkey. The authenticator keeps its half: only its owner can remove that. */
export function removePasskey(credentialId: string): Promise<boolean> {
  return tellFailure(async () => {
    await relyingParty.removePasskey(credentialId);
    useWorkbench.getState().eventArrived({ type: 'passkey.removed', credentialId });
  });
}
