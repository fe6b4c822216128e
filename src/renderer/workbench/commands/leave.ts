import { useCeremonyRun } from '../state/ceremony-run.ts';
import { useView } from '../state/view.ts';
import { cancelCeremony } from './run-ceremony.ts';

/** Cancels the ceremony that runs; where none does, closes the form. */
export function leave(): void {
  if (useCeremonyRun.getState().run === null) useView.getState().composerClosed();
  else cancelCeremony();
}
