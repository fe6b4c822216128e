import { absent } from '../../inspection/absent.ts';
import { readBasicConstraints } from '../../x509/facts/read-basic-constraints.ts';
import type { StatementFacts } from '../statement/statement-facts.ts';
import { type ClauseOutcome, decided, leftOpen, remarked } from './clause-outcome.ts';

/** "Version MUST be set to 3" (§8.2.1, §8.3.1). */
export function decideCertificateVersion({ leaf, attStmt }: StatementFacts): ClauseOutcome {
  if (leaf === undefined) return leftOpen({ spans: [attStmt.span] });
  const { version, span } = leaf;
  return decided(version === 3, { expected: 'v3', found: `v${version}`, spans: [span] });
}

/**
 * "The Basic Constraints extension MUST have the CA component set to FALSE" (§8.2.1, §8.3.1). A certificate without the extension is none of
 * an authority either (RFC 5280 §4.2.1.9), and no verifier we know rejects it: odd, but no failure.
 */
export function decideBasicConstraints({ leaf, attStmt }: StatementFacts): ClauseOutcome {
  if (leaf === undefined) return leftOpen({ spans: [attStmt.span] });
  const constraints = readBasicConstraints(leaf);
  const expected = 'CA:FALSE';
  if (constraints === undefined) return remarked('warning', { expected, found: absent, spans: [leaf.span] });
  const { ca, span } = constraints;
  const found = ca === undefined ? '…' : ca ? 'CA:TRUE' : 'CA:FALSE';
  return decided(ca === false, { expected, found, spans: [span] });
}
