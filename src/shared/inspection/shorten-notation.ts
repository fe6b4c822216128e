/** Characters of a value that a fault shows. */
export const longestNotation = 96;

/** What a fault shows of a value, in wire notation: a long one is cut, so that faults stay small; the tree has the whole. */
export function shortenNotation(text: string): string {
  return text.length > longestNotation ? `${text.slice(0, longestNotation)}…` : text;
}
