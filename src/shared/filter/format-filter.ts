import type { FilterOperator, FilterTerm } from './filter-expression.ts';
import { type FilterKey, filterKeyFacts } from './filter-keys.ts';

/** One term as text that `parseFilter` reads back as the same term. */
export function formatFilterTerm({
  key,
  operator,
  values,
  negated,
}: Omit<FilterTerm, 'start' | 'end'>): string {
  const sign = key === undefined ? '' : `${key}${isPlain(key, operator) ? ':' : operator}`;
  return `${negated ? '-' : ''}${sign}${values.map((value) => quote(value, key === undefined)).join(',')}`;
}

/** Where a part is not told from all of it, the colon is the usual way to write it. */
function isPlain(key: FilterKey, operator: FilterOperator): boolean {
  return operator === ':' || (operator === '=' && filterKeyFacts(key).type !== 'text');
}

/** A quote inside a value cannot be written: it is left out, and the part that remains still matches. */
function quote(value: string, bare: boolean): string {
  const plain = value.replaceAll('"', '');
  const needed = /[\s,]|^[<>=]/u.test(plain) || (bare && /^[-!]|^[A-Za-z]+[:<>=]/u.test(plain));
  return needed ? `"${plain}"` : plain;
}
