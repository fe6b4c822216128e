import type { ByteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { StepVerdict } from './step-verdict.ts';

/** A verdict before the table of steps has put its number on it. */
export type StepOutcome = Omit<StepVerdict, 'step'>;

/** Every `reason` that a step of this folder gives; the words of both languages key on it. */
export type StepReason =
  | 'not-decoded'
  | 'not-sent'
  | 'no-extension-outputs'
  | 'no-credential-record'
  | 'same-origin'
  | 'no-top-origin'
  | 'conditional-mediation'
  | 'user-verification-not-required'
  | 'relying-party-policy'
  | 'no-attestation'
  | 'attestation-statement-not-verified'
  | 'trust-anchors-not-asked'
  | 'allow-list-empty'
  | 'record-not-backup-eligible'
  | 'record-backup-eligible'
  | 'signature-not-verified'
  | 'sign-count-unused';

/** What was expected and found, in wire notation, and the bytes that decided. */
export interface StepFacts {
  readonly expected?: string;
  readonly found?: string;
  readonly spans: readonly ByteSpan[];
}

/** A step whose condition was looked at: `passed` where it held. */
export function decided(holds: boolean, facts: StepFacts): StepOutcome {
  return { ...facts, status: holds ? 'passed' : 'failed' };
}

/** A step that failed because the structure it reads is broken. */
export function failedByFault({ expected, found, span }: DecodeFault): StepOutcome {
  return { expected, found, spans: [span], status: 'failed' };
}

export function notApplicable(reason: StepReason, facts: StepFacts): StepOutcome {
  return { ...facts, status: 'not-applicable', reason };
}

/** A step that leaves the decision to the relying party. */
export function policy(facts: StepFacts): StepOutcome {
  return { ...facts, status: 'policy', reason: 'relying-party-policy' };
}

export function notEvaluated(reason: StepReason, facts: StepFacts): StepOutcome {
  return { ...facts, status: 'not-evaluated', reason };
}
