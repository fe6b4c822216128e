import type { DecodeFault } from '../../inspection/decode-fault.ts';
import type { AttestationFormat, StatementContext } from '../attestation-format.ts';
import { decided } from '../clauses/clause-outcome.ts';
import { type ClauseRule, checkClauses } from '../clauses/clause-rule.ts';

const reference = 'WebAuthn L3 §8.7';

const rules: readonly ClauseRule<StatementContext>[] = [
  [
    'empty-statement',
    '§8.7',
    ({ attStmt }) =>
      decided(attStmt.type === 'map' && attStmt.complete && attStmt.entries.length === 0, {
        expected: 'map(0)',
        found: formatSize(attStmt),
        spans: [attStmt.span],
      }),
  ],
];

/** No attestation (WebAuthn L3 §8.7): `attStmt` is an empty map, anything in it an `unexpected-value`. Type None, no trust path. */
export const none: AttestationFormat = {
  fmt: 'none',
  reference,
  refine: (node, item, { path }) => {
    if (path.length > 0) return node;
    const empty = item.type === 'map' && item.entries.length === 0;
    if (empty || !item.complete) return { ...node, reference };
    const [expected, found] = ['map(0)', formatSize(item)];
    const fault: DecodeFault = { code: 'unexpected-value', span: item.span, expected, found, reference };
    return { ...node, faults: [...node.faults, fault], reference };
  },
  verify: (context) => ({
    fmt: 'none',
    type: 'None',
    trustPath: [],
    checks: checkClauses(rules, context),
  }),
};

function formatSize({ type, entries }: StatementContext['attStmt']): string {
  return type === 'map' ? `map(${entries.length})` : type;
}
