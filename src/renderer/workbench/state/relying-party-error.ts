import type { ApiErrorCode } from '../../../shared/contract/api-error.ts';

/** `unreachable`: no answer came · `not-understood`: an answer came that is not in the contract. */
export type RelyingPartyErrorCode = ApiErrorCode | 'unreachable' | 'not-understood';

/** A request to the relying party that did not end well. `message` is the relying party's or the browser's own sentence. */
export class RelyingPartyError extends Error {
  readonly code: RelyingPartyErrorCode;

  constructor(code: RelyingPartyErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RelyingPartyError';
    this.code = code;
  }

  /** True where the same request may succeed later: nothing was decided about it. */
  get mayBeSentAgain(): boolean {
    return this.code === 'unreachable' || this.code === 'internal' || this.code === 'not-understood';
  }
}
