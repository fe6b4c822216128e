import { create } from 'zustand';
import type { CeremonyKind } from '../../../shared/contract/vocabulary.ts';

export type Place = 'ceremonies' | 'passkeys';
export type OpenDialog = 'shortcuts' | 'pairing';

interface View {
  readonly place: Place;
  /** Which ceremony is being put together, if any. */
  readonly composer: CeremonyKind | null;
  readonly dialog: OpenDialog | null;
  placeChosen(place: Place): void;
  composerOpened(kind: CeremonyKind): void;
  composerClosed(): void;
  dialogOpened(dialog: OpenDialog): void;
  dialogClosed(): void;
}

/** Where the person is in this window. */
export const useView = create<View>()((set) => ({
  place: 'ceremonies',
  composer: null,
  dialog: null,
  placeChosen: (place) => set({ place, composer: null }),
  composerOpened: (composer) => set({ composer, place: 'ceremonies' }),
  composerClosed: () => set({ composer: null }),
  dialogOpened: (dialog) => set({ dialog }),
  dialogClosed: () => set({ dialog: null }),
}));
