import type { CeremonyKind } from '../../../shared/contract/vocabulary.ts';
import { useCeremonyRun } from '../state/ceremony-run.ts';
import { useView } from '../state/view.ts';

/** Opens the form of a new ceremony, unless one is running. */
export function openComposer(kind: CeremonyKind): void {
  if (useCeremonyRun.getState().run === null) useView.getState().composerOpened(kind);
}
