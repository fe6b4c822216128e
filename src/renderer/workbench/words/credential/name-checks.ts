import type { ChainRuleCode } from '../../../../shared/trust/chain-check.ts';
import type { ClauseCheckWords, clauseChecks } from '../../../../shared/words/en/clause-checks.ts';

interface CheckTables {
  readonly clauses: typeof clauseChecks;
  readonly names: Record<ChainRuleCode, string>;
  readonly failed: Record<ChainRuleCode, string>;
}

/** Every sentence of a procedure and every rule of a trust path by its code; a code of another version is not there. */
export function nameChecks({
  clauses,
  names,
  failed,
}: CheckTables): Readonly<Record<string, ClauseCheckWords>> {
  const rules: Record<string, ClauseCheckWords> = {};
  // Object.keys widens to string; the table's own keys are its codes.
  for (const code of Object.keys(names) as ChainRuleCode[]) {
    rules[code] = { name: names[code], failed: failed[code] };
  }
  return { ...clauses, ...rules };
}
