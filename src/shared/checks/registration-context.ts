import type { DecodedRegistration } from '../ceremony/decoded-ceremony.ts';
import type { CeremonyExpectation } from './ceremony-expectation.ts';

export interface RegistrationExpectation extends CeremonyExpectation {
  /** The `alg` of each item of `pubKeyCredParams`. */
  readonly algorithms: readonly number[];
  /** `options.mediation`; absent where the page did not set it. */
  readonly mediation?: string;
}

/** Everything the steps of WebAuthn L3 §7.1 are decided from. */
export interface RegistrationContext {
  readonly decoded: DecodedRegistration;
  readonly expectation: RegistrationExpectation;
  /** A credential record with this credential ID exists already, for whatever user. */
  readonly credentialIdInUse: boolean;
}
