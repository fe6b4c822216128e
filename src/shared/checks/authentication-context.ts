import type { DecodedAuthentication } from '../ceremony/decoded-ceremony.ts';
import type { StepContext } from './step-context.ts';

/** Everything the steps of WebAuthn L3 §7.2 are decided from; `known.credentialRecord` is the record as it was before. */
export interface AuthenticationContext extends StepContext {
  readonly decoded: DecodedAuthentication;
}
