import { useState } from 'react';
import type { CeremonySummary } from '../../../../shared/contract/ceremony.ts';
import { changeCeremony, deleteCeremony, deleteShown } from '../../commands/change-ceremony.ts';
import { markForComparison, openComparison } from '../../commands/compare-ceremonies.ts';
import { hide, showOnly } from '../../commands/filter-by.ts';
import { printKeys } from '../../commands/key-bindings.ts';
import type { CommandName } from '../../commands/workbench-command.ts';
import { findCommand } from '../../commands/workbench-commands.ts';
import { Menu, type MenuItem } from '../../elements/menu.tsx';
import { useFormats } from '../../elements/use-formats.ts';
import { useCeremonyList } from '../../state/ceremony-list.ts';
import { useWords } from '../../words/use-words.ts';
import { NoteDialog } from './note-dialog.tsx';

interface RowMenuProps {
  readonly ceremony: CeremonySummary;
  readonly at: { readonly x: number; readonly y: number };
  onClose(): void;
}

type RowCommand = MenuItem & { run(): void };

const keyOf = (name: CommandName) => printKeys(findCommand(name)).join(' ');

/** What to do with one ceremony of the list. */
export function RowMenu({ ceremony, at, onClose }: RowMenuProps) {
  const { shell, inspector } = useWords();
  const { list } = shell;
  const { count } = useFormats();
  const [noting, setNoting] = useState(false);
  const matched = useCeremonyList(({ page }) => page?.matched ?? 0);
  const { id, kind, userName, fmt, pinned, note } = ceremony;
  if (noting) return <NoteDialog ceremony={ceremony} onClose={onClose} />;
  const { menu } = list;
  const items: readonly (RowCommand | undefined)[] = [
    {
      key: 'pin',
      label: pinned ? menu.unpin : menu.pin,
      run: () => void changeCeremony(id, { pinned: !pinned }),
    },
    {
      key: 'note',
      label: note === null ? menu.addNote : menu.changeNote,
      run: () => setNoting(true),
    },
    { key: 'compare', label: inspector.compare.open, shortcut: keyOf('compare'), run: openComparison },
    {
      key: 'mark',
      label: inspector.compare.mark,
      shortcut: keyOf('mark-for-comparison'),
      run: () => {
        markForComparison(id);
        openComparison();
      },
    },
    userName === null
      ? undefined
      : { key: 'user', label: menu.showUser(userName), run: () => showOnly('user', userName) },
    userName === null
      ? undefined
      : { key: 'hide-user', label: menu.hideUser(userName), run: () => hide('user', userName) },
    fmt === null ? undefined : { key: 'fmt', label: menu.showFormat(fmt), run: () => showOnly('fmt', fmt) },
    {
      key: 'remove',
      label: menu.remove,
      tone: 'danger',
      shortcut: 'Delete',
      run: () => void deleteCeremony(id),
    },
    {
      key: 'remove-all',
      label: menu.removeAll(count(matched)),
      tone: 'danger',
      run: () => void deleteShown(),
    },
  ];
  const commands = items.filter((item) => item !== undefined);
  const choose = (key: string) => {
    if (key !== 'note') onClose();
    commands.find((command) => command.key === key)?.run();
  };
  return (
    <Menu
      label={list.rowMenu(`${list.kinds[kind]} · ${userName ?? list.noUserName}`)}
      items={commands}
      at={at}
      onChoose={choose}
      onClose={onClose}
    />
  );
}
