import type { CeremonyChange, DeletionRequest } from '../../../shared/contract/ceremony-list.ts';
import { useCeremonyList } from '../state/ceremony-list.ts';
import { useDeletions } from '../state/deletions.ts';
import { useNotices } from '../state/notices.ts';
import { relyingParty } from '../state/relying-party-client.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { filterOfImport } from './filter-of-import.ts';
import { tellFailure } from './tell-failure.ts';

/** Pins a ceremony to the top of the list, or writes down what the person knows of it. */
export function changeCeremony(ceremonyId: string, change: CeremonyChange): Promise<boolean> {
  return tellFailure(async () => {
    const ceremony = await relyingParty.changeCeremony(ceremonyId, change);
    useWorkbench.getState().eventArrived({ type: 'ceremony.changed', ceremony });
  });
}

export function deleteCeremony(ceremonyId: string): Promise<boolean> {
  return remove({ ceremonyIds: [ceremonyId] });
}

/** Deletes everything that came with an import and is not pinned. */
export function deleteImport(importId: number): Promise<boolean> {
  return remove({ view: { filter: filterOfImport(importId) } });
}

/** Deletes everything that the list shows and that is not pinned. */
export function deleteShown(): Promise<boolean> {
  const { filter, through, after, page } = useCeremonyList.getState();
  return remove({
    view: {
      filter,
      // What came since this list was drawn was never looked at.
      through: through ?? page?.sequence ?? 0,
      ...(after === null ? {} : { after }),
    },
  });
}

/** Takes back what was deleted last, as far as that is possible. */
export async function undoLastDeletion(): Promise<void> {
  const last = useDeletions.getState().deletions.at(-1);
  if (last !== undefined) await undoDeletion(last.deletionId);
}

export async function undoDeletion(deletionId: string): Promise<void> {
  await tellFailure(async () => {
    const { restored } = await relyingParty.undoDeletion(deletionId);
    useDeletions.getState().deletionUndone(deletionId);
    if (restored === 0) useNotices.getState().noticeRaised({ code: 'deletion-final' });
  });
}

function remove(request: DeletionRequest): Promise<boolean> {
  return tellFailure(async () => {
    const deletion = await relyingParty.deleteCeremonies(request);
    if (deletion.removed > 0) useDeletions.getState().ceremoniesDeleted(deletion);
  });
}
