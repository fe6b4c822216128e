import type { CeremonySummary } from '../../../shared/contract/ceremony.ts';
import { useCeremonyDetails } from './ceremony-details.ts';
import { useCeremonyList } from './ceremony-list.ts';
import { useSelection } from './selection.ts';
import { useWorkbench } from './workbench-store.ts';

/** The ceremony that was chosen; the newest one while nothing was, or where the chosen one is gone. */
export function useSelectedCeremony(): CeremonySummary | undefined {
  const ceremonyId = useSelection((selection) => selection.ceremonyId);
  const isChosen = ({ id }: CeremonySummary) => id === ceremonyId;
  const newest = useWorkbench(({ workbench }) => workbench?.ceremonies.find(isChosen));
  const listed = useCeremonyList(({ page }) => page?.ceremonies.find(isChosen));
  // Chosen once, and by now far from everything that the list holds.
  const looked = useCeremonyDetails(({ details }) => (ceremonyId === null ? undefined : details[ceremonyId]));
  const first = useWorkbench(({ workbench }) => workbench?.ceremonies[0]);
  return newest ?? listed ?? looked ?? first;
}
