import { create } from 'zustand';
import type { CeremonyKind } from '../../../shared/contract/vocabulary.ts';

/** `asking` the relying party for options · `waiting` for the authenticator · `sending` the answer. */
export type RunPhase = 'asking' | 'waiting' | 'sending';

export interface CeremonyRun {
  readonly kind: CeremonyKind;
  readonly userName: string | null;
  readonly phase: RunPhase;
  /** Known once the relying party made the options. */
  readonly ceremonyId: string | null;
  /** `performance.now()` at the call of the client; null before it. */
  readonly calledAt: number | null;
  /** Milliseconds until the page's own abort timer fires. */
  readonly timeout: number;
}

interface CeremonyRunStore {
  /** The one ceremony that this window is running. */
  readonly run: CeremonyRun | null;
  optionsAsked(run: Pick<CeremonyRun, 'kind' | 'userName' | 'timeout'>): void;
  authenticatorAsked(ceremonyId: string): void;
  answerReceived(): void;
  runEnded(): void;
}

export const useCeremonyRun = create<CeremonyRunStore>()((set) => ({
  run: null,
  optionsAsked: (asked) => set({ run: { ...asked, phase: 'asking', ceremonyId: null, calledAt: null } }),
  authenticatorAsked: (ceremonyId) =>
    set(({ run }) => ({ run: run && { ...run, phase: 'waiting', ceremonyId, calledAt: performance.now() } })),
  answerReceived: () => set(({ run }) => ({ run: run && { ...run, phase: 'sending' } })),
  runEnded: () => set({ run: null }),
}));
