import type { DecodedRegistration } from '../ceremony/decoded-ceremony.ts';
import type { AttestationOutcome } from './judge-attestation.ts';
import type { StepContext } from './step-context.ts';

/** Everything the steps of WebAuthn L3 §7.1 are decided from. */
export interface RegistrationContext extends StepContext {
  readonly decoded: DecodedRegistration;
  /** Undefined where there is no statement of a known format to verify. */
  readonly attestation: AttestationOutcome | undefined;
}
