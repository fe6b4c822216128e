const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Which of `count` steps a key leads to from one of them, -1 for none; undefined where the key means nothing here. */
export function moveInSteps(key: string, at: number, count: number): number | undefined {
  return count === 0 ? undefined : moves[key]?.(at, count - 1);
}
