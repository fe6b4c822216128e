export function startOfDay(instant: number): number {
  return new Date(instant).setHours(0, 0, 0, 0);
}

/** How many days before today a day was, by the calendar: days of 23 or 25 hours count as one. */
export function daysAgo(dayStart: number, now: number): number {
  return Math.round((startOfDay(now) - dayStart) / 86_400_000);
}
