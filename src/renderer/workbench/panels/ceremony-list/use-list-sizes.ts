import { type RefObject, useLayoutEffect, useState } from 'react';
import type { ListSizes } from './list-layout.ts';

/** In rem, as in the style sheet: rows grow with the text. */
const row = 4.625;
const header = 1.5625;

/** The heights of rows and headings in pixels, at the size that text has now. */
export function useListSizes(probe: RefObject<HTMLElement | null>): ListSizes {
  const [rem, setRem] = useState(16);
  useLayoutEffect(() => {
    const element = probe.current;
    if (element === null) return;
    const measure = () => setRem(element.getBoundingClientRect().width || 16);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [probe]);
  return { row: Math.round(row * rem), header: Math.round(header * rem) };
}
