import type { ByteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { StepVerdict } from './step-verdict.ts';

/** A verdict before the table of steps has put its number on it. */
export type StepOutcome = Omit<StepVerdict, 'step'>;

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
  readonly expected?: string;
  readonly found?: string;
  readonly spans: readonly ByteSpan[];
}

export const noSpans: readonly ByteSpan[] = [];

/** A step whose condition was looked at: `passed` where it held. */
export function decided(holds: boolean, { expected, found, spans }: StepFacts): StepOutcome {
  const status = holds ? 'passed' : 'failed';
  if (expected === undefined) return found === undefined ? { status, spans } : { status, found, spans };
  return found === undefined ? { status, expected, spans } : { status, expected, found, spans };
}

/** A step that failed because the structure it reads is broken. */
export function failedByFault({ expected, found, span }: DecodeFault): StepOutcome {
  return { expected, found, spans: [span], status: 'failed' };
}

/** A step that failed in one of several ways; the reason says in which. */
export function failedFor(reason: StepReason, facts: StepFacts): StepOutcome {
  return { ...facts, status: 'failed', reason };
}

export function notApplicable(reason: StepReason, facts: StepFacts): StepOutcome {
  return { ...facts, status: 'not-applicable', reason };
}

/** A step that leaves the decision to the relying party. */
export function policy(facts: StepFacts, reason: StepReason = 'relying-party-policy'): StepOutcome {
  return { ...facts, status: 'policy', reason };
}

export function notEvaluated(reason: StepReason, facts: StepFacts): StepOutcome {
  return { ...facts, status: 'not-evaluated', reason };
}
