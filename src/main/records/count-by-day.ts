interface Quarter {
  /** Quarters of an hour since 1970. */
  readonly quarter: number;
  readonly ceremonies: number;
}

const quarterLength = 900_000;

/** Quarters of an hour, in order, put together to the days of this machine; `start` is local midnight. */
export function countByDay(quarters: readonly Quarter[]): { start: number; count: number }[] {
  const days: { start: number; count: number }[] = [];
  let nextDay = Number.NEGATIVE_INFINITY;
  for (const { quarter, ceremonies } of quarters) {
    const instant = quarter * quarterLength;
    const last = days.at(-1);
    if (last !== undefined && instant < nextDay) {
      last.count += ceremonies;
      continue;
    }
    const start = new Date(instant).setHours(0, 0, 0, 0);
    const next = new Date(start);
    nextDay = next.setDate(next.getDate() + 1);
    days.push({ start, count: ceremonies });
  }
  return days;
}
