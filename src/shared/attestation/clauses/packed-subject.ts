import { absent } from '../../inspection/absent.ts';
import type { StatementFacts } from '../statement/statement-facts.ts';
import { type ClauseOutcome, decided, leftOpen, remarked } from './clause-outcome.ts';

/** X.520 attribute types that §8.2.1 names. */
const attributeTypes = { C: '2.5.4.6', O: '2.5.4.10', OU: '2.5.4.11', CN: '2.5.4.3' } as const;
type SubjectAttribute = keyof typeof attributeTypes;

const unit = 'Authenticator Attestation';

/** "Subject-C: ISO 3166 code" (§8.2.1). X.520 §6.3.1 has its two letters, in capitals; small ones are odd and mean the same. */
export function decideSubjectCountry(facts: StatementFacts): ClauseOutcome {
  return decideAttribute(facts, 'C', (values) => {
    if (values.every((value) => /^[A-Z]{2}$/.test(value))) return 'passed';
    return values.every((value) => /^[A-Za-z]{2}$/.test(value)) ? 'warning' : 'failed';
  });
}

/** "Subject-O: legal name of the Authenticator vendor" (§8.2.1). */
export function decideSubjectOrganization(facts: StatementFacts): ClauseOutcome {
  return decideAttribute(facts, 'O', judgeText);
}

/** "Subject-OU: Literal string 'Authenticator Attestation'" (§8.2.1); further units beside it are not forbidden. */
export function decideSubjectUnit(facts: StatementFacts): ClauseOutcome {
  return decideAttribute(facts, 'OU', (values) => (values.includes(unit) ? 'passed' : 'failed'), unit);
}

/** "Subject-CN: a UTF8String of the vendor's choosing" (§8.2.1). */
export function decideSubjectCommonName(facts: StatementFacts): ClauseOutcome {
  return decideAttribute(facts, 'CN', judgeText);
}

function judgeText(values: readonly string[]) {
  return values.some((value) => value !== '') ? 'passed' : 'failed';
}

function decideAttribute(
  { leaf, attStmt }: StatementFacts,
  name: SubjectAttribute,
  judge: (values: readonly string[]) => 'passed' | 'warning' | 'failed',
  literal?: string,
): ClauseOutcome {
  if (leaf === undefined) return leftOpen({ spans: [attStmt.span] });
  const attributes = leaf.subject.attributes.filter(({ type }) => type === attributeTypes[name]);
  const values = attributes.map(({ value }) => value);
  const facts = {
    expected: literal === undefined ? name : `${name}=${literal}`,
    found: values.length === 0 ? absent : formatValues(name, values),
    spans: [leaf.subjectSpan],
  };
  const status = values.length === 0 ? 'failed' : judge(values);
  return status === 'warning' ? remarked(status, facts) : decided(status === 'passed', facts);
}

/** A certificate may say anything, at any length. */
function formatValues(name: string, values: readonly string[]): string {
  const shown = values
    .slice(0, 4)
    .map((value) => `${name}=${value.length > 64 ? `${value.slice(0, 64)}…` : value}`);
  return shown.join(', ');
}
