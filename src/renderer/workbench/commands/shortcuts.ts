import { useCeremonyRun } from '../state/ceremony-run.ts';
import { useView } from '../state/view.ts';
import { openComposer } from './open-composer.ts';
import { cancelCeremony } from './run-ceremony.ts';

const letterActions: Readonly<Record<string, () => void>> = {
  c: () => openComposer('registration'),
  s: () => openComposer('authentication'),
  '?': () => useView.getState().dialogOpened('shortcuts'),
};

/** Listens to the keys that work everywhere in the window; the returned function stops it. */
export function listenForShortcuts(): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isInDialog()) return;
    const action = event.key === 'Escape' ? leave : letterAction(event);
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

function letterAction(event: KeyboardEvent): (() => void) | undefined {
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  return modified || isTyping(event.target) ? undefined : letterActions[event.key];
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
