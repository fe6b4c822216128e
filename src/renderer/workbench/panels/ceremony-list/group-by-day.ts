export interface Day<Item> {
  /** Local midnight at its start, milliseconds since 1970. */
  readonly start: number;
  readonly items: readonly Item[];
}

/** Neighbours of one local day together; the order of the items is kept. */
export function groupByDay<Item extends { readonly startedAt: number }>(
  items: readonly Item[],
): readonly Day<Item>[] {
  const days: { start: number; items: Item[] }[] = [];
  for (const item of items) {
    const start = startOfDay(item.startedAt);
    const last = days.at(-1);
    if (last?.start === start) last.items.push(item);
    else days.push({ start, items: [item] });
  }
  return days;
}

export function startOfDay(instant: number): number {
  return new Date(instant).setHours(0, 0, 0, 0);
}

/** How many days before today a day was, by the calendar: days of 23 or 25 hours count as one. */
export function daysAgo(dayStart: number, now: number): number {
  return Math.round((startOfDay(now) - dayStart) / 86_400_000);
}
