import type { FindingTables } from '../../../shared/words/describe-finding.ts';
import type { ClauseCheckWords } from '../../../shared/words/en/clause-checks.ts';

interface Words extends Pick<FindingTables, 'findings' | 'chainRules' | 'steps'> {
  readonly meanings: { readonly faults: Readonly<Record<string, string>> };
  readonly inputFindings: Readonly<Record<string, string>>;
  readonly clauseChecks: Readonly<Record<string, ClauseCheckWords>>;
}

/** The tables of one language in which every finding finds its words. */
export function findingTablesOf({
  findings,
  chainRules,
  steps,
  meanings,
  inputFindings,
  clauseChecks,
}: Words): FindingTables {
  const clauses = Object.entries(clauseChecks).map(([code, { failed }]) => [code, failed] as const);
  return {
    findings,
    chainRules,
    steps,
    faults: { ...meanings.faults, ...inputFindings },
    clauses: Object.fromEntries(clauses),
  };
}
