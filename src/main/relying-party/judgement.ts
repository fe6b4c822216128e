import { findDisagreement } from '../../shared/checks/known-disagreements.ts';
import { firstFailedStep } from '../../shared/checks/reconcile-verdicts.ts';
import type { StepVerdict } from '../../shared/checks/step-verdict.ts';
import type { LibraryVerdict, RejectionCode } from '../../shared/contract/ceremony.ts';
import type { CredentialRecord } from '../../shared/contract/passkey.ts';
import type { Finding } from '../../shared/inspection/finding.ts';
import type { ResponseFacts } from './response-facts.ts';

/** Both verdicts on one credential, and what follows from them. */
export interface Judgement {
  readonly facts: ResponseFacts;
  readonly attachment: string | null;
  readonly libraryVerdict: LibraryVerdict | null;
  readonly steps: readonly StepVerdict[];
  /** Errors first. */
  readonly findings: readonly Finding[];
  /** The names of every extension that was asked for or answered. */
  readonly extensions: readonly string[];
  /** Null: nothing speaks against it. */
  readonly rejection: RejectionCode | null;
  readonly recordBefore: CredentialRecord | null;
  /** The record to store when it is accepted; undefined where the response holds too little for one. */
  readonly record: CredentialRecord | undefined;
}

/**
 * Accepted is only what no step failed and the library verified, or rejects for a reason that is known to be its own. A step speaks
 * first: it says where.
 */
export function rejectionOf(
  steps: readonly StepVerdict[],
  libraryVerdict: LibraryVerdict | null,
): RejectionCode | null {
  if (firstFailedStep(steps) !== undefined) return 'step-failed';
  const isAccepted = libraryVerdict?.verified === true || findDisagreement([], libraryVerdict) !== undefined;
  return isAccepted ? null : 'library-rejected';
}
