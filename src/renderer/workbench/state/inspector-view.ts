import { create } from 'zustand';

export type InspectorTab = 'bytes' | 'steps' | 'causes' | 'exchange' | 'compare';

interface InspectorView {
  /** What the person chose last; a ceremony without that tab shows its own first one. */
  readonly tab: InspectorTab | null;
  tabChosen(tab: InspectorTab): void;
}

/** Which view of a ceremony is open; it stays while the person walks from ceremony to ceremony. */
export const useInspectorView = create<InspectorView>()((set) => ({
  tab: null,
  tabChosen: (tab) => set({ tab }),
}));
