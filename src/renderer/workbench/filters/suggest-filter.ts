import {
  type FilterKey,
  filterKeyFacts,
  filterKeyNames,
  findFilterKey,
} from '../../../shared/filter/filter-keys.ts';

/** What may stand at the caret: which characters it would take the place of, and what is typed of it so far. */
export interface FilterPlace {
  readonly start: number;
  readonly end: number;
  /** Undefined: a key is being typed, or a bare word. */
  readonly key?: FilterKey;
  readonly typed: string;
}

/** The term that the caret is in, or at the end of. */
export function filterPlaceAt(text: string, caret: number): FilterPlace {
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < caret; at++) {
    if (text.charAt(at) === '"') isQuoted = !isQuoted;
    else if (!isQuoted && /\s/u.test(text.charAt(at))) start = at + 1;
  }
  if (/[-!]/u.test(text.charAt(start)) && start < caret) start++;
  const rest = /^\S*/u.exec(text.slice(caret))?.[0].length ?? 0;
  const term = text.slice(start, caret);
  const head = /^([A-Za-z]+)(?::?[<>]?=|:?[<>]|:)/u.exec(term);
  const key = findFilterKey(head?.[1] ?? '');
  if (head === null || key === undefined) return { start, end: caret + rest, typed: term };
  const valueStart = Math.max(head[0].length, term.lastIndexOf(',') + 1);
  const typed = term.slice(valueStart).replace(/^"/u, '');
  return { start: start + valueStart, end: caret + rest, key, typed };
}

/** The keys, and the fixed values of one, that begin with what is typed. */
export function fixedSuggestions({ key, typed }: FilterPlace): readonly string[] {
  const wanted = typed.toLowerCase();
  if (key === undefined) {
    return filterKeyNames.filter((name) => name.toLowerCase().startsWith(wanted)).map((name) => `${name}:`);
  }
  const { type, choices = [] } = filterKeyFacts(key);
  const values = type === 'flag' ? ['1', '0'] : choices;
  return values.filter((value) => value.startsWith(wanted));
}

/** The text and caret after a suggestion was taken; a value is finished with a space. */
export function takeSuggestion(
  text: string,
  { start, end, key }: FilterPlace,
  suggestion: string,
): { readonly text: string; readonly caret: number } {
  const plain = suggestion.replaceAll('"', '');
  const written = key === undefined ? suggestion : `${/[\s,]|^[<>=]/u.test(plain) ? `"${plain}"` : plain} `;
  const after = text.slice(end);
  const taken = text.slice(0, start) + written + (key === undefined ? after : after.trimStart());
  return { text: taken, caret: start + written.length };
}
