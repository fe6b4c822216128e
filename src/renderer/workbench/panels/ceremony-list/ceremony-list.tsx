import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import type { CeremonySummary } from '../../../../shared/contract/ceremony.ts';
import { deleteCeremony } from '../../commands/change-ceremony.ts';
import { selectCeremony } from '../../commands/select-ceremony.ts';
import { useFormats } from '../../elements/use-formats.ts';
import { useCeremonyList } from '../../state/ceremony-list.ts';
import { useSelectedCeremony } from '../../state/use-selected-ceremony.ts';
import { useWorkbench } from '../../state/workbench-store.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './ceremony-list.module.css';
import { CeremonyRow } from './ceremony-row.tsx';
import { daysAgo } from './days-ago.ts';
import { EmptyList } from './empty-list.tsx';
import { groupsBetween, type ListGroup, layOutList } from './list-layout.ts';
import { RowMenu } from './row-menu.tsx';
import { useListKeys } from './use-list-keys.ts';
import { useListLoading } from './use-list-loading.ts';
import { useListSizes } from './use-list-sizes.ts';
import { useSight } from './use-sight.ts';

/** Rows drawn above and below those in sight, so that a scroll shows no gap. */
const drawnBeyond = 6;
const nothing = { matched: 0, pinned: 0, days: [] };

/** Every ceremony of this workbench. Only the rows in sight are drawn; the selection follows the keys. */
export function CeremonyList() {
  const { list } = useWords().shell;
  const page = useCeremonyList((store) => store.page);
  const order = useCeremonyList((store) => store.order);
  const selected = useSelectedCeremony();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const id = useId();
  const sizes = useListSizes(probe);
  const { row, header } = sizes;
  const layout = useMemo(() => layOutList(page ?? nothing, { row, header }), [page, row, header]);
  const { look, ...sight } = useSight(box, layout);
  useListLoading({ box, page, layout, sight });
  const onListKey = useListKeys({ box, page, layout, header, selectedId: selected?.id });
  const rowAt = useRows();
  const first = Math.max(0, sight.first - drawnBeyond);
  const last = Math.min(layout.count - 1, sight.last + drawnBeyond);
  const isEmpty = page !== null && page.matched === 0;
  const optionId = (ceremony: CeremonySummary) => `${id}${ceremony.id}`;
  const isDrawn = (ceremony: CeremonySummary) =>
    page?.ceremonies.some(
      (other, at) => other.id === ceremony.id && isBetween(page.offset + at, first, last),
    );

  const openMenu = (ceremony: CeremonySummary, at: OpenMenu['at']) => {
    selectCeremony(ceremony.id);
    setMenu({ ceremony, at });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const listed = page?.ceremonies.find((other) => other.id === selected?.id);
    if (event.key === 'Delete' && listed !== undefined) {
      event.preventDefault();
      deleteAndGoOn(listed, page?.ceremonies ?? []);
    } else if ((event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && listed) {
      event.preventDefault();
      const drawn = document.getElementById(optionId(listed))?.getBoundingClientRect();
      openMenu(listed, { x: (drawn?.left ?? 0) + 24, y: drawn?.bottom ?? 0 });
    } else {
      onListKey(event);
    }
  };

  const content = (
    <>
      <div ref={probe} className={styles.probe} />
      {isEmpty ? <EmptyList page={page} /> : null}
      <div className={styles.sizer} role="presentation" style={{ height: layout.height }}>
        {layout.count === 0
          ? null
          : groupsBetween(layout, first, last).map((group) => (
              <Group key={`${group.kind}${group.start}`} group={group} id={id}>
                {range(Math.max(group.first, first), Math.min(group.first + group.count - 1, last)).map(
                  (index) => {
                    const ceremony = rowAt(index);
                    return (
                      <CeremonyRow
                        key={ceremony?.id ?? index}
                        id={ceremony && optionId(ceremony)}
                        ceremony={ceremony}
                        selected={ceremony !== undefined && ceremony.id === selected?.id}
                        place={{ index, count: layout.count }}
                        top={group.header + (index - group.first) * row}
                        height={row}
                        dated={group.kind !== 'day'}
                        onMenu={openMenu}
                      />
                    );
                  },
                )}
              </Group>
            ))}
      </div>
    </>
  );
  return (
    <>
      <div
        ref={box}
        className={styles.scroll}
        onScroll={look}
        {...(isEmpty
          ? {}
          : {
              role: 'listbox',
              tabIndex: 0,
              'aria-label': list.label,
              'aria-orientation': 'vertical' as const,
              'aria-busy': page === null,
              'aria-activedescendant':
                selected !== undefined && isDrawn(selected) ? optionId(selected) : undefined,
              onKeyDown,
            })}
        data-order={order}
      >
        {content}
      </div>
      {menu === null ? null : <RowMenu ceremony={menu.ceremony} at={menu.at} onClose={() => setMenu(null)} />}
    </>
  );
}

interface OpenMenu {
  readonly ceremony: CeremonySummary;
  readonly at: { readonly x: number; readonly y: number };
}

/** The loaded row of a place, as it was last told of: an event is here before the list is read again. */
function useRows(): (index: number) => CeremonySummary | undefined {
  const page = useCeremonyList((store) => store.page);
  const newest = useWorkbench(({ workbench }) => workbench?.ceremonies);
  const told = useMemo(() => new Map(newest?.map((ceremony) => [ceremony.id, ceremony])), [newest]);
  return (index) => {
    const row = page?.ceremonies[index - page.offset];
    return row && (told.get(row.id) ?? row);
  };
}

interface GroupProps {
  readonly group: ListGroup;
  readonly id: string;
  readonly children: React.ReactNode;
}

function Group({ group: { kind, start, top, height }, id, children }: GroupProps) {
  const { list } = useWords().shell;
  const formats = useFormats();
  if (kind === 'all') return children;
  const day = [list.today, list.yesterday][daysAgo(start, Date.now())] ?? formats.day(start);
  const headingId = `${id}${kind}${start}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups of options, not fieldsets.
    <div role="group" aria-labelledby={headingId} className={styles.group} style={{ top, height }}>
      <div id={headingId} role="presentation" className={styles.day}>
        {kind === 'day' ? day : kind === 'pinned' ? list.pinned : list.others}
      </div>
      {children}
    </div>
  );
}

/** What stood after it, or before it at the end, is looked at next. */
function deleteAndGoOn(ceremony: CeremonySummary, rows: readonly CeremonySummary[]): void {
  const at = rows.findIndex(({ id }) => id === ceremony.id);
  const next = rows[at + 1] ?? rows[at - 1];
  void deleteCeremony(ceremony.id);
  if (next !== undefined) selectCeremony(next.id);
}

function isBetween(index: number, first: number, last: number): boolean {
  return index >= first && index <= last;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}
