import type { WorkbenchCommand } from './workbench-command.ts';

const isMac = navigator.platform.startsWith('Mac');

type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** A press in the spelling of the command table; undefined where it carries a modifier that no command uses. */
export function spellKey(press: PressedKey, onMac = isMac): string | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  const isLetter = /^[a-z]$/i.test(key);
  const modifier = onMac ? metaKey : ctrlKey;
  if (altKey || (onMac ? ctrlKey : metaKey) || (isLetter && shiftKey)) return undefined;
  const name = isLetter ? key.toLowerCase() : key;
  return modifier ? `mod+${name}` : name;
}

const names: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page ↑',
  PageDown: 'Page ↓',
};

/** A key as it is printed on keyboards: `Ctrl K`, on a Mac `⌘ K`. */
export function printKey(key: string, onMac = isMac): string {
  return key
    .split(/\+(?=.)/)
    .map((part) => {
      if (part === 'mod') return onMac ? '⌘' : 'Ctrl';
      return names[part] ?? (part.length === 1 ? part.toUpperCase() : part);
    })
    .join(' ');
}

/** What `aria-keyshortcuts` wants to be told. */
export function ariaKey(key: string, onMac = isMac): string {
  return key.replace('mod+', onMac ? 'Meta+' : 'Control+');
}

/** The keys of a command, to stand beside its name; a row of digits is shown as its ends. */
export function printKeys({ keys = [] }: Pick<WorkbenchCommand, 'keys'>): readonly string[] {
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return [];
  return keys.length > 3 ? [`${printKey(first)} – ${printKey(last)}`] : keys.map((key) => printKey(key));
}
