interface ListPlace {
  /** -1 where nothing is selected. */
  readonly at: number;
  readonly last: number;
  /** Rows in sight. */
  readonly page: number;
}

const moves: Readonly<Record<string, (place: ListPlace) => number>> = {
  ArrowDown: ({ at, last }) => Math.min(at + 1, last),
  ArrowUp: ({ at }) => Math.max(at - 1, 0),
  PageDown: ({ at, last, page }) => Math.min(at + page, last),
  PageUp: ({ at, page }) => Math.max(at - page, 0),
  Home: () => 0,
  End: ({ last }) => last,
};

/** Where a key leads in a list of `length` lines from line `at`; undefined for keys that lead nowhere. */
export function moveInList(
  key: string,
  { at, length, page }: { readonly at: number; readonly length: number; readonly page: number },
): number | undefined {
  return length === 0 ? undefined : moves[key]?.({ at, last: length - 1, page });
}
