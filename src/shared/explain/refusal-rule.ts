import type { Likelihood, RefusalCauseCode, RefusalFact } from './refusal-explanation.ts';
import type { RefusalFacts } from './refusal-facts.ts';

/** A cause that a rule found, before its next step is looked up. */
export interface RefusalFinding {
  readonly code: RefusalCauseCode;
  readonly likelihood: Likelihood;
  readonly because: readonly RefusalFact[];
}

/** Asks the facts one question; undefined where they do not speak for the rule's cause. */
export type RefusalRule = (facts: RefusalFacts) => RefusalFinding | undefined;
