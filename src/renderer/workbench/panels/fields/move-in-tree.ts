import type { FieldPath } from '../../../../shared/inspection/field-path.ts';
import type { FieldRow } from '../../evidence/field-rows.ts';

/** What a key does in the tree: go to a row, or open or close the present one. */
export type TreeMove = { readonly row: FieldRow } | { readonly path: FieldPath; readonly expanded: boolean };

/** The keys of an ARIA tree grid; undefined where the key means nothing here. */
export function moveInTree(
  rows: readonly FieldRow[],
  current: FieldRow | undefined,
  key: string,
): TreeMove | undefined {
  const index = current === undefined ? -1 : rows.findIndex((row) => row.key === current.key);
  const goTo = (target: FieldRow | undefined) => (target === undefined ? undefined : { row: target });
  const moves: Readonly<Record<string, () => TreeMove | undefined>> = {
    ArrowDown: () => goTo(rows[index + 1]),
    ArrowUp: () => goTo(rows[Math.max(0, index - 1)]),
    Home: () => goTo(rows[0]),
    End: () => goTo(rows.at(-1)),
    PageDown: () => goTo(rows[Math.min(rows.length - 1, index + 10)]),
    PageUp: () => goTo(rows[Math.max(0, index - 10)]),
    ArrowRight: () => {
      if (current?.expandable !== true) return undefined;
      return current.expanded ? goTo(rows[index + 1]) : { path: current.path, expanded: true };
    },
    ArrowLeft: () => {
      if (current === undefined) return undefined;
      if (current.expanded) return { path: current.path, expanded: false };
      return goTo(rows.slice(0, index).findLast((row) => row.level < current.level));
    },
    Enter: () =>
      current?.expandable === true ? { path: current.path, expanded: !current.expanded } : undefined,
  };
  return moves[key]?.();
}
