import { create } from 'zustand';
import type { AccountChoice } from '../../../shared/contract/desktop-bridge.ts';

interface AccountChoiceStore {
  /** The question that is open, if any. */
  readonly choice: AccountChoice | null;
  choiceOffered(choice: AccountChoice): void;
  choiceEnded(requestId: string): void;
}

/** Which of several passkeys to sign in with, asked by the desktop host. */
export const useAccountChoice = create<AccountChoiceStore>()((set) => ({
  choice: null,
  choiceOffered: (choice) => set({ choice }),
  choiceEnded: (requestId) =>
    set(({ choice }) => ({ choice: choice?.requestId === requestId ? null : choice })),
}));
