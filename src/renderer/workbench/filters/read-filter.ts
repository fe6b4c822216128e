import type { FilterExpression, FilterTerm } from '../../../shared/filter/filter-expression.ts';
import type { FilterClause, FilterNoun, FilterWords } from '../words/shell/en/filter.ts';

/** A filter in plain words; undefined where it asks for nothing. */
export function readFilter({ terms }: FilterExpression, words: FilterWords): string | undefined {
  if (terms.length === 0) return undefined;
  const kinds = terms.filter(({ key }) => key === 'kind');
  const others = terms.filter(({ key }) => key !== 'kind');
  return words.sentence({
    noun: nounOf(kinds),
    kept: others.filter(({ negated }) => !negated).map((term) => clauseOf(term, words)),
    leftOut: others.filter(({ negated }) => negated).map((term) => clauseOf(term, words)),
  });
}

/** Which kinds are left after every term about them. */
function nounOf(kinds: readonly FilterTerm[]): FilterNoun {
  const left = (['registration', 'authentication'] as const).filter((kind) =>
    kinds.every(({ values, negated }) => values.includes(kind) !== negated),
  );
  const [only] = left;
  if (only === undefined) return 'none';
  return left.length === 2 ? 'both' : only;
}

function clauseOf({ key, operator, values }: FilterTerm, words: FilterWords): FilterClause {
  return words.clauses[key === undefined || key === 'kind' ? 'words' : key](values, operator);
}
