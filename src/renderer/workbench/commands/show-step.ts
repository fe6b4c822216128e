import { useInspectorView } from '../state/inspector-view.ts';

/** Goes from a field to a step of the verification that reads it, `7.2.17`, in the inspector that shows the field. */
export function showStep(step: string): void {
  const { stepWanted, tabChosen } = useInspectorView.getState();
  stepWanted(step);
  tabChosen('steps');
}
