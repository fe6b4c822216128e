import type { CeremonySummary } from '../../../../shared/contract/ceremony.ts';
import { ceremonyOrders, longestFilter } from '../../../../shared/contract/ceremony-list.ts';
import { parseFilter } from '../../../../shared/filter/parse-filter.ts';
import { compareWith } from '../../commands/compare-ceremonies.ts';
import { filterBy } from '../../commands/filter-by.ts';
import { showCeremony } from '../../commands/show-ceremony.ts';
import { showPasskey } from '../../commands/show-passkey.ts';
import { formatsOf } from '../../elements/use-formats.ts';
import { comparisonCandidates } from '../../evidence/comparison-candidates.ts';
import { useCeremonyList } from '../../state/ceremony-list.ts';
import { useWorkbench } from '../../state/workbench-store.ts';
import { type Words, wordTables } from '../../words/use-words.ts';
import { inBoth, type PaletteItem, paletteItem } from './palette-item.ts';

const moments = {
  en: formatsOf('en').moment,
  ja: formatsOf('ja').moment,
};

function nameCeremony({ kind, userName }: CeremonySummary, { shell }: Words): string {
  return shell.commands.items.openCeremony(shell.list.kinds[kind], userName ?? shell.list.noUserName);
}

/** What goes beyond the ceremony in the inspector: orders of the list, other ceremonies, passkeys. */
export function listItems(current: CeremonySummary | undefined): readonly PaletteItem[] {
  const ceremonies = useWorkbench.getState().workbench?.ceremonies ?? [];
  return [
    ...orderItems(),
    ...ceremonyPlaces(ceremonies),
    ...compareItems(current, ceremonies),
    ...passkeyItems(),
  ];
}

function orderItems(): readonly PaletteItem[] {
  return ceremonyOrders.map((order) =>
    paletteItem({
      key: `order:${order}`,
      label: inBoth(({ shell }) => shell.commands.items.order(shell.list.orders[order])),
      about: inBoth(({ shell }) => shell.commands.groups.list),
      onlyWhenAsked: true,
      run: () => useCeremonyList.getState().orderChosen(order),
    }),
  );
}

function aboutCeremony({ startedAt, status }: CeremonySummary) {
  return {
    en: `${moments.en(startedAt)} · ${wordTables.en.inspector.statuses[status]}`,
    ja: `${moments.ja(startedAt)} · ${wordTables.ja.inspector.statuses[status]}`,
  };
}

function ceremonyPlaces(ceremonies: readonly CeremonySummary[]): readonly PaletteItem[] {
  return ceremonies.map((ceremony) =>
    paletteItem({
      key: `ceremony:${ceremony.id}`,
      label: inBoth((words) => nameCeremony(ceremony, words)),
      about: aboutCeremony(ceremony),
      onlyWhenAsked: true,
      weight: -18,
      run: () => showCeremony(ceremony.id),
    }),
  );
}

function compareItems(
  current: CeremonySummary | undefined,
  ceremonies: readonly CeremonySummary[],
): readonly PaletteItem[] {
  if (current === undefined) return [];
  const { samePasskey, others } = comparisonCandidates(current, ceremonies);
  return [...samePasskey, ...others].map((ceremony) =>
    paletteItem({
      key: `compare:${ceremony.id}`,
      label: inBoth((words) => words.shell.commands.items.compareWith(nameCeremony(ceremony, words))),
      about: aboutCeremony(ceremony),
      onlyWhenAsked: true,
      weight: -10,
      run: () => compareWith(ceremony.id),
    }),
  );
}

function passkeyItems(): readonly PaletteItem[] {
  const passkeys = useWorkbench.getState().workbench?.passkeys ?? [];
  return passkeys.map(({ record, name, userName }) =>
    paletteItem({
      key: `passkey:${record.id}`,
      label: inBoth(({ shell }) => shell.commands.items.openPasskey(name)),
      about: { en: userName, ja: userName },
      onlyWhenAsked: true,
      run: () => showPasskey(record.id),
    }),
  );
}

/** The query as a filter of the list: first where it is written as one, last where it is a word like any other. */
export function filterItems(query: string): readonly PaletteItem[] {
  const filter = query.trim().slice(0, longestFilter);
  const { terms, faults } = parseFilter(filter);
  if (terms.length === 0 || faults.length > 0) return [];
  const hasKeys = terms.some((term) => term.key !== undefined);
  return [
    paletteItem({
      key: 'filter',
      label: inBoth(({ shell }) => shell.commands.items.filterBy(hasKeys ? filter : `“${filter}”`)),
      about: inBoth(({ shell }) => shell.commands.groups.list),
      answers: 'always',
      weight: hasKeys ? 150 : -100,
      run: () => filterBy(filter),
    }),
  ];
}
