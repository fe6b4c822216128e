import { printKeys } from '../../commands/key-bindings.ts';
import type { WorkbenchCommand } from '../../commands/workbench-command.ts';
import { workbenchCommands } from '../../commands/workbench-commands.ts';
import { readCeremony } from '../../evidence/read-ceremony.ts';
import { selectField } from '../../evidence/selected-field.ts';
import { useCeremonyDetails } from '../../state/ceremony-details.ts';
import { currentCeremony } from '../../state/current-ceremony.ts';
import { useFieldSelection } from '../../state/field-selection.ts';
import type { Language } from '../../state/settings.ts';
import { ceremonyItems, offsetItems } from './ceremony-items.ts';
import { filterItems, listItems } from './list-items.ts';
import { inBoth, type PaletteItem, paletteItem } from './palette-item.ts';

interface PaletteItems {
  readonly items: readonly PaletteItem[];
  /** What a query itself can be: an offset, a filter. */
  itemsOf(query: string): readonly PaletteItem[];
}

/** Everything that the palette offers at the moment it is opened. */
export function collectPaletteItems(language: Language): PaletteItems {
  const current = currentCeremony();
  const detail = current && useCeremonyDetails.getState().details[current.id];
  const evidence = detail && readCeremony(detail);
  const shown =
    detail === undefined || evidence === undefined
      ? undefined
      : { detail, evidence, selection: selectField(evidence, useFieldSelection.getState()) };
  return {
    items: [
      ...workbenchCommands.filter(({ unlisted }) => !unlisted).map(commandItem),
      ...(shown === undefined ? [] : ceremonyItems(shown, language)),
      ...listItems(current),
    ],
    itemsOf: (query) => [...(shown === undefined ? [] : offsetItems(query, shown)), ...filterItems(query)],
  };
}

function commandItem(command: WorkbenchCommand): PaletteItem {
  const { name, group, run } = command;
  const obstacle = command.obstacle?.();
  return paletteItem({
    key: name,
    label: inBoth(({ shell }) => shell.commands.names[name]),
    about: inBoth(({ shell }) => shell.commands.groups[group]),
    keys: printKeys(command),
    ...(obstacle === undefined
      ? {}
      : { obstacle: inBoth(({ shell }) => shell.commands.obstacles[obstacle]) }),
    run: () => run(),
  });
}
