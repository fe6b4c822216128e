import { findEntry } from '../../cbor/cbor-item.ts';
import { lintMember, lintMembers } from '../../cbor/lint-members.ts';
import type { DecodeFault } from '../../inspection/decode-fault.ts';
import type { StatementContext } from '../attestation-format.ts';
import type { StatementFacts } from '../statement/statement-facts.ts';
import type { StatementMembers } from '../statement/statement-members.ts';
import { type ClauseOutcome, decided } from './clause-outcome.ts';

const reference = 'WebAuthn L3 §8';

/** "Verify that attStmt is valid CBOR conforming to the syntax defined above": every member that it has, of its type. Members beyond those never fail it. */
export function decideSyntax(members: StatementMembers): (context: StatementContext) => ClauseOutcome {
  return ({ attStmt }) => {
    const fault = findSyntaxFault(attStmt, members);
    if (fault !== undefined) {
      const { expected, found, span } = fault;
      return decided(false, { expected, found, spans: [span] });
    }
    return decided(attStmt.complete, { spans: [attStmt.span] });
  };
}

function findSyntaxFault(
  attStmt: StatementContext['attStmt'],
  members: StatementMembers,
): DecodeFault | undefined {
  const [missing] = lintMembers(attStmt, members, reference);
  if (missing !== undefined) return missing;
  for (const [name, { obsolete }] of Object.entries(members)) {
    // What this level does not define may be anything.
    const value = obsolete === undefined ? findEntry(attStmt, name)?.value : undefined;
    const [fault] = value === undefined ? [] : lintMember(name, value, { members, reference });
    if (fault !== undefined) return fault;
  }
  const x5c = 'x5c' in members ? findEntry(attStmt, 'x5c')?.value : undefined;
  if (x5c === undefined) return undefined;
  const { span, items } = x5c;
  if (items.length === 0) {
    return { code: 'unexpected-value', span, expected: 'array(≥ 1)', found: 'array(0)', reference };
  }
  const other = items.find(({ type }) => type !== 'bytes');
  return (
    other && {
      code: 'unexpected-type',
      span: other.span,
      expected: 'bytes',
      found: other.type,
      reference,
    }
  );
}

/** Every element of `x5c` is one certificate in X.509 encoding, to the last byte; undefined where there is no `x5c`. */
export function decideCertificatesReadable({ attStmt, x5c }: StatementFacts): ClauseOutcome | undefined {
  if (x5c === undefined) return undefined;
  const broken = x5c.findIndex(({ isWhole }) => isWhole !== true);
  if (x5c.length === 0) return decided(false, { found: 'x5c: ∅', spans: [attStmt.span] });
  if (broken < 0) return decided(true, { spans: x5c.map(({ span }) => span) });
  const span = x5c[broken]?.span;
  return decided(false, { found: `x5c[${broken}]`, spans: span === undefined ? [] : [span] });
}
