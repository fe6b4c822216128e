import { describe, expect, it, vi } from 'vitest';
import { ariaKey, printKey, spellKey } from '../../../src/renderer/workbench/commands/key-bindings.ts';
import { localKeys } from '../../../src/renderer/workbench/commands/local-keys.ts';
import { workbenchCommands } from '../../../src/renderer/workbench/commands/workbench-commands.ts';
import { fieldRows } from '../../../src/renderer/workbench/evidence/field-rows.ts';
import { readCeremony } from '../../../src/renderer/workbench/evidence/read-ceremony.ts';
import { moveCursor } from '../../../src/renderer/workbench/panels/bytes/move-cursor.ts';
import { moveInList } from '../../../src/renderer/workbench/panels/ceremony-list/move-in-list.ts';
import { moveInTree } from '../../../src/renderer/workbench/panels/fields/move-in-tree.ts';
import { moveInSteps } from '../../../src/renderer/workbench/panels/steps/move-in-steps.ts';
import { words as en } from '../../../src/renderer/workbench/words/shell/en.ts';
import { words as ja } from '../../../src/renderer/workbench/words/shell/ja.ts';
import { menuCommandSchema } from '../../../src/shared/contract/desktop-bridge.ts';
import { assertionBody, ceremony } from '../../support/sample-ceremony.ts';

// The commands reach the relying party of the page's own origin; here there is no page.
vi.hoisted(() => vi.stubGlobal('location', { origin: 'https://localhost:8443' }));

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('spellKey', () => {
  it.each([
    ['a letter', { ...plain, key: 'c' }, false, 'c'],
    ['the same with the caps lock on', { ...plain, key: 'C' }, false, 'c'],
    ['with Shift, which is another key', { ...plain, key: 'C', shiftKey: true }, false, undefined],
    ['a sign that needs Shift', { ...plain, key: '?', shiftKey: true }, false, '?'],
    ['Ctrl', { ...plain, key: 'k', ctrlKey: true }, false, 'mod+k'],
    [
      'Ctrl on a Mac, where it belongs to the text field',
      { ...plain, key: 'k', ctrlKey: true },
      true,
      undefined,
    ],
    ['⌘ on a Mac', { ...plain, key: 'k', metaKey: true }, true, 'mod+k'],
    ['the Windows key', { ...plain, key: 'k', metaKey: true }, false, undefined],
    ['Alt', { ...plain, key: 'c', altKey: true }, false, undefined],
  ])('%s', (_, press, onMac, expected) => {
    expect(spellKey(press, onMac)).toBe(expected);
  });
});

describe('printKey', () => {
  it.each([
    ['mod+k', false, 'Ctrl K', 'Control+k'],
    ['mod+k', true, '⌘ K', 'Meta+k'],
    ['Escape', false, 'Esc', 'Escape'],
    ['?', false, '?', '?'],
    ['mod+,', false, 'Ctrl ,', 'Control+,'],
    ['Shift+ArrowLeft', false, 'Shift ←', 'Shift+ArrowLeft'],
  ])('%s (Mac %s)', (key, onMac, printed, aria) => {
    expect(printKey(key, onMac)).toBe(printed);
    expect(ariaKey(key, onMac)).toBe(aria);
  });
});

describe('the table of commands', () => {
  it('gives no key to two commands', () => {
    const keys = workbenchCommands.flatMap((command) => command.keys ?? []);
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
  });

  it('names each command, and each only once in a language', () => {
    for (const { commands } of [en, ja]) {
      const listed = workbenchCommands.map(({ name }) => commands.names[name]);
      expect(new Set(listed).size).toBe(workbenchCommands.length);
    }
  });

  it('knows what the menu of the desktop asks for', () => {
    const names = new Set<string>(workbenchCommands.map(({ name }) => name));
    expect(menuCommandSchema.options.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the keys that the sheet tells of', () => {
  const evidence = readCeremony(ceremony({ body: assertionBody({ flags: 0x1d, signCount: 4 }) }));
  const rows = fieldRows(evidence.roots, {});
  const bytes = { cursor: 17, perLine: 16, length: 64, page: 2 };
  // Answered by what they are pressed in, not by a table of moves.
  const others = new Set(['Shift+F10', 'Delete', 'mod+c', 'mod+a']);

  const answers = {
    list: (key: string) => moveInList(key, { at: 2, length: 9, page: 3 }),
    tree: (key: string) => moveInTree(rows, rows[2], key),
    steps: (key: string) => moveInSteps(key, 2, 9),
    bytes: (key: string) =>
      moveCursor({ key: key.replace(/^(mod|Shift)\+/, ''), ctrlKey: key.startsWith('mod+') }, bytes),
  };

  it.each(Object.entries(answers))('are answered in the %s', (place, answer) => {
    const told = localKeys.filter((local) => local.place === place).flatMap(({ keys }) => keys);
    expect(told.filter((key) => !others.has(key) && answer(key) === undefined)).toEqual([]);
  });
});
