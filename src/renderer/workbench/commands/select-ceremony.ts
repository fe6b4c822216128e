import { useSelection } from '../state/selection.ts';
import { useView } from '../state/view.ts';

/** Shows a ceremony in the inspector; a half-filled form gives way and is kept. */
export function selectCeremony(ceremonyId: string): void {
  useSelection.getState().ceremonySelected(ceremonyId);
  useView.getState().composerClosed();
}
