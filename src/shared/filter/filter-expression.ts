import type { FilterKey } from './filter-keys.ts';

/** `:` a part of the value · `=` all of it · the others compare numbers. Only texts know a part. */
export type FilterOperator = ':' | '=' | '>' | '>=' | '<' | '<=';

/** One condition of a filter. Several values are alternatives; several terms must all hold. */
export interface FilterTerm {
  /** Undefined for bare words, which are looked for in everything a person can read in a row. */
  readonly key?: FilterKey;
  readonly operator: FilterOperator;
  readonly values: readonly string[];
  readonly negated: boolean;
  /** Where the term stands in the text, in UTF-16 code units, half-open. */
  readonly start: number;
  readonly end: number;
}

export type FilterFaultCode =
  | 'unknown-key'
  | 'missing-value'
  | 'unclosed-quote'
  | 'not-a-number'
  | 'not-a-flag'
  | 'unknown-value'
  | 'no-comparison';

/** What a term got wrong; the rest of the filter still holds. */
export interface FilterFault {
  readonly code: FilterFaultCode;
  readonly start: number;
  readonly end: number;
  readonly found: string;
  /** What could stand there instead, for `unknown-key` and `unknown-value`. */
  readonly expected: readonly string[];
}

export interface FilterExpression {
  readonly terms: readonly FilterTerm[];
  readonly faults: readonly FilterFault[];
}
