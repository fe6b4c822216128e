import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface RecentCommands {
  /** Keys of palette items, the latest first. */
  readonly recent: readonly string[];
  itemUsed(key: string): void;
}

const most = 6;

/** What was run from the palette lately; kept by the browser. */
export const useRecentCommands = create<RecentCommands>()(
  persist(
    (set) => ({
      recent: [],
      itemUsed: (key) =>
        set(({ recent }) => ({ recent: [key, ...recent.filter((other) => other !== key)].slice(0, most) })),
    }),
    { name: 'passkey-workbench-recent-commands' },
  ),
);
