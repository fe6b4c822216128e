interface Part {
  readonly text: string;
  readonly isName: boolean;
  readonly at: number;
}

/** The sentence in pieces, the names in it apart, whatever their order is in that language. */
export function splitAtNames(sentence: string, names: readonly string[]): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (;;) {
    const found = names
      .map((name) => ({ name, start: sentence.indexOf(name, at) }))
      .filter(({ start }) => start >= 0)
      // Of two names that begin at one place the longer one is meant.
      .toSorted((one, other) => one.start - other.start || other.name.length - one.name.length)[0];
    if (found === undefined) break;
    if (found.start > at) parts.push({ text: sentence.slice(at, found.start), isName: false, at });
    parts.push({ text: found.name, isName: true, at: found.start });
    at = found.start + found.name.length;
  }
  if (at < sentence.length) parts.push({ text: sentence.slice(at), isName: false, at });
  return parts;
}
