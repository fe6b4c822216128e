import { type CborItem, findEntry } from '../../cbor/cbor-item.ts';
import { type CborMembers, lintMember, lintMembers } from '../../cbor/lint-members.ts';
import { absent } from '../../inspection/absent.ts';
import type { DecodeFault } from '../../inspection/decode-fault.ts';
import type { FieldNode } from '../../inspection/field-node.ts';
import type { AttestationFormat, StatementContext } from '../attestation-format.ts';
import type { AttestationVerdict } from '../attestation-verdict.ts';
import { type ClauseOutcome, decided, leftOpen } from '../clauses/clause-outcome.ts';
import { type ClauseRule, checkClauses } from '../clauses/clause-rule.ts';
import type { StatementPlace } from '../statement/statement-members.ts';

const [fmt, reference] = ['compound', 'WebAuthn L3 §8.9'];
const leastStatements = 2;

const members: CborMembers = {
  fmt: { type: 'text', required: true },
  attStmt: { type: 'map', required: true },
};

/** One of the statements, with the format that it says it has. */
interface SubStatement {
  readonly item: CborItem;
  readonly index: number;
  readonly fmt: unknown;
  readonly attStmt: CborItem | undefined;
  /** Undefined where nobody knows it, and for another compound one, which the syntax does not allow. */
  readonly format: AttestationFormat | undefined;
}

/**
 * Several self-contained statements (WebAuthn L3 §8.9), of any of these formats. Faults: no array or one of fewer than two (`unexpected-value`),
 * an element that is no statement, a format that is not known (`unknown-format`) or compound itself (`unexpected-value`). How many have to
 * verify is the relying party's policy; here it is all of them.
 */
export function createCompound(formats: readonly AttestationFormat[]): AttestationFormat {
  const open = (item: CborItem, index: number): SubStatement => {
    const name = findEntry(item, 'fmt')?.value.value;
    const attStmt = findEntry(item, 'attStmt')?.value;
    return { item, index, fmt: name, attStmt, format: formats.find((format) => format.fmt === name) };
  };
  const statementsOf = (attStmt: CborItem) => (attStmt.type === 'array' ? attStmt.items.map(open) : []);

  const refine = (node: FieldNode, item: CborItem, { path, attStmt, source }: StatementPlace): FieldNode => {
    const [element, member, ...inside] = path;
    if (element === undefined) return { ...node, faults: [...node.faults, ...lintCount(item)], reference };
    const statement = attStmt.items[Number(element.slice(1, -1))];
    if (statement === undefined) return node;
    if (member === undefined) {
      return { ...node, faults: [...node.faults, ...lintMembers(item, members, reference)], reference };
    }
    const sub = open(statement, 0);
    if (member === 'attStmt' && sub.format !== undefined && sub.attStmt !== undefined) {
      const faults = inside.length === 0 ? lintMember(member, item, { members, reference }) : [];
      const linted = faults.length === 0 ? node : { ...node, faults: [...node.faults, ...faults] };
      return sub.format.refine(linted, item, { path: inside, attStmt: sub.attStmt, source });
    }
    if (inside.length > 0) return node;
    const faults = [...node.faults, ...lintMember(member, item, { members, reference })];
    if (member !== 'fmt' || typeof item.value !== 'string') return { ...node, faults, reference };
    const meaning = { code: 'attestation-format', fmt: item.value } as const;
    return { ...node, faults: [...faults, ...lintFormat(item, sub, formats)], meaning, reference };
  };

  return {
    fmt,
    reference,
    refine,
    derive: ({ attStmt, source }, name) =>
      statementsOf(attStmt).flatMap(({ attStmt: inner, index, format }) =>
        inner === undefined ? [] : (format?.derive?.({ attStmt: inner, source }, `${name}[${index}]`) ?? []),
      ),
    verify: (context) => verifyCompound(context, statementsOf(context.attStmt)),
  };
}

function lintCount({ type, complete, items, span }: CborItem): readonly DecodeFault[] {
  if (type !== 'array' || !complete || items.length >= leastStatements) return [];
  const [expected, found] = [`array(≥ ${leastStatements})`, `array(${items.length})`];
  return [{ code: 'unexpected-value', span, expected, found, reference }];
}

function lintFormat(
  { span, value }: CborItem,
  { format }: SubStatement,
  formats: readonly AttestationFormat[],
): readonly DecodeFault[] {
  if (format !== undefined) return [];
  const code = value === fmt ? 'unexpected-value' : 'unknown-format';
  const expected = formats.map((known) => JSON.stringify(known.fmt)).join(', ');
  return [{ code, span, expected, found: JSON.stringify(value), reference }];
}

interface CompoundFacts {
  readonly attStmt: CborItem;
  readonly statements: readonly SubStatement[];
}

const countRules: readonly ClauseRule<CompoundFacts>[] = [
  [
    'statement-count',
    '§8.9',
    ({ attStmt, statements }) =>
      decided(attStmt.type === 'array' && attStmt.complete && statements.length >= leastStatements, {
        expected: `array(≥ ${leastStatements})`,
        found: attStmt.type === 'array' ? `array(${statements.length})` : attStmt.type,
        spans: [attStmt.span],
      }),
  ],
];

interface JudgedStatement extends SubStatement {
  readonly verdict: AttestationVerdict | undefined;
}

const statementRules: readonly ClauseRule<JudgedStatement>[] = [
  ['compound-statement', '§8.9', decideStatement],
];

/** "For each subStmt of attStmt, evaluate the verification procedure corresponding to the attestation statement format identifier subStmt.fmt." */
function decideStatement({ item, index, fmt: name, verdict }: JudgedStatement): ClauseOutcome {
  const shown = `[${index}] ${typeof name === 'string' ? JSON.stringify(name.slice(0, 64)) : absent}`;
  if (verdict === undefined) return decided(false, { found: shown, spans: [item.span] });
  const failed = verdict.checks.find(({ status }) => status === 'failed');
  if (failed !== undefined) {
    const spans = failed.spans.length > 0 ? failed.spans : [item.span];
    return decided(false, { found: `${shown}: ${failed.code}`, spans });
  }
  const isOpen = verdict.checks.some(({ status }) => status === 'not-evaluated');
  const facts = { found: shown, spans: [item.span] };
  return isOpen ? leftOpen(facts) : decided(true, facts);
}

/** Each statement is about the same authenticator data. The type and the trust path are those of the first statement that has certificates. */
function verifyCompound(context: StatementContext, statements: readonly SubStatement[]): AttestationVerdict {
  const judged = statements.map((statement): JudgedStatement => {
    const { attStmt, format, index } = statement;
    const name = `${context.name}[${index}]`;
    const verdict = attStmt && format?.verify({ ...context, attStmt, name });
    return { ...statement, verdict };
  });
  const verdicts = judged.flatMap(({ verdict }) => (verdict === undefined ? [] : [verdict]));
  const first = verdicts.find(({ trustPath }) => trustPath.length > 0) ?? verdicts[0];
  return {
    fmt,
    ...(first?.type === undefined ? {} : { type: first.type }),
    trustPath: first?.trustPath ?? [],
    checks: [
      ...checkClauses(countRules, { attStmt: context.attStmt, statements }),
      ...judged.flatMap((statement) => checkClauses(statementRules, statement)),
    ],
    statements: verdicts,
  };
}
