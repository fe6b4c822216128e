import type { CeremonyPage } from '../../../shared/contract/ceremony-list.ts';
import { useCeremonyList } from '../state/ceremony-list.ts';
import { relyingParty } from '../state/relying-party-client.ts';
import { RelyingPartyError } from '../state/relying-party-error.ts';

/** Which rows: some from a place on, or some from before a ceremony on. */
export type PageWanted =
  | { readonly offset: number; readonly limit: number }
  | { readonly anchor: string; readonly before: number; readonly limit: number };

let pending: AbortController | undefined;

/**
 * Loads a window of the list as it is filtered and ordered now. A later call takes the place of an earlier one, so the
 * relying party never works for an answer that nobody waits for. Undefined where that happened, or it failed.
 */
export async function loadCeremonyPage(wanted: PageWanted): Promise<CeremonyPage | undefined> {
  pending?.abort();
  const thisLoad = new AbortController();
  pending = thisLoad;
  const { filter, order, through, after, pageLoaded } = useCeremonyList.getState();
  try {
    const page = await relyingParty.loadCeremonyPage(
      {
        filter,
        order,
        ...(through === null ? {} : { through: String(through) }),
        ...(after === null ? {} : { after: String(after) }),
        ...('anchor' in wanted ? { anchor: wanted.anchor } : {}),
        offset: String('anchor' in wanted ? wanted.before : wanted.offset),
        limit: String(wanted.limit),
      },
      thisLoad.signal,
    );
    if (thisLoad.signal.aborted) return undefined;
    pageLoaded(page);
    return page;
  } catch (error) {
    if (thisLoad.signal.aborted) return undefined;
    // The window says itself when its relying party is gone, and reads everything anew when it is back.
    if (!(error instanceof RelyingPartyError)) throw error;
    return undefined;
  } finally {
    if (pending === thisLoad) pending = undefined;
  }
}
