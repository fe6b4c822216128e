import type { FilterTerm } from './filter-expression.ts';
import type { FilterKey } from './filter-keys.ts';
import { filterKeyFacts } from './filter-keys.ts';
import { formatFilterTerm } from './format-filter.ts';
import { parseFilter } from './parse-filter.ts';

/** The filter that keeps only that value of a key, beside what else it asked for. */
export function keepOnly(filter: string, key: FilterKey, value: string): string {
  return replaceTerms(filter, (term) => term.key === key && !(term.negated && !names(term, value)), {
    key,
    value,
    negated: false,
  });
}

/** The filter that also leaves out that value of a key. */
export function leaveOut(filter: string, key: FilterKey, value: string): string {
  return replaceTerms(filter, (term) => term.key === key && names(term, value), {
    key,
    value,
    negated: true,
  });
}

interface WantedTerm {
  readonly key: FilterKey;
  readonly value: string;
  readonly negated: boolean;
}

/** What is not understood stays as it was typed. */
function replaceTerms(
  filter: string,
  isReplaced: (term: FilterTerm) => boolean,
  { key, value, negated }: WantedTerm,
): string {
  const { terms, faults } = parseFilter(filter);
  const kept = [...terms.filter((term) => !isReplaced(term)), ...faults]
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, end }) => filter.slice(start, end));
  const added = formatFilterTerm({ key, operator: '=', values: [value], negated });
  // A quote that is not closed would take what follows into itself, so the new term stands in front.
  return [added, ...kept].join(' ');
}

function names({ key, values }: FilterTerm, value: string): boolean {
  const isText = key !== undefined && filterKeyFacts(key).type === 'text';
  return values.some((other) => (isText ? other.toLowerCase() === value.toLowerCase() : other === value));
}
