import { useView } from '../state/view.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { loadOlderCeremonies } from './load-older-ceremonies.ts';
import { selectCeremony } from './select-ceremony.ts';

/** Goes to a ceremony from anywhere; older pages of the list are fetched until it is among them. */
export async function showCeremony(ceremonyId: string): Promise<void> {
  while (!isLoaded(ceremonyId)) {
    const before = loadedCount();
    await loadOlderCeremonies();
    if (loadedCount() === before) return;
  }
  useView.getState().placeChosen('ceremonies');
  selectCeremony(ceremonyId);
}

function isLoaded(ceremonyId: string): boolean {
  return useWorkbench.getState().workbench?.ceremonies.some(({ id }) => id === ceremonyId) === true;
}

function loadedCount(): number {
  return useWorkbench.getState().workbench?.ceremonies.length ?? 0;
}
