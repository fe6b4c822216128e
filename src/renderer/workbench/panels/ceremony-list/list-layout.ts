import type { CeremonyPage } from '../../../../shared/contract/ceremony-list.ts';

export interface ListSizes {
  /** Pixels, as all heights here. */
  readonly row: number;
  readonly header: number;
}

/** Neighbouring rows under one heading; `all` has none. */
export interface ListGroup {
  readonly kind: 'pinned' | 'day' | 'others' | 'all';
  /** Local midnight of a day, milliseconds since 1970. */
  readonly start: number;
  /** The place of its first row in the list. */
  readonly first: number;
  readonly count: number;
  readonly top: number;
  readonly height: number;
  /** Of its heading. */
  readonly header: number;
}

export interface ListLayout {
  readonly groups: readonly ListGroup[];
  readonly row: number;
  readonly count: number;
  readonly height: number;
}

/** Where every row of a list stands, whether it is loaded or not: rows and headings have fixed heights. */
export function layOutList(
  { matched, pinned, days }: Pick<CeremonyPage, 'matched' | 'pinned' | 'days'>,
  { row, header }: ListSizes,
): ListLayout {
  const groups: ListGroup[] = [];
  let first = 0;
  let top = 0;
  const add = (kind: ListGroup['kind'], count: number, start = 0) => {
    const heading = kind === 'all' ? 0 : header;
    const height = heading + count * row;
    groups.push({ kind, start, first, count, top, height, header: heading });
    first += count;
    top += height;
  };
  if (pinned > 0) add('pinned', pinned);
  for (const { start, count } of days) add('day', count, start);
  if (first < matched) add(pinned > 0 ? 'others' : 'all', matched - first);
  return { groups, row, count: first, height: top };
}

export function topOf({ groups, row }: ListLayout, index: number): number {
  const group = groups[groupOf(groups, (candidate) => candidate.first <= index)];
  return group === undefined ? 0 : group.top + group.header + (index - group.first) * row;
}

/** The row at a height; that of a heading is the first one under it. */
export function indexAt({ groups, row, count }: ListLayout, y: number): number {
  const group = groups[groupOf(groups, ({ top }) => top <= y)];
  if (group === undefined) return 0;
  const inside = Math.max(0, Math.floor((y - group.top - group.header) / row));
  return Math.min(group.first + Math.min(inside, group.count - 1), Math.max(0, count - 1));
}

/** The groups that have a row from `first` to `last`. */
export function groupsBetween({ groups }: ListLayout, first: number, last: number): readonly ListGroup[] {
  const from = groupOf(groups, (group) => group.first <= first);
  const to = groupOf(groups, (group) => group.first <= last);
  return groups.slice(Math.max(0, from), to + 1);
}

/** The last group for which it holds, where it holds for none after the first for which it does not. */
function groupOf(groups: readonly ListGroup[], holds: (group: ListGroup) => boolean): number {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const group = groups[middle];
    if (group !== undefined && holds(group)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
