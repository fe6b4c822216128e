import { useView } from '../state/view.ts';

/** Where a passkey stands in the page. */
export function passkeyElementId(credentialId: string): string {
  return `passkey-${credentialId}`;
}

/** Goes to a passkey among the passkeys. */
export function showPasskey(credentialId: string): void {
  useView.getState().placeChosen('passkeys');
  requestAnimationFrame(() => {
    const element = document.getElementById(passkeyElementId(credentialId));
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  });
}
