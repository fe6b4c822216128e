import type { VirtualAuthenticatorSettings } from '../../shared/contract/authenticator.ts';
import type { VirtualCredential } from './virtual-authenticators.ts';

/** An authenticator without resident keys cannot hold discoverable credentials: those wait until it has them again. */
export function fittingCredentials(
  credentials: readonly VirtualCredential[],
  settings: VirtualAuthenticatorSettings,
): VirtualCredential[] {
  return credentials.filter((credential) => settings.residentKeys || !credential.isResidentCredential);
}
