import type { ApiErrorCode } from '../../../shared/contract/api-error.ts';

/** `unreachable`: no answer came · `not-understood`: an answer came that is not in the contract. */
export type RelyingPartyErrorCode = ApiErrorCode | 'unreachable' | 'not-understood';

/** A request to the relying party that did not end well. `message` and `nextStep` are sentences. */
export class RelyingPartyError extends Error {
  readonly code: RelyingPartyErrorCode;
  readonly nextStep: string;

  constructor(
    code: RelyingPartyErrorCode,
    message: string,
    more: { nextStep?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = 'RelyingPartyError';
    this.code = code;
    this.nextStep = more.nextStep ?? '';
  }

  /** True where the same request may succeed later: nothing was decided about it. */
  get mayBeSentAgain(): boolean {
    return this.code === 'unreachable' || this.code === 'internal' || this.code === 'not-understood';
  }
}
