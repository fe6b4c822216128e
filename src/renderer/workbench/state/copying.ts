import { create } from 'zustand';

/** What a copy menu is about: the selected field, the bytes it covers, or the ceremony in the inspector. */
export type CopySubject = 'field' | 'bytes' | 'ceremony';

export interface WindowPoint {
  readonly x: number;
  readonly y: number;
}

/** What became of the last copy; `count` tells two copies of one format apart. */
interface CopyResult {
  readonly count: number;
  readonly format: string;
  readonly succeeded: boolean;
}

interface Copying {
  readonly menu: { readonly subject: CopySubject; readonly at: WindowPoint } | null;
  readonly result: CopyResult | null;
  menuOpened(subject: CopySubject, at: WindowPoint): void;
  menuClosed(): void;
  textCopied(format: string, succeeded: boolean): void;
  resultForgotten(): void;
}

/** The one copy menu of the window, and what it did last. */
export const useCopying = create<Copying>()((set) => ({
  menu: null,
  result: null,
  menuOpened: (subject, at) => set({ menu: { subject, at } }),
  menuClosed: () => set({ menu: null }),
  textCopied: (format, succeeded) =>
    set(({ result }) => ({ result: { count: (result?.count ?? 0) + 1, format, succeeded } })),
  resultForgotten: () => set({ result: null }),
}));
