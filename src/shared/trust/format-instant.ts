/** A time in milliseconds since 1970 as ISO 8601 text in UTC; the number itself beyond what a date can be. */
export function formatInstant(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? `${time}` : date.toISOString();
}
