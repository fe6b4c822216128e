import type { SpanSegment } from '../../../shared/inspection/span-index.ts';

export interface ByteRun {
  readonly start: number;
  readonly end: number;
  /** Position in the source's list of segments; undefined where no field claims the bytes. */
  readonly segment: number | undefined;
}

/** The first segment that ends after `offset`, by bisection: a buffer may hold thousands. */
function firstSegmentAfter(segments: readonly SpanSegment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((segments[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Cuts `[start, end)`, one line of the grid, where one field ends and the next begins. */
export function byteRuns(segments: readonly SpanSegment[], start: number, end: number): readonly ByteRun[] {
  const runs: ByteRun[] = [];
  let at = start;
  let index = firstSegmentAfter(segments, start);
  while (at < end) {
    const segment = segments[index];
    if (segment === undefined || segment.start >= end) {
      runs.push({ start: at, end, segment: undefined });
      break;
    }
    if (segment.start > at) runs.push({ start: at, end: segment.start, segment: undefined });
    const from = Math.max(at, segment.start);
    const to = Math.min(end, segment.end);
    if (to > from) runs.push({ start: from, end: to, segment: index });
    at = Math.max(at, to);
    index += 1;
  }
  return runs;
}
