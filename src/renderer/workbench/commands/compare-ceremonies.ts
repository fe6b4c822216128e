import { useComparison } from '../state/comparison.ts';
import { useInspectorView } from '../state/inspector-view.ts';
import { useSelection } from '../state/selection.ts';
import { useView } from '../state/view.ts';
import { useWorkbench } from '../state/workbench-store.ts';

/** Puts the ceremony in the inspector beside another one: the marked one, else the previous one of its passkey. */
export function openComparison(): void {
  useView.getState().placeChosen('ceremonies');
  useInspectorView.getState().tabChosen('compare');
}

/** Keeps a ceremony as the left side of every comparison, until another one is marked; null lets it go. */
export function markForComparison(ceremonyId: string | null): void {
  useComparison.getState().ceremonyMarked(ceremonyId);
}

/** Keeps the ceremony in the inspector on the left, so that whatever is chosen next stands beside it. */
export function markShownCeremony(): void {
  const shown = useSelection.getState().ceremonyId ?? useWorkbench.getState().workbench?.ceremonies[0]?.id;
  if (shown === undefined) return;
  markForComparison(shown);
  openComparison();
}
