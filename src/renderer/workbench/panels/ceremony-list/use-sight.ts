import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { indexAt, type ListLayout } from './list-layout.ts';

export interface Sight {
  /** The places of the first and last row in sight. */
  readonly first: number;
  readonly last: number;
}

/** Which rows of the box are in sight. It changes with whole rows only, not with every pixel of a scroll. */
export function useSight(box: RefObject<HTMLElement | null>, layout: ListLayout): Sight & { look(): void } {
  const [first, setFirst] = useState(0);
  const [last, setLast] = useState(0);
  const look = useCallback(() => {
    const element = box.current;
    if (element === null) return;
    setFirst(indexAt(layout, element.scrollTop));
    setLast(indexAt(layout, element.scrollTop + element.clientHeight));
  }, [box, layout]);
  useLayoutEffect(() => {
    look();
    const observer = new ResizeObserver(look);
    if (box.current !== null) observer.observe(box.current);
    return () => observer.disconnect();
  }, [box, look]);
  return { first, last, look };
}
