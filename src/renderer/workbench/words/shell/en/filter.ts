import type { FilterFault, FilterOperator } from '../../../../../shared/filter/filter-expression.ts';
import type { FilterKey } from '../../../../../shared/filter/filter-keys.ts';

/** A part of a sentence about ceremonies: as it stands before another one, and as it stands last. */
export interface FilterClause {
  readonly before: string;
  readonly last: string;
}
export type FilterNoun = 'both' | 'registration' | 'authentication' | 'none';
export interface FilterSentence {
  readonly noun: FilterNoun;
  readonly kept: readonly FilterClause[];
  readonly leftOut: readonly FilterClause[];
}
type DescribeClause = (values: readonly string[], operator: FilterOperator) => FilterClause;
export interface FilterWords {
  readonly label: string;
  readonly placeholder: string;
  readonly clear: string;
  readonly suggestions: string;
  readonly keys: Readonly<Record<FilterKey, string>>;
  readonly seen: (count: string, ceremonies: number) => string;
  readonly clauses: Readonly<Record<Exclude<FilterKey, 'kind'> | 'words', DescribeClause>>;
  sentence(sentence: FilterSentence): string;
  readonly faults: Readonly<
    Record<FilterFault['code'], (found: string, expected: readonly string[]) => string>
  >;
  readonly showOnly: string;
  readonly hide: string;
}

const comparisons: Readonly<Record<FilterOperator, string>> = {
  ':': '',
  '=': '',
  '>': 'more than ',
  '>=': 'at least ',
  '<': 'less than ',
  '<=': 'at most ',
};
const states: Readonly<Record<string, string>> = {
  accepted: 'were accepted',
  rejected: 'were rejected',
  undecided: 'could not be decided',
  refused: 'were refused by the client',
  waiting: 'are waiting for an answer',
  unanswered: 'got no answer',
  pinned: 'are pinned',
  virtual: 'were made with a virtual authenticator',
  imported: 'were imported',
  replay: 'sent an earlier response again',
};

const same = (text: string): FilterClause => ({ before: text, last: text });
const or = (values: readonly string[]) => values.map((value) => `“${value}”`).join(' or ');
const whose =
  (name: string): DescribeClause =>
  (values, operator) =>
    same(`whose ${name} ${operator === '=' ? 'is' : 'contains'} ${or(values)}`);
const flag =
  (set: string, notSet: string): DescribeClause =>
  (values) =>
    same(`which ${[...new Set(values)].map((value) => (value === '1' ? set : notSet)).join(' or ')}`);
const nouns: Readonly<Record<FilterNoun, string>> = {
  both: 'Ceremonies',
  registration: 'Registrations',
  authentication: 'Sign-ins',
  none: 'Nothing: no ceremony is both a registration and a sign-in',
};

export const filter: FilterWords = {
  label: 'Filter',
  placeholder: 'Filter, for instance fmt:packed -uv:1',
  clear: 'Clear the filter',
  suggestions: 'What could stand here',
  keys: {
    kind: 'registration or sign-in',
    is: 'outcome, pinned, imported …',
    fmt: 'attestation format',
    alg: 'algorithm, by name or number',
    aaguid: 'authenticator model, by name or AAGUID',
    rp: 'RP ID',
    origin: 'origin of the page',
    user: 'user name',
    up: 'user present',
    uv: 'user verified',
    be: 'may be synced',
    bs: 'is synced',
    signCount: 'signature counter; > and < compare',
    finding: 'what was found, by its code',
    step: 'failed at that step',
    ext: 'extension asked for or answered',
    import: 'number of an import',
  },
  seen: (count, ceremonies) => (ceremonies === 1 ? '1 ceremony' : `${count} ceremonies`),
  clauses: {
    words: (values) => same(`which mention ${or(values)}`),
    is: (values) => same(`which ${values.map((value) => states[value] ?? value).join(' or ')}`),
    fmt: whose('format'),
    alg: whose('algorithm'),
    aaguid: whose('authenticator model'),
    rp: whose('RP ID'),
    origin: whose('origin'),
    user: whose('user name'),
    up: flag('had the user present', 'did not have the user present'),
    uv: flag('were user verified', 'were not user verified'),
    be: flag('may be synced', 'may not be synced'),
    bs: flag('are synced', 'are not synced'),
    signCount: (values, operator) =>
      same(`whose signCount is ${values.map((value) => `${comparisons[operator]}${value}`).join(' or ')}`),
    finding: (values, operator) =>
      same(`with a finding ${operator === '=' ? 'called' : 'whose name contains'} ${or(values)}`),
    import: (values) => same(`which came with import ${values.join(' or ')}`),
    step: (values) => same(`which failed at step ${values.join(' or ')}`),
    ext: (values, operator) =>
      same(`with an extension ${operator === '=' ? 'called' : 'whose name contains'} ${or(values)}`),
  },
  sentence({ noun, kept, leftOut }) {
    const conditions = kept.map(({ last }) => last).join(' and ');
    const exceptions = leftOut.map(({ last }) => `those ${last}`).join(' and ');
    return [nouns[noun], conditions && ` ${conditions}`, exceptions && `, except ${exceptions}`].join('');
  },
  faults: {
    'unknown-key': (found, expected) =>
      `There is no key “${found}”. Write one of ${expected.join(', ')}, or put quotes around text to look for.`,
    'missing-value': (found) => `“${found}” needs a value after it, for instance fmt:packed.`,
    'unclosed-quote': (found) => `The quote in ${found} is not closed. Add " at its end.`,
    'not-a-number': (found) => `“${found}” is not a whole number. Write, for instance, signCount>5.`,
    'not-a-flag': (found) => `A flag is 1 or 0, not “${found}”. Write, for instance, uv:1.`,
    'unknown-value': (found, expected) => `“${found}” is none of ${expected.join(', ')}.`,
    'no-comparison': (found) => `Only signCount compares with < and >. Write ${found}: instead.`,
  },
  showOnly: 'Show only ceremonies with this',
  hide: 'Hide ceremonies with this',
};
