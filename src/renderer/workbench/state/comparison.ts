import { create } from 'zustand';

export type ComparisonView = 'fields' | 'bytes';

interface Comparison {
  /** The ceremony that the one in the inspector is put beside; null lets its passkey's previous one stand there. */
  readonly markedId: string | null;
  readonly view: ComparisonView;
  readonly onlyDifferences: boolean;
  /** The buffer whose bytes are compared; null for the first that differs. */
  readonly source: string | null;
  readonly row: string | null;
  /** What a person opened or closed, by row. */
  readonly expansion: Readonly<Record<string, boolean>>;
  ceremonyMarked(ceremonyId: string | null): void;
  viewChosen(view: ComparisonView): void;
  onlyDifferencesChosen(onlyDifferences: boolean): void;
  sourceChosen(source: string): void;
  rowSelected(row: string): void;
  rowExpanded(row: string, expanded: boolean): void;
}

/** How two ceremonies are looked at side by side; it stays while the person walks from ceremony to ceremony. */
export const useComparison = create<Comparison>()((set) => ({
  markedId: null,
  view: 'fields',
  onlyDifferences: true,
  source: null,
  row: null,
  expansion: {},
  ceremonyMarked: (markedId) => set({ markedId }),
  viewChosen: (view) => set({ view }),
  onlyDifferencesChosen: (onlyDifferences) => set({ onlyDifferences }),
  sourceChosen: (source) => set({ source }),
  rowSelected: (row) => set({ row }),
  rowExpanded: (row, expanded) => set(({ expansion }) => ({ expansion: { ...expansion, [row]: expanded } })),
}));
