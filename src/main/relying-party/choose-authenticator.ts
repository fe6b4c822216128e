import type { AuthenticatorChoice, AuthenticatorState } from '../../shared/contract/authenticator.ts';
import type { VirtualAuthenticators } from '../virtual-authenticators/virtual-authenticators.ts';
import { ApiFailure } from './api-failure.ts';

/** Puts a choice into effect, or says why it cannot be. */
export async function chooseAuthenticator(
  authenticators: VirtualAuthenticators,
  choice: AuthenticatorChoice,
): Promise<AuthenticatorState> {
  if (choice.mode === 'virtual' && !authenticators.state().virtualAvailable) {
    throw new ApiFailure('virtual-unavailable');
  }
  try {
    return await authenticators.choose(choice);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ApiFailure('virtual-failed', { message, cause: error });
  }
}
