import { create } from 'zustand';
import type { CeremonySummary } from '../../../shared/contract/ceremony.ts';
import type { WorkbenchEvent, WorkbenchState } from '../../../shared/contract/workbench.ts';
import { applyEvent } from './apply-event.ts';
import type { RelyingPartyError } from './relying-party-error.ts';

export type Connection = 'connecting' | 'live' | 'lost';

interface WorkbenchStore {
  /** What the relying party told this window; null until it did. */
  readonly workbench: WorkbenchState | null;
  /** Why there is nothing to show, while `workbench` is null. */
  readonly failure: RelyingPartyError | null;
  readonly connection: Connection;
  stateLoaded(workbench: WorkbenchState): void;
  loadFailed(failure: RelyingPartyError): void;
  eventArrived(event: WorkbenchEvent): void;
  olderCeremoniesLoaded(ceremonies: readonly CeremonySummary[]): void;
  connectionChanged(connection: Connection): void;
}

/** The relying party's state as this window last heard it. */
export const useWorkbench = create<WorkbenchStore>()((set) => ({
  workbench: null,
  failure: null,
  connection: 'connecting',
  stateLoaded: (workbench) => set({ workbench, failure: null }),
  loadFailed: (failure) => set({ failure }),
  eventArrived: (event) =>
    set(({ workbench }) => ({ workbench: workbench === null ? null : applyEvent(workbench, event) })),
  olderCeremoniesLoaded: (older) =>
    set(({ workbench }) => {
      if (workbench === null) return {};
      const known = new Set(workbench.ceremonies.map(({ id }) => id));
      const added = older.filter(({ id }) => !known.has(id));
      return { workbench: { ...workbench, ceremonies: [...workbench.ceremonies, ...added] } };
    }),
  connectionChanged: (connection) => set({ connection }),
}));
