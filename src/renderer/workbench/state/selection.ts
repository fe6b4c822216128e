import { create } from 'zustand';

interface Selection {
  /** The ceremony that the inspector shows. */
  readonly ceremonyId: string | null;
  ceremonySelected(ceremonyId: string): void;
}

export const useSelection = create<Selection>()((set) => ({
  ceremonyId: null,
  ceremonySelected: (ceremonyId) => set({ ceremonyId }),
}));
