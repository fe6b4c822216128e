import { spellKey } from './key-bindings.ts';
import type { WorkbenchCommand } from './workbench-command.ts';
import { workbenchCommands } from './workbench-commands.ts';

const commandByKey: ReadonlyMap<string, WorkbenchCommand> = new Map(
  workbenchCommands.flatMap((command) => (command.keys ?? []).map((key) => [key, command] as const)),
);

/** Listens to the keys of the command table, wherever the focus is; the returned function stops it. */
export function listenForShortcuts(): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isInDialog()) return;
    const key = spellKey(event);
    const command = key === undefined ? undefined : commandByKey.get(key);
    if (command === undefined || (!command.whileTyping && isTyping(event.target))) return;
    if (command.obstacle?.() !== undefined) return;
    event.preventDefault();
    void command.run(key);
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
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
