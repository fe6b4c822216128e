import { inspectorTabs } from '../evidence/inspector-tabs.ts';
import { useCeremonyDetails } from '../state/ceremony-details.ts';
import { currentCeremony } from '../state/current-ceremony.ts';
import { type InspectorTab, useInspectorView } from '../state/inspector-view.ts';
import { useView } from '../state/view.ts';

/** Opens one view of the ceremony in the inspector. */
export function openView(tab: InspectorTab): void {
  useView.getState().placeChosen('ceremonies');
  useInspectorView.getState().tabChosen(tab);
}

/** Opens the view of that number, counted from 1 in the order of the tabs. */
export async function openNumberedView(number: number): Promise<void> {
  const detail = useCeremonyDetails.getState().details[currentCeremony()?.id ?? ''];
  if (detail === undefined) return;
  // The decoders come with the inspector, which shows it: no part of the first load.
  const { readCeremony } = await import('../evidence/read-ceremony.ts');
  const tab = inspectorTabs(detail, readCeremony(detail).roots.length > 0)[number - 1];
  if (tab !== undefined) openView(tab);
}
