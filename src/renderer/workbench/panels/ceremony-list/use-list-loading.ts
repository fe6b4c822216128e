import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { CeremonyPage } from '../../../../shared/contract/ceremony-list.ts';
import { loadCeremonyPage } from '../../commands/load-ceremony-page.ts';
import { useCeremonyList } from '../../state/ceremony-list.ts';
import { useWorkbench } from '../../state/workbench-store.ts';
import { indexAt, type ListLayout, topOf } from './list-layout.ts';
import type { Sight } from './use-sight.ts';

/** How long somebody who types is waited for. */
const typingPause = 100;
/** Between two readings of a list in which something happens all the time. */
const newsPause = 150;
const scrollPause = 30;
/** Rows loaded above and below those in sight, and how few of them may be left before more are asked for. */
const around = 50;
const reserve = 12;

interface ListLoading {
  readonly box: RefObject<HTMLElement | null>;
  readonly page: CeremonyPage | null;
  readonly layout: ListLayout;
  readonly sight: Sight;
}

/**
 * Keeps the loaded window around what is in sight, true to the filter and to what happens. News never move what somebody
 * reads: unless the top is in sight, the first row in sight stays where it is on the screen.
 */
export function useListLoading({ box, page, layout, sight }: ListLoading): void {
  const filter = useCeremonyList((list) => list.filter);
  const order = useCeremonyList((list) => list.order);
  const through = useCeremonyList((list) => list.through);
  const after = useCeremonyList((list) => list.after);
  const wanted = useCeremonyList((list) => list.wanted);
  const tidings = useWorkbench((workbench) => workbench.tidings);
  const asked = useRef({ filter, order });
  const lastNews = useRef(0);
  const held = useRef<{ readonly anchor: string; readonly top: number } | undefined>(undefined);
  const limit = sight.last - sight.first + 1 + 2 * around;
  const now = useRef({ page, layout, sight, limit });
  useLayoutEffect(() => {
    now.current = { page, layout, sight, limit };
  });

  useEffect(() => {
    const isTyped = asked.current.filter !== filter;
    if (!isTyped && asked.current.order === order) return;
    asked.current = { filter, order };
    const load = async () => {
      held.current = undefined;
      const loaded = await loadCeremonyPage({ offset: 0, limit: now.current.limit });
      if (loaded !== undefined && box.current !== null) box.current.scrollTop = 0;
    };
    const timer = setTimeout(load, isTyped ? typingPause : 0);
    return () => clearTimeout(timer);
  }, [box, filter, order]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these is news, and the reason to read the list again.
  useEffect(() => {
    const load = () => {
      lastNews.current = performance.now();
      const anchor = anchorRow(box.current, now.current);
      held.current = anchor;
      void loadCeremonyPage(
        anchor === undefined
          ? { offset: Math.max(0, now.current.sight.first - around), limit: now.current.limit }
          : { anchor: anchor.anchor, before: around, limit: now.current.limit },
      );
    };
    const timer = setTimeout(load, Math.max(0, lastNews.current + newsPause - performance.now()));
    return () => clearTimeout(timer);
  }, [box, tidings, through, after]);

  useEffect(() => {
    if (wanted === null) return;
    held.current = undefined;
    void loadCeremonyPage({ anchor: wanted, before: around, limit: now.current.limit });
  }, [wanted]);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || page === null) return;
    const { anchor, top: topBefore } = held.current ?? {};
    held.current = undefined;
    if (page.anchorIndex === null) return;
    const top = topOf(layout, page.anchorIndex);
    const found = page.ceremonies[page.anchorIndex - page.offset]?.id;
    if (wanted !== null && found === wanted) {
      element.scrollTop = top - element.clientHeight / 3;
      useCeremonyList.getState().wishSettled();
    } else if (topBefore !== undefined && found === anchor) {
      element.scrollTop += top - topBefore;
    }
  }, [box, page, layout, wanted]);

  const isShort =
    page !== null &&
    (Math.max(0, sight.first - reserve) < page.offset ||
      Math.min(page.matched, sight.last + 1 + reserve) > page.offset + page.ceremonies.length);
  const { first } = sight;
  useEffect(() => {
    if (!isShort) return;
    const load = () => loadCeremonyPage({ offset: Math.max(0, first - around), limit: now.current.limit });
    const timer = setTimeout(load, scrollPause);
    return () => clearTimeout(timer);
  }, [isShort, first]);
}

/** The first whole row in sight and its height in the list; none while the top of the list is in sight. */
function anchorRow(
  box: HTMLElement | null,
  { page, layout }: { readonly page: CeremonyPage | null; readonly layout: ListLayout },
): { readonly anchor: string; readonly top: number } | undefined {
  if (box === null || page === null || box.scrollTop < layout.row / 2) return undefined;
  const index = indexAt(layout, box.scrollTop + layout.row);
  const row = page.ceremonies[index - page.offset];
  return row === undefined ? undefined : { anchor: row.id, top: topOf(layout, index) };
}
