import { create } from 'zustand';
import type { CeremonyStatus } from '../../../shared/contract/ceremony.ts';
import type { NoCeremony } from '../../../shared/recognize/ceremony-of-input.ts';
import type { RelyingPartyError } from './relying-party-error.ts';

/** Something in a file that was not kept. */
export interface BadItem {
  readonly fileName: string;
  /** From 1. */
  readonly line: number;
  readonly fault: NoCeremony;
  /** What stands there, to be looked at; absent where it is too long. */
  readonly bytes?: Uint8Array;
}

/** `reading` · `done` to the end · `cancelled` by the person · `failed`: the relying party took no more. */
export type ImportPhase = 'reading' | 'done' | 'cancelled' | 'failed';

export interface ImportRun {
  readonly phase: ImportPhase;
  /** By this number the relying party's list finds what was kept; null until something was sent. */
  readonly importId: number | null;
  readonly fileNames: readonly string[];
  /** Of the items that are dealt with. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
  /** How many of each outcome were kept. */
  readonly kept: Readonly<Partial<Record<CeremonyStatus, number>>>;
  readonly badCount: number;
  /** The first of them. */
  readonly bad: readonly BadItem[];
  readonly failure: RelyingPartyError | null;
}

/** As many as a list of reasons bears. */
const mostBad = 500;

interface Imports {
  /** The import that goes on, or whose result is still shown. */
  readonly run: ImportRun | null;
  importStarted(files: readonly { readonly name: string; readonly size: number }[]): void;
  bytesRead(count: number): void;
  itemsKept(importId: number, statuses: readonly CeremonyStatus[]): void;
  itemsRefused(bad: readonly BadItem[]): void;
  importEnded(phase: Exclude<ImportPhase, 'reading'>, failure?: RelyingPartyError): void;
  importDismissed(): void;
}

/** What is imported from files, as far as it is. */
export const useImports = create<Imports>()((set) => {
  const change = (next: (run: ImportRun) => Partial<ImportRun>) =>
    set(({ run }) => ({ run: run && { ...run, ...next(run) } }));
  return {
    run: null,
    importStarted: (files) =>
      set({
        run: {
          phase: 'reading',
          importId: null,
          fileNames: files.map(({ name }) => name),
          bytesRead: 0,
          bytesTotal: files.reduce((sum, { size }) => sum + size, 0),
          kept: {},
          badCount: 0,
          bad: [],
          failure: null,
        },
      }),
    bytesRead: (count) => change(({ bytesRead }) => ({ bytesRead: bytesRead + count })),
    itemsKept: (importId, statuses) =>
      change(({ kept }) => {
        const sums = { ...kept };
        for (const status of statuses) sums[status] = (sums[status] ?? 0) + 1;
        return { importId, kept: sums };
      }),
    itemsRefused: (more) =>
      change(({ bad, badCount }) => ({
        badCount: badCount + more.length,
        bad: bad.length < mostBad ? [...bad, ...more].slice(0, mostBad) : bad,
      })),
    importEnded: (phase, failure) => change(() => ({ phase, failure: failure ?? null })),
    importDismissed: () => set({ run: null }),
  };
});
