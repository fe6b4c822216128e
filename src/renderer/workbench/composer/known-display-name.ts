import { useWorkbench } from '../state/workbench-store.ts';

/** The display name that a user's passkeys carry; empty where it is the user name or there is none. It never passes to another user. */
export function knownDisplayName(userName: string): string {
  const passkeys = useWorkbench.getState().workbench?.passkeys ?? [];
  const known = passkeys.find((passkey) => passkey.userName === userName)?.displayName ?? '';
  return known === userName ? '' : known;
}
