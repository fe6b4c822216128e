import { shell } from 'electron';
import { clauseUrl } from '../../shared/inspection/clause-url.ts';

/**
 * Opens a clause of a specification in the system's browser, because a person asked for it. The page names the clause and
 * never an address: what is opened is always one of the specifications of our own table.
 */
export async function openClause(reference: string): Promise<void> {
  const url = clauseUrl(reference);
  if (url === undefined) throw new Error(`${reference} has no page`);
  await shell.openExternal(url);
}
