/** What happened in the double, in order, so that tests can ask what came before what. */
export interface Journal {
  readonly entries: readonly string[];
  note(entry: string): void;
}

export function openJournal(): Journal {
  const entries: string[] = [];
  return { entries, note: (entry) => void entries.push(entry) };
}
