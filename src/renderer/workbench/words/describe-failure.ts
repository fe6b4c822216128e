import type { RelyingPartyError } from '../state/relying-party-error.ts';
import type { ShellWords } from './shell/en.ts';

/** A failed request as sentences: in the chosen language where the code has some, else as the relying party put it. */
export function describeFailure(failure: RelyingPartyError, shell: ShellWords) {
  return shell.failures[failure.code] ?? { message: failure.message, nextStep: failure.nextStep };
}
