import { create } from 'zustand';
import type { Deletion } from '../../../shared/contract/ceremony-list.ts';

interface Deletions {
  /** Those of this window that can still be taken back, the latest last. */
  readonly deletions: readonly Deletion[];
  /** Whose notice is in sight. */
  readonly announced: readonly string[];
  ceremoniesDeleted(deletion: Deletion): void;
  deletionUndone(deletionId: string): void;
  announcementEnded(deletionId: string): void;
}

export const useDeletions = create<Deletions>()((set) => ({
  deletions: [],
  announced: [],
  ceremoniesDeleted: (deletion) =>
    set(({ deletions, announced }) => ({
      deletions: [...deletions, deletion],
      announced: [...announced.slice(-1), deletion.deletionId],
    })),
  deletionUndone: (deletionId) =>
    set(({ deletions, announced }) => ({
      deletions: deletions.filter((deletion) => deletion.deletionId !== deletionId),
      announced: announced.filter((id) => id !== deletionId),
    })),
  announcementEnded: (deletionId) =>
    set(({ announced }) => ({ announced: announced.filter((id) => id !== deletionId) })),
}));
