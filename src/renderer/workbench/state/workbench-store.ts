import { create } from 'zustand';
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
  /** How often ceremonies were told of: whoever shows some of them asks again when it grows. */
  readonly tidings: number;
  stateLoaded(workbench: WorkbenchState): void;
  loadFailed(failure: RelyingPartyError): void;
  eventArrived(event: WorkbenchEvent): void;
  connectionChanged(connection: Connection): void;
}

/** The relying party's state as this window last heard it. */
export const useWorkbench = create<WorkbenchStore>()((set) => ({
  workbench: null,
  failure: null,
  connection: 'connecting',
  tidings: 0,
  stateLoaded: (workbench) => set(({ tidings }) => ({ workbench, failure: null, tidings: tidings + 1 })),
  loadFailed: (failure) => set({ failure }),
  eventArrived: (event) =>
    set(({ workbench, tidings }) => ({
      workbench: workbench === null ? null : applyEvent(workbench, event),
      tidings: event.type === 'ceremony.changed' ? tidings + 1 : tidings,
    })),
  connectionChanged: (connection) => set({ connection }),
}));
