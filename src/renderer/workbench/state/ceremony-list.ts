import { create } from 'zustand';
import type { CeremonyOrder, CeremonyPage } from '../../../shared/contract/ceremony-list.ts';

interface CeremonyListState {
  /** As it stands in the filter box. */
  readonly filter: string;
  readonly order: CeremonyOrder;
  /** Paused: the newest ceremony that is shown, by its place in the log. */
  readonly through: number | null;
  /** Cleared: the newest ceremony that is not shown any more. */
  readonly after: number | null;
  /** The rows around those in sight, and how many there are; null until the relying party told. */
  readonly page: CeremonyPage | null;
  /** A ceremony that the list should scroll to. */
  readonly wanted: string | null;
  filterChanged(filter: string): void;
  orderChosen(order: CeremonyOrder): void;
  listPaused(): void;
  listResumed(): void;
  listCleared(): void;
  clearedShown(): void;
  pageLoaded(page: CeremonyPage): void;
  ceremonyWanted(ceremonyId: string): void;
  wishSettled(): void;
}

/** What the list asks for and what it was given. */
export const useCeremonyList = create<CeremonyListState>()((set) => ({
  filter: '',
  order: 'newest',
  through: null,
  after: null,
  page: null,
  wanted: null,
  filterChanged: (filter) => set({ filter }),
  orderChosen: (order) => set({ order }),
  listPaused: () => set(({ page }) => ({ through: page?.sequence ?? null })),
  listResumed: () => set({ through: null }),
  // What a pause holds back was never shown, and is not cleared with the rest.
  listCleared: () => set(({ page, through }) => ({ after: through ?? page?.sequence ?? null })),
  clearedShown: () => set({ after: null }),
  pageLoaded: (page) => set({ page }),
  ceremonyWanted: (wanted) => set({ wanted }),
  wishSettled: () => set({ wanted: null }),
}));
