import type { CeremonySummary } from '../../../shared/contract/ceremony.ts';
import { useCeremonyList } from '../state/ceremony-list.ts';
import { currentCeremony } from '../state/current-ceremony.ts';
import { useView } from '../state/view.ts';
import { selectCeremony } from './select-ceremony.ts';

type Direction = 1 | -1;

/** The row below or above the ceremony in the inspector, as the list is ordered now; its first row where it lists another one. */
export function neighbourOfCurrent(direction: Direction): CeremonySummary | undefined {
  const { page } = useCeremonyList.getState();
  const current = currentCeremony();
  const index = page?.ceremonies.findIndex(({ id }) => id === current?.id) ?? -1;
  return index < 0 ? page?.ceremonies[0] : page?.ceremonies[index + direction];
}

/** Shows the next or the previous ceremony of the list, which scrolls to it. */
export function selectNeighbour(direction: Direction): void {
  const neighbour = neighbourOfCurrent(direction);
  if (neighbour === undefined) return;
  useView.getState().placeChosen('ceremonies');
  selectCeremony(neighbour.id);
  useCeremonyList.getState().ceremonyWanted(neighbour.id);
}
