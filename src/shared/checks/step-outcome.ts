import type { ByteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { StepStatus, StepVerdict } from './step-verdict.ts';

/** A verdict before the table of steps has put its number on it; until then nobody else holds it. */
export type StepOutcome = Omit<StepVerdict, 'step'> & { step: string };

/** Every `reason` that a step of this folder gives, or gave when older ceremonies were stored; the words of both languages key on it. */
export type StepReason =
  | 'not-known'
  | 'no-response'
  | 'not-decoded'
  | 'not-sent'
  | 'no-extension-outputs'
  | 'no-credential-record'
  | 'same-origin'
  | 'no-top-origin'
  | 'conditional-mediation'
  | 'user-verification-not-required'
  | 'relying-party-policy'
  | 'accepted-by-policy'
  | 'no-attestation'
  | 'self-attestation'
  | 'unknown-format'
  | 'attestation-statement-failed'
  | 'attestation-statement-not-verified'
  | 'no-trust-anchors-chosen'
  | 'certificate-not-valid-then'
  | 'algorithm-not-supported'
  | 'signature-mismatch'
  | 'signature-encoding'
  | 'key-does-not-fit'
  | 'key-invalid'
  | 'allow-list-empty'
  | 'record-not-backup-eligible'
  | 'record-backup-eligible'
  | 'sign-count-unused'
  | 'sign-count-equal'
  | 'sign-count-lower'
  | 'sign-count-fell-to-zero'
  | 'a-step-failed'
  | 'steps-not-evaluated'
  // Given before statements and signatures were verified here.
  | 'trust-anchors-not-asked'
  | 'signature-not-verified';

/** What was expected and found, in wire notation, and the bytes that decided. */
export interface StepFacts {
  readonly expected?: string | undefined;
  readonly found?: string | undefined;
  readonly spans: readonly ByteSpan[];
}

export const noSpans: readonly ByteSpan[] = [];

/**
 * Every outcome has every member, in this order, so that all are of one shape to the engine: with copies of the facts each
 * (`{ ...facts, status }`) the steps of an assertion took twice as long (measured), and shapes that only copies have are forgotten.
 */
function outcome(
  status: StepStatus,
  reason: StepReason | undefined,
  { expected, found, spans }: StepFacts,
): StepOutcome {
  return { step: '', status, expected, found, reason, spans };
}

/** The same verdict on another step. */
export function copyVerdict(
  { status, reason, expected, found, spans }: StepVerdict,
  step: string,
): StepVerdict {
  return { step, status, expected, found, reason, spans };
}

/** A step whose condition was looked at: `passed` where it held. */
export function decided(holds: boolean, facts: StepFacts): StepOutcome {
  return outcome(holds ? 'passed' : 'failed', undefined, facts);
}

/** A step that failed because the structure it reads is broken. */
export function failedByFault({ expected, found, span }: DecodeFault): StepOutcome {
  return outcome('failed', undefined, { expected, found, spans: [span] });
}

/** A step that failed in one of several ways; the reason says in which. */
export function failedFor(reason: StepReason, facts: StepFacts): StepOutcome {
  return outcome('failed', reason, facts);
}

export function notApplicable(reason: StepReason, facts: StepFacts): StepOutcome {
  return outcome('not-applicable', reason, facts);
}

/** A step that leaves the decision to the relying party. */
export function policy(facts: StepFacts, reason: StepReason = 'relying-party-policy'): StepOutcome {
  return outcome('policy', reason, facts);
}

export function notEvaluated(reason: StepReason, facts: StepFacts): StepOutcome {
  return outcome('not-evaluated', reason, facts);
}
