import type { RelyingPartyError, RelyingPartyErrorCode } from '../state/relying-party-error.ts';
import type { ShellWords } from './shell/en.ts';

/** Codes whose own sentence says more than the code: which member is wrong, what the browser answered. */
const withParticulars: ReadonlySet<RelyingPartyErrorCode> = new Set([
  'invalid-request',
  'virtual-failed',
  'not-understood',
]);

export interface FailureSentences {
  readonly message: string;
  readonly nextStep: string;
  /** The failure's own words, in English, where they carry particulars. */
  readonly particulars?: string;
}

/** A failed request as sentences of the chosen language. */
export function describeFailure(
  { code, message }: RelyingPartyError,
  { failures }: ShellWords,
): FailureSentences {
  return withParticulars.has(code) ? { ...failures[code], particulars: message } : failures[code];
}
