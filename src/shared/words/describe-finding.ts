import type { Finding } from '../inspection/finding.ts';
import type { ChainRuleCode } from '../trust/chain-check.ts';
import type { FindingWords } from './en/findings.ts';
import type { StepWords } from './en/steps.ts';

/** The tables of one language that a finding's code may stand in. */
export interface FindingTables {
  readonly findings: FindingWords;
  /** The rules of a certificate chain. */
  readonly chainRules: Readonly<Record<ChainRuleCode, string>>;
  readonly faults: Readonly<Record<string, string>>;
  readonly steps: StepWords;
  /** Sentences of the attestation procedures, by the code of the check. */
  readonly clauses?: Readonly<Record<string, string>>;
}

/** What a finding says, without its facts; a code of another version is shown as it is. */
export function describeFinding({ code, facts }: Finding, tables: FindingTables): string {
  const { findings, chainRules, faults, steps, clauses = {} } = tables;
  const subject = subjects(steps).get(code)?.failed;
  const tablesInOrder: readonly Readonly<Record<string, string>>[] = [
    ...('fmt' in facts ? [clauses] : []),
    findings,
    chainRules,
    faults,
    steps.reasons,
  ];
  const table = tablesInOrder.find((one) => Object.hasOwn(one, code));
  return table?.[code] ?? subject ?? code;
}

function subjects({ subjects: table }: StepWords): ReadonlyMap<string, { readonly failed: string }> {
  return new Map(Object.entries(table));
}
