import { useComparison } from '../state/comparison.ts';
import { currentCeremony } from '../state/current-ceremony.ts';
import { useInspectorView } from '../state/inspector-view.ts';
import { useView } from '../state/view.ts';

/** Puts the ceremony in the inspector beside another one: the marked one, else the previous one of its passkey. */
export function openComparison(): void {
  useView.getState().placeChosen('ceremonies');
  useInspectorView.getState().tabChosen('compare');
}

/** Keeps a ceremony as the left side of every comparison, until another one is marked; null lets it go. */
export function markForComparison(ceremonyId: string | null): void {
  useComparison.getState().ceremonyMarked(ceremonyId);
}

/** Puts that ceremony on the left of the one in the inspector. */
export function compareWith(ceremonyId: string): void {
  markForComparison(ceremonyId);
  openComparison();
}

/** Keeps the ceremony in the inspector on the left, so that whatever is chosen next stands beside it. */
export function markShownCeremony(): void {
  const shown = currentCeremony();
  if (shown !== undefined) compareWith(shown.id);
}
