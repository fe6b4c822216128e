import type { FieldPath } from '../../../../shared/inspection/field-path.ts';
import type { FieldRow } from '../../evidence/field-rows.ts';

/** What a key does in the tree: go to a row, or open or close the present one. */
export type TreeMove = { readonly row: FieldRow } | { readonly path: FieldPath; readonly expanded: boolean };

interface TreePlace {
  readonly rows: readonly FieldRow[];
  /** -1 where nothing is selected. */
  readonly index: number;
}

const page = 10;

function goTo(row: FieldRow | undefined): TreeMove | undefined {
  return row === undefined ? undefined : { row };
}

function open({ rows, index }: TreePlace): TreeMove | undefined {
  const current = rows[index];
  if (current?.expandable !== true) return undefined;
  return current.expanded ? goTo(rows[index + 1]) : { path: current.path, expanded: true };
}

function close({ rows, index }: TreePlace): TreeMove | undefined {
  const current = rows[index];
  if (current === undefined) return undefined;
  if (current.expanded) return { path: current.path, expanded: false };
  return goTo(rows.slice(0, index).findLast((row) => row.level < current.level));
}

function toggle({ rows, index }: TreePlace): TreeMove | undefined {
  const current = rows[index];
  return current?.expandable === true ? { path: current.path, expanded: !current.expanded } : undefined;
}

const moves: ReadonlyMap<string, (place: TreePlace) => TreeMove | undefined> = new Map([
  ['ArrowDown', ({ rows, index }: TreePlace) => goTo(rows[index + 1])],
  ['ArrowUp', ({ rows, index }: TreePlace) => goTo(rows[Math.max(0, index - 1)])],
  ['Home', ({ rows }: TreePlace) => goTo(rows[0])],
  ['End', ({ rows }: TreePlace) => goTo(rows.at(-1))],
  ['PageDown', ({ rows, index }: TreePlace) => goTo(rows[Math.min(rows.length - 1, index + page)])],
  ['PageUp', ({ rows, index }: TreePlace) => goTo(rows[Math.max(0, index - page)])],
  ['ArrowRight', open],
  ['ArrowLeft', close],
  ['Enter', toggle],
]);

/** The keys of an ARIA tree grid; undefined where the key means nothing here. */
export function moveInTree(
  rows: readonly FieldRow[],
  current: FieldRow | undefined,
  key: string,
): TreeMove | undefined {
  const index = rows.findIndex((row) => row.key === current?.key);
  return moves.get(key)?.({ rows, index });
}
