import type { FilterTerm } from './filter-expression.ts';

/** One term as text that `parseFilter` reads back as the same term. */
export function formatFilterTerm({
  key,
  operator,
  values,
  negated,
}: Omit<FilterTerm, 'start' | 'end'>): string {
  const sign = key === undefined ? '' : operator === '=' ? `${key}:` : `${key}${operator}`;
  return `${negated ? '-' : ''}${sign}${values.map((value) => quote(value, key === undefined)).join(',')}`;
}

/** A quote inside a value cannot be written: it is left out, and the part that remains still matches. */
function quote(value: string, bare: boolean): string {
  const plain = value.replaceAll('"', '');
  const needed = /[\s,]|^[<>=]/u.test(plain) || (bare && /^[-!]|^[A-Za-z]+[:<>=]/u.test(plain));
  return needed ? `"${plain}"` : plain;
}
