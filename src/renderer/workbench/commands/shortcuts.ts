import { useCeremonyRun } from '../state/ceremony-run.ts';
import { useDeletions } from '../state/deletions.ts';
import { useView } from '../state/view.ts';
import { undoLastDeletion } from './change-ceremony.ts';
import { markShownCeremony, openComparison } from './compare-ceremonies.ts';
import { goToFilter } from './filter-by.ts';
import { openComposer } from './open-composer.ts';
import { cancelCeremony } from './run-ceremony.ts';

const letterActions: Readonly<Record<string, () => void>> = {
  c: () => openComposer('registration'),
  s: () => openComposer('authentication'),
  d: openComparison,
  m: markShownCeremony,
  '/': goToFilter,
  '?': () => useView.getState().dialogOpened('shortcuts'),
};

/** Listens to the keys that work everywhere in the window; the returned function stops it. */
export function listenForShortcuts(): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isInDialog()) return;
    const action: (() => unknown) | undefined = event.key === 'Escape' ? leave : letterAction(event);
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

function letterAction(event: KeyboardEvent): (() => unknown) | undefined {
  if (isUndo(event)) return undoLastDeletion;
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  return modified || isTyping(event.target) ? undefined : letterActions[event.key];
}

function isUndo(event: KeyboardEvent): boolean {
  const asked = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z';
  return asked && !isTyping(event.target) && useDeletions.getState().deletions.length > 0;
}

function leave(): void {
  if (useCeremonyRun.getState().run === null) useView.getState().composerClosed();
  else cancelCeremony();
}

function isInDialog(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]') !==
      null
  );
}
