import type { CeremonySummary } from '../../../shared/contract/ceremony.ts';
import { useSelection } from './selection.ts';
import { useWorkbench } from './workbench-store.ts';

/** The ceremony that was chosen; the newest one while nothing was, or where the chosen one is not in the list any more. */
export function useSelectedCeremony(): CeremonySummary | undefined {
  const ceremonyId = useSelection((selection) => selection.ceremonyId);
  return useWorkbench(
    ({ workbench }) => workbench?.ceremonies.find(({ id }) => id === ceremonyId) ?? workbench?.ceremonies[0],
  );
}
