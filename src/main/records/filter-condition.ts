import { coseAlgorithms } from '../../shared/cose/cose-algorithms.ts';
import type { FilterExpression, FilterOperator, FilterTerm } from '../../shared/filter/filter-expression.ts';
import type { FilterKey } from '../../shared/filter/filter-keys.ts';

/** SQL and what stands for its question marks, in their order. What a person typed is only ever among the parameters. */
export interface SqlCondition {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

/** Finds the AAGUIDs whose authenticator has that name, or that in its name. */
export type AaguidFinder = (name: string, whole: boolean) => readonly string[];

interface Compiling {
  readonly operator: FilterOperator;
  readonly findAaguids: AaguidFinder;
}
type Compile = (value: string, context: Compiling) => SqlCondition;

const never: SqlCondition = { sql: '0', parameters: [] };

const statusNames: ReadonlySet<string> = new Set([
  'accepted',
  'rejected',
  'undecided',
  'refused',
  'waiting',
  'unanswered',
]);
const marks: Readonly<Record<string, string>> = {
  pinned: 's.pinned = 1',
  virtual: 's.virtual = 1',
  imported: 's.imported > 0',
  replay: 's.replay_of IS NOT NULL',
};

const compilers: Readonly<Record<FilterKey, Compile>> = {
  kind: (value) => ({ sql: 's.kind = ?', parameters: [value] }),
  is: (value) =>
    statusNames.has(value)
      ? { sql: 's.status = ?', parameters: [value] }
      : { sql: marks[value] ?? '0', parameters: [] },
  fmt: text('s.fmt'),
  alg: algorithm,
  aaguid(value, { operator, findAaguids }) {
    const column = 'coalesce(s.aaguid, s.passkey_aaguid)';
    return anyOf([
      text(column)(value, { operator, findAaguids }),
      oneOf(column, findAaguids(value, operator === '=')),
    ]);
  },
  rp: text('s.rp_id'),
  origin: text('s.origin'),
  user: text('s.user_name'),
  // WebAuthn L3 §6.1: the bits of the flags byte.
  up: flag(0x01),
  uv: flag(0x04),
  be: flag(0x08),
  bs: flag(0x10),
  signCount: (value, { operator }) => ({
    sql: `s.sign_count ${operator === ':' ? '=' : operator} ?`,
    parameters: [Number(value)],
  }),
  finding: member('s.finding_codes'),
  step: (value) =>
    anyOf(
      stepNames(value).flatMap((step) => [
        contains('s.failed_steps', `"${step}"`),
        contains('s.failed_steps', `"${step}.`),
      ]),
    ),
  ext: member('s.extensions'),
  import: (value) =>
    /^\d{1,15}$/u.test(value) ? { sql: 's.imported = ?', parameters: [Number(value)] } : never,
};

/** The condition on `ceremony_summaries s` that a filter stands for. A row that does not say is not what was asked for. */
export function compileFilter({ terms }: FilterExpression, findAaguids: AaguidFinder): SqlCondition {
  return join(
    terms.map((term) => compileTerm(term, findAaguids)),
    'AND',
    '1',
  );
}

function compileTerm(
  { key, operator, values, negated }: FilterTerm,
  findAaguids: AaguidFinder,
): SqlCondition {
  const compile = key === undefined ? words : compilers[key];
  const { sql, parameters } = anyOf(values.map((value) => compile(value, { operator, findAaguids })));
  // Unknown is not the same as no: what says nothing of it stays when others are hidden.
  return negated ? { sql: `(${sql}) IS NOT TRUE`, parameters } : { sql, parameters };
}

/** Everything that a person can read in a row, the names of numbers too. */
function words(value: string, context: Compiling): SqlCondition {
  const algs = coseAlgorithms.filter(({ name }) => includes(name, value)).map(({ alg }) => alg);
  return anyOf([
    contains('s.words', value),
    oneOf('coalesce(s.alg, s.passkey_alg)', algs),
    // One letter is in nearly every name, and says nothing.
    oneOf('coalesce(s.aaguid, s.passkey_aaguid)', value.length < 2 ? [] : context.findAaguids(value, false)),
  ]);
}

function algorithm(value: string, { operator }: Compiling): SqlCondition {
  const algs = /^-?\d{1,9}$/u.test(value)
    ? [Number(value)]
    : coseAlgorithms
        .filter(({ name }) =>
          operator === '=' ? name.toLowerCase() === value.toLowerCase() : includes(name, value),
        )
        .map(({ alg }) => alg);
  return oneOf('coalesce(s.alg, s.passkey_alg)', algs);
}

function text(column: string): Compile {
  return (value, { operator }) =>
    operator === '=' ? { sql: `${column} = ? COLLATE NOCASE`, parameters: [value] } : contains(column, value);
}

/** One of the names in a JSON array; a finding's name has its severity in front. */
function member(column: string): Compile {
  return (value, { operator }) => {
    const written = JSON.stringify(value).slice(1, -1);
    return operator === ':'
      ? contains(column, written)
      : anyOf([contains(column, `"${written}"`), contains(column, ` ${written}"`)]);
  };
}

function flag(mask: number): Compile {
  return (value) => ({ sql: `(s.flags & ${mask}) = ?`, parameters: [value === '1' ? mask : 0] });
}

/** `17` is a step of either ceremony; `7.2.17` says which. */
function stepNames(value: string): readonly string[] {
  return /^7\.[12]\./u.test(value) ? [value] : [`7.1.${value}`, `7.2.${value}`];
}

/** SQLite's LIKE knows upper and lower case of ASCII only, so other letters are asked for in both. */
function contains(column: string, value: string): SqlCondition {
  const spellings = new Set(
    [value, value.toLowerCase(), value.toUpperCase()].map((spelling) => spelling.normalize('NFC')),
  );
  const asked = /^[ -~]*$/u.test(value) ? [value] : [...spellings];
  return anyOf(
    asked.map((spelling) => ({
      sql: `${column} LIKE ? ESCAPE '\\'`,
      parameters: [`%${spelling.replaceAll(/[\\%_]/gu, '\\$&')}%`],
    })),
  );
}

function oneOf(column: string, values: readonly (string | number)[]): SqlCondition {
  if (values.length === 0) return never;
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, parameters: values };
}

function anyOf(conditions: readonly SqlCondition[]): SqlCondition {
  const possible = conditions.filter(({ sql }) => sql !== never.sql);
  return join(possible, 'OR', never.sql);
}

/** In balanced pairs: SQLite refuses expressions that nest deeper than 1,000. */
function join(conditions: readonly SqlCondition[], operator: 'AND' | 'OR', none: string): SqlCondition {
  const [only] = conditions;
  if (only === undefined) return { sql: none, parameters: [] };
  if (conditions.length === 1) return only;
  const middle = Math.ceil(conditions.length / 2);
  const left = join(conditions.slice(0, middle), operator, none);
  const right = join(conditions.slice(middle), operator, none);
  return {
    sql: `(${left.sql} ${operator} ${right.sql})`,
    parameters: [...left.parameters, ...right.parameters],
  };
}

function includes(name: string, part: string): boolean {
  return name.toLowerCase().includes(part.toLowerCase());
}
