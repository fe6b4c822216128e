import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { CeremonyPage } from '../../../../shared/contract/ceremony-list.ts';
import { loadCeremonyPage } from '../../commands/load-ceremony-page.ts';
import { selectCeremony } from '../../commands/select-ceremony.ts';
import { type ListLayout, topOf } from './list-layout.ts';
import { moveInList } from './move-in-list.ts';

interface ListKeys {
  readonly box: RefObject<HTMLElement | null>;
  readonly page: CeremonyPage | null;
  readonly layout: ListLayout;
  readonly header: number;
  readonly selectedId: string | undefined;
}

const around = 50;

/** The selection follows the keys, also to rows that are not loaded: those are selected once they are. */
export function useListKeys({ box, page, layout, header, selectedId }: ListKeys) {
  /** The row to select when its page is there. */
  const awaited = useRef<number | undefined>(undefined);
  /** The key that waits for the place of a selected row far away. */
  const waiting = useRef<{ readonly key: string; readonly since: CeremonyPage } | undefined>(undefined);

  const goTo = (index: number) => {
    reveal(index);
    const row = page?.ceremonies[index - page.offset];
    awaited.current = row === undefined ? index : undefined;
    if (row !== undefined) selectCeremony(row.id);
  };
  const reveal = (index: number) => {
    const element = box.current;
    if (element === null) return;
    const top = topOf(layout, index);
    // The first row comes with its heading.
    const above = index === 0 ? top : header;
    if (top - above < element.scrollTop) element.scrollTop = top - above;
    const below = top + layout.row - element.clientHeight;
    if (below > element.scrollTop) element.scrollTop = below;
  };
  const rowsInSight = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / layout.row) - 1);
  const move = (key: string, at: number) => {
    const to = moveInList(key, { at, length: layout.count, page: rowsInSight });
    if (to !== undefined) goTo(to);
  };

  useLayoutEffect(() => {
    if (page === null) return;
    const key = waiting.current;
    if (key !== undefined) {
      if (key.since === page) return;
      waiting.current = undefined;
      move(key.key, page.anchorIndex ?? -1);
    } else if (awaited.current !== undefined && page.ceremonies[awaited.current - page.offset]) {
      goTo(awaited.current);
    }
  });

  return (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || page === null) return;
    if (moveInList(event.key, { at: 0, length: layout.count, page: 1 }) === undefined) return;
    event.preventDefault();
    const index = page.ceremonies.findIndex(({ id }) => id === selectedId);
    const isAbsolute = event.key === 'Home' || event.key === 'End';
    if (index >= 0 || isAbsolute || selectedId === undefined) {
      move(event.key, index < 0 ? -1 : page.offset + index);
      return;
    }
    waiting.current = { key: event.key, since: page };
    void loadCeremonyPage({ anchor: selectedId, before: around, limit: 2 * around });
  };
}
