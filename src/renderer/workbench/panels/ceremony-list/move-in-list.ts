const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Where a key leads in a list of `length` lines from line `at`; undefined for keys that lead nowhere. */
export function moveInList(key: string, at: number, length: number): number | undefined {
  return length === 0 ? undefined : moves[key]?.(at, length - 1);
}
