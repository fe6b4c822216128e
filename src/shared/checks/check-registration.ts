import type { RegistrationContext } from './registration-context.ts';
import { registrationSteps } from './registration-steps.ts';
import type { StepVerdict } from './step-verdict.ts';

/**
 * Judges a registration by every step of WebAuthn L3 §7.1 that is a check, in order. No step is skipped after a failure:
 * one whose bytes could not be decoded says `not-evaluated`.
 */
export function checkRegistration(context: RegistrationContext): StepVerdict[] {
  return registrationSteps.map(({ step, check }) => ({ step, ...check(context) }));
}
