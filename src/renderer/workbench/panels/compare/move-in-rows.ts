import type { ComparisonRow } from '../../evidence/comparison-rows.ts';

/** What a key does: go to a row, or open or close the present one. */
export type RowMove = { readonly key: string } | { readonly key: string; readonly expanded: boolean };

interface RowPlace {
  readonly rows: readonly ComparisonRow[];
  readonly index: number;
}

const page = 10;

const moves: ReadonlyMap<string, (place: RowPlace) => RowMove | undefined> = new Map([
  ['ArrowDown', ({ rows, index }: RowPlace) => goTo(rows[index + 1])],
  ['ArrowUp', ({ rows, index }: RowPlace) => goTo(rows[index - 1])],
  ['Home', ({ rows }: RowPlace) => goTo(rows[0])],
  ['End', ({ rows }: RowPlace) => goTo(rows.at(-1))],
  ['PageDown', ({ rows, index }: RowPlace) => goTo(rows[Math.min(rows.length - 1, index + page)])],
  ['PageUp', ({ rows, index }: RowPlace) => goTo(rows[Math.max(0, index - page)])],
  ['ArrowRight', open],
  ['ArrowLeft', close],
  ['Enter', toggle],
  [' ', toggle],
]);

function open({ rows, index }: RowPlace): RowMove | undefined {
  const current = rows[index];
  if (current?.expandable !== true) return undefined;
  return current.expanded ? goTo(rows[index + 1]) : { key: current.key, expanded: true };
}

function close({ rows, index }: RowPlace): RowMove | undefined {
  const current = rows[index];
  if (current === undefined) return undefined;
  if (current.expanded) return { key: current.key, expanded: false };
  return goTo(rows.slice(0, index).findLast((row) => row.level < current.level));
}

function toggle({ rows, index }: RowPlace): RowMove | undefined {
  const current = rows[index];
  return current?.expandable === true ? { key: current.key, expanded: !current.expanded } : undefined;
}

function goTo(row: ComparisonRow | undefined): RowMove | undefined {
  return row === undefined ? undefined : { key: row.key };
}

/** The keys of an ARIA tree grid; undefined where the key means nothing here. */
export function moveInRows(
  rows: readonly ComparisonRow[],
  current: ComparisonRow | undefined,
  key: string,
): RowMove | undefined {
  const index = rows.findIndex((row) => row.key === current?.key);
  return moves.get(key)?.({ rows, index });
}
