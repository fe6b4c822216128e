import { inspectorTabs } from '../evidence/inspector-tabs.ts';
import { readCeremony } from '../evidence/read-ceremony.ts';
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
export function openNumberedView(number: number): void {
  const detail = useCeremonyDetails.getState().details[currentCeremony()?.id ?? ''];
  if (detail === undefined) return;
  const tab = inspectorTabs(detail, readCeremony(detail).roots.length > 0)[number - 1];
  if (tab !== undefined) openView(tab);
}
