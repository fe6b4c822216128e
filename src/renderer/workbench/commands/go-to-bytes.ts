import { openView } from './open-view.ts';

/** The box above the bytes that takes an offset or a field path. */
export const byteGoalId = 'byte-goal';

/** Puts the caret into the box that goes to an offset or a field. */
export function goToBytes(): void {
  const focus = () => document.getElementById(byteGoalId)?.focus();
  focus();
  if (document.activeElement?.id === byteGoalId) return;
  openView('bytes');
  requestAnimationFrame(focus);
}
