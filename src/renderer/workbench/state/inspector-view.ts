import { create } from 'zustand';

/** Which steps are listed. */
export type StepFilter = 'all' | 'not-passed' | 'failed';

export type InspectorTab = 'bytes' | 'steps' | 'causes' | 'key' | 'lifeline' | 'exchange' | 'compare';

interface InspectorView {
  /** What the person chose last; a ceremony without that tab shows its own first one. */
  readonly tab: InspectorTab | null;
  /** The step that is looked at, `7.2.17`; another ceremony has it too, or does not. */
  readonly step: string | null;
  readonly stepFilter: StepFilter;
  /** A step that the list should bring into view. */
  readonly wantedStep: string | null;
  tabChosen(tab: InspectorTab): void;
  stepChosen(step: string): void;
  stepWanted(step: string): void;
  wishSettled(): void;
  stepFilterChosen(stepFilter: StepFilter): void;
}

/** Which view of a ceremony is open; it stays while the person walks from ceremony to ceremony. */
export const useInspectorView = create<InspectorView>()((set) => ({
  tab: null,
  step: null,
  stepFilter: 'all',
  wantedStep: null,
  tabChosen: (tab) => set({ tab }),
  stepChosen: (step) => set({ step }),
  // Whatever is listed now: what is asked for has to be in sight.
  stepWanted: (step) => set({ step, wantedStep: step, stepFilter: 'all' }),
  wishSettled: () => set({ wantedStep: null }),
  stepFilterChosen: (stepFilter) => set({ stepFilter }),
}));
