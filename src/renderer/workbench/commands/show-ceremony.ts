import { useCeremonyDetails } from '../state/ceremony-details.ts';
import { useCeremonyList } from '../state/ceremony-list.ts';
import { relyingParty } from '../state/relying-party-client.ts';
import { useView } from '../state/view.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { selectCeremony } from './select-ceremony.ts';
import { tellFailure } from './tell-failure.ts';

/** Goes to a ceremony from anywhere, however old it is; the list scrolls to it where its filter keeps it. */
export async function showCeremony(ceremonyId: string): Promise<void> {
  const isThere = isKnown(ceremonyId) || (await tellFailure(() => load(ceremonyId)));
  if (!isThere) return;
  useView.getState().placeChosen('ceremonies');
  selectCeremony(ceremonyId);
  useCeremonyList.getState().ceremonyWanted(ceremonyId);
}

async function load(ceremonyId: string): Promise<void> {
  useCeremonyDetails.getState().detailLoaded(await relyingParty.loadCeremony(ceremonyId));
}

function isKnown(ceremonyId: string): boolean {
  return useWorkbench.getState().workbench?.ceremonies.some(({ id }) => id === ceremonyId) === true;
}
