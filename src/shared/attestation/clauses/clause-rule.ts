import type { ClauseCheck } from '../../inspection/clause-check.ts';
import type { AttestationClause } from './attestation-clause.ts';
import type { ClauseOutcome } from './clause-outcome.ts';

/**
 * One sentence of a procedure: its code, the section of WebAuthn L3 that has it, and what decides it. Undefined where it does not speak
 * of this statement at all ("if the certificate contains an extension …").
 */
export type ClauseRule<Subject> = readonly [
  code: AttestationClause,
  section: string,
  decide: (subject: Subject) => ClauseOutcome | undefined,
];

/** Every sentence decided, in the order of the procedure, none left out after a failure. */
export function checkClauses<Subject>(
  rules: readonly ClauseRule<Subject>[],
  subject: Subject,
): readonly ClauseCheck[] {
  const checks: ClauseCheck[] = [];
  for (const [code, section, decide] of rules) {
    const outcome = decide(subject);
    if (outcome !== undefined) checks.push({ code, clause: `WebAuthn L3 ${section}`, ...outcome });
  }
  return checks;
}
