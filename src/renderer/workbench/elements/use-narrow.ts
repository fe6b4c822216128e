import { type RefObject, useEffect, useState } from 'react';

/** True while the element is narrower than `rems` of the root's text size: also when the text is large rather than the window small. */
export function useNarrow(element: RefObject<HTMLElement | null>, rems: number): boolean {
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (entry !== undefined) setNarrow(entry.contentRect.width < rems * rem);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, rems]);
  return narrow;
}
