import type { CeremonyOrder } from '../../shared/contract/ceremony-list.ts';

/** A column of `ceremony_summaries` that is never null, and whether it falls. */
type OrderColumn = readonly [column: string, direction: 'ASC' | 'DESC'];

const newest: readonly OrderColumn[] = [
  ['started_at', 'DESC'],
  ['sequence', 'DESC'],
];
/** Each has an index. */
const orders: Readonly<Record<CeremonyOrder, readonly OrderColumn[]>> = {
  newest,
  oldest: [
    ['started_at', 'ASC'],
    ['sequence', 'ASC'],
  ],
  user: [['user_order', 'ASC'], ...newest],
  outcome: [['outcome_order', 'ASC'], ...newest],
  slowest: [['duration_order', 'DESC'], ...newest],
  'worst-finding': [['finding_order', 'ASC'], ...newest],
};

function columnsOf(order: CeremonyOrder): readonly OrderColumn[] {
  return [['pinned', 'DESC'], ...orders[order]];
}

export function orderBy(order: CeremonyOrder): string {
  return columnsOf(order)
    .map(([column, direction]) => `s.${column} ${direction}`)
    .join(', ');
}

/** Holds for the rows of `s` that stand before the row `a`. */
export function standsBefore(order: CeremonyOrder): string {
  const columns = columnsOf(order);
  return columns
    .map(([column, direction], index) =>
      [
        ...columns.slice(0, index).map(([equal]) => `s.${equal} = a.${equal}`),
        `s.${column} ${direction === 'ASC' ? '<' : '>'} a.${column}`,
      ].join(' AND '),
    )
    .map((alternative) => `(${alternative})`)
    .join(' OR ');
}
