import { useInspectorView } from '../state/inspector-view.ts';
import { openView } from './open-view.ts';

/** Goes to a step of the verification, `7.2.17`, of the ceremony in the inspector. */
export function showStep(step: string): void {
  useInspectorView.getState().stepWanted(step);
  openView('steps');
}
