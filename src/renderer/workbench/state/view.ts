import { create } from 'zustand';
import type { CeremonyKind } from '../../../shared/contract/vocabulary.ts';

export type Place = 'ceremonies' | 'passkeys' | 'decode';
export type OpenDialog = 'shortcuts' | 'pairing' | 'palette' | 'settings';

interface View {
  readonly place: Place;
  /** Which ceremony is being put together, if any. */
  readonly composer: CeremonyKind | null;
  readonly dialog: OpenDialog | null;
  /** Counts how often the panes were given their first sizes back. */
  readonly layout: number;
  placeChosen(place: Place): void;
  composerOpened(kind: CeremonyKind): void;
  composerClosed(): void;
  dialogOpened(dialog: OpenDialog): void;
  dialogClosed(): void;
  layoutReset(): void;
}

/** Where the person is in this window. */
export const useView = create<View>()((set) => ({
  place: 'ceremonies',
  composer: null,
  dialog: null,
  layout: 0,
  placeChosen: (place) => set({ place, composer: null }),
  composerOpened: (composer) => set({ composer, place: 'ceremonies' }),
  composerClosed: () => set({ composer: null }),
  dialogOpened: (dialog) => set({ dialog }),
  dialogClosed: () => set({ dialog: null }),
  layoutReset: () => set(({ layout }) => ({ layout: layout + 1 })),
}));
