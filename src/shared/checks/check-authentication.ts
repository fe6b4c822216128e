import type { AuthenticationContext } from './authentication-context.ts';
import { authenticationSteps } from './authentication-steps.ts';
import type { StepVerdict } from './step-verdict.ts';

/**
 * Judges an assertion by every step of WebAuthn L3 §7.2 that is a check, in order. No step is skipped after a failure:
 * one whose bytes could not be decoded, or that has no credential record to compare with, says `not-evaluated`.
 */
export function checkAuthentication(context: AuthenticationContext): StepVerdict[] {
  return authenticationSteps.map(({ step, check }) => ({ step, ...check(context) }));
}
