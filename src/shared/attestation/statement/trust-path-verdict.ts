import type { AttestationType, AttestationVerdict } from '../attestation-verdict.ts';
import { type ClauseRule, checkClauses } from '../clauses/clause-rule.ts';
import { type StatementFacts, trustPathOf } from './statement-facts.ts';

/** The verdict of a format whose statement has certificates; without a type where the attestation certificate could not be read. */
export function createTrustPathVerdict<Facts extends StatementFacts>(
  { fmt, type, rules }: { fmt: string; type: AttestationType; rules: readonly ClauseRule<Facts>[] },
  facts: Facts,
): AttestationVerdict {
  const trustPath = trustPathOf(facts);
  const checks = checkClauses(rules, facts);
  return trustPath.length === 0 ? { fmt, trustPath, checks } : { fmt, type, trustPath, checks };
}
