import type { CeremonySummary } from '../../../shared/contract/ceremony.ts';
import { useCeremonyDetails } from './ceremony-details.ts';
import { useCeremonyList } from './ceremony-list.ts';
import { useSelection } from './selection.ts';
import { useWorkbench } from './workbench-store.ts';

/** The ceremony in the inspector at this moment, for commands; components follow it with `useSelectedCeremony`. */
export function currentCeremony(): CeremonySummary | undefined {
  const { ceremonyId } = useSelection.getState();
  const newest = useWorkbench.getState().workbench?.ceremonies ?? [];
  if (ceremonyId === null) return newest[0];
  const isChosen = ({ id }: CeremonySummary) => id === ceremonyId;
  return (
    newest.find(isChosen) ??
    useCeremonyList.getState().page?.ceremonies.find(isChosen) ??
    useCeremonyDetails.getState().details[ceremonyId] ??
    newest[0]
  );
}
