/** What the values of a key are: `flag` 0 or 1, `number` compares, `choice` one of a list, `text` the value or a part of it. */
export type FilterValueType = 'text' | 'choice' | 'flag' | 'number';

interface FilterKeyFacts {
  readonly type: FilterValueType;
  /** Of a `choice`. */
  readonly choices?: readonly string[];
}

/** Every key a filter may name, in the order they are suggested. */
export const filterKeys = {
  kind: { type: 'choice', choices: ['registration', 'authentication'] },
  is: {
    type: 'choice',
    choices: [
      'accepted',
      'rejected',
      'undecided',
      'refused',
      'waiting',
      'unanswered',
      'pinned',
      'virtual',
      'imported',
      'replay',
    ],
  },
  fmt: { type: 'text' },
  alg: { type: 'text' },
  aaguid: { type: 'text' },
  rp: { type: 'text' },
  origin: { type: 'text' },
  user: { type: 'text' },
  up: { type: 'flag' },
  uv: { type: 'flag' },
  be: { type: 'flag' },
  bs: { type: 'flag' },
  signCount: { type: 'number' },
  finding: { type: 'text' },
  step: { type: 'text' },
  ext: { type: 'text' },
  import: { type: 'text' },
} as const satisfies Record<string, FilterKeyFacts>;

export type FilterKey = keyof typeof filterKeys;

export const filterKeyNames = Object.keys(filterKeys) as readonly FilterKey[];

const byLowerCase: ReadonlyMap<string, FilterKey> = new Map(
  filterKeyNames.map((key) => [key.toLowerCase(), key]),
);

/** The key of that name, upper and lower case alike. */
export function findFilterKey(name: string): FilterKey | undefined {
  return byLowerCase.get(name.toLowerCase());
}

export function filterKeyFacts(key: FilterKey): FilterKeyFacts {
  return filterKeys[key];
}
