import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { type ByteColumns, byteColumns, useSettings } from '../../state/settings.ts';

interface ByteWindow {
  readonly perLine: ByteColumns;
  /** Pixels; follows the text size. */
  readonly lineHeight: number;
  /** The lines to draw, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** Scrolls no further than needed to bring a line into view. */
  readonly showLine: (line: number) => void;
}

/** Widths in characters of the grid's own font: offset 4 + 2, a byte 2.6, the gap after every eight 1, ASCII 1 a byte + 2. */
function charactersFor(columns: ByteColumns): number {
  return 6 + columns * 2.6 + (columns / 8 - 1) + 2 + columns + 1;
}

const overscan = 8;
const rowRem = 1.375;

function measure(grid: HTMLElement) {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const context = document.createElement('canvas').getContext('2d');
  const { font, paddingInlineStart } = getComputedStyle(grid);
  if (context !== null) context.font = font;
  const character = context?.measureText('0').width ?? rem / 2;
  return {
    width: (grid.clientWidth - 2 * Number.parseFloat(paddingInlineStart)) / character,
    lineHeight: Math.round(rem * rowRem),
    height: grid.clientHeight,
  };
}

/** Which lines of a buffer are in view, measured from the element that scrolls. */
export function useByteWindow(grid: RefObject<HTMLElement | null>, length: number): ByteWindow {
  const [size, setSize] = useState({ width: charactersFor(16), lineHeight: 22, height: 600 });
  const [scrollTop, setScrollTop] = useState(0);
  const wanted = useSettings((settings) => settings.byteColumns);
  const textSize = useSettings((settings) => settings.textSize);

  // biome-ignore lint/correctness/useExhaustiveDependencies: larger text in a box of the same size is measured anew too.
  useLayoutEffect(() => {
    const element = grid.current;
    if (element === null) return;
    const sized = () => setSize(measure(element));
    const scrolled = () => setScrollTop(element.scrollTop);
    const observer = new ResizeObserver(sized);
    observer.observe(element);
    element.addEventListener('scroll', scrolled, { passive: true });
    sized();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, [grid, textSize]);

  const { lineHeight, height } = size;
  // What the person wants, or the most of it that there is room for.
  const perLine =
    byteColumns.findLast((columns) => columns <= wanted && charactersFor(columns) <= size.width) ?? 8;
  const lines = Math.ceil(length / perLine);
  const first = Math.max(0, Math.floor(scrollTop / lineHeight) - overscan);
  const last = Math.min(lines, Math.ceil((scrollTop + height) / lineHeight) + overscan);
  const showLine = useCallback(
    (line: number) => {
      const element = grid.current;
      if (element === null) return;
      const top = line * lineHeight;
      const below = top + 2 * lineHeight - element.clientHeight;
      if (top < element.scrollTop) element.scrollTop = Math.max(0, top - lineHeight);
      else if (below > element.scrollTop) element.scrollTop = below;
    },
    [grid, lineHeight],
  );
  return { perLine, lineHeight, first, last, showLine };
}
