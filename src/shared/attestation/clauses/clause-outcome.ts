import type { ClauseCheck } from '../../inspection/clause-check.ts';

/** What came of checking a sentence, whichever it is. */
export type ClauseOutcome = Omit<ClauseCheck, 'code' | 'clause'>;

export type ClauseFacts = Omit<ClauseOutcome, 'status'>;

export function decided(holds: boolean, facts: ClauseFacts): ClauseOutcome {
  return { status: holds ? 'passed' : 'failed', ...facts };
}

/** What the sentence speaks of cannot be had: a sentence before it failed, or nothing here has the algorithm. */
export function leftOpen(facts: ClauseFacts): ClauseOutcome {
  return { status: 'not-evaluated', ...facts };
}

/** Odd (`warning`), or worth knowing (`note`); never fails the statement. */
export function remarked(status: 'warning' | 'note', facts: ClauseFacts): ClauseOutcome {
  return { status, ...facts };
}
