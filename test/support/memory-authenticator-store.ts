import type {
  VirtualAuthenticatorStore,
  VirtualCredential,
} from '../../src/main/virtual-authenticators/virtual-authenticators.ts';
import type { AuthenticatorChoice } from '../../src/shared/contract/authenticator.ts';

/** The store without a database; it outlives sessions and browsers, as the real one does. */
export function createMemoryAuthenticatorStore(
  credentials: readonly VirtualCredential[] = [],
  choice?: AuthenticatorChoice,
): VirtualAuthenticatorStore {
  const byId = new Map(credentials.map((credential) => [credential.credentialId, credential]));
  let saved = choice;
  return {
    credentials: () => [...byId.values()],
    saveCredential: (credential) => byId.set(credential.credentialId, credential),
    removeCredential: (credentialId) => byId.delete(credentialId),
    choice: () => saved,
    saveChoice(next) {
      saved = next;
    },
  };
}
