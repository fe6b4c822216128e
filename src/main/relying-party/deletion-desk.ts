import type { Deletion, DeletionRequest } from '../../shared/contract/ceremony-list.ts';
import type { CeremonyList } from '../records/ceremony-list.ts';
import type { EventHub } from './event-hub.ts';

/** How long a deletion can be taken back. */
export const deletionLifetime = 10 * 60 * 1_000;
const purgeInterval = 60_000;
/** Between two parts of a purge, so that requests come in between. */
const purgePause = 20;

/** Deletes ceremonies so that it can be taken back, and forgets them for good when nobody did. */
export interface DeletionDesk {
  remove(request: DeletionRequest): Deletion;
  /** Returns how many ceremonies came back: none where they are gone for good. */
  restore(deletionId: string): number;
  close(): void;
}

interface DeletionContext {
  readonly list: CeremonyList;
  readonly events: EventHub;
  readonly now: () => number;
}

/** What an earlier run deleted goes first: whoever could take that back has no window any more. */
export function openDeletionDesk({ list, events, now }: DeletionContext): DeletionDesk {
  let timer: NodeJS.Timeout | undefined;
  const purgeLater = (delay: number, deletedUntil: () => number): void => {
    timer = setTimeout(() => {
      const more = list.purge(deletedUntil());
      if (more) purgeLater(purgePause, deletedUntil);
      else purgeLater(purgeInterval, () => now() - deletionLifetime);
    }, delay);
    timer.unref();
  };
  const openedAt = now();
  // Not those of this run, which may come before an earlier run's are all gone.
  purgeLater(purgePause, () => openedAt - 1);
  return {
    remove(request) {
      const deletedAt = now();
      const what = 'ceremonyIds' in request ? request : { view: request.view };
      const { deletionId, removed } = list.remove(what, deletedAt);
      const gone = 'ceremonyIds' in request ? request.ceremonyIds : [];
      if (removed > 0) events.publish({ type: 'ceremonies.changed', removed: [...gone] });
      return { deletionId, removed, until: deletedAt + deletionLifetime };
    },
    restore(deletionId) {
      const restored = list.restore(deletionId);
      if (restored > 0) events.publish({ type: 'ceremonies.changed', removed: [] });
      return restored;
    },
    close: () => clearTimeout(timer),
  };
}
