import { counterMove, isSuspicious } from './counter-move.ts';
import type { LifelineEntry } from './describe-lifeline.ts';

export interface CurvePoint {
  readonly id: string;
  readonly instant: number;
  readonly signCount: number;
  /** It did not rise over what it is measured against. */
  readonly isDrop: boolean;
  /** Between 0 and 1, from the left and from the bottom. */
  readonly x: number;
  readonly y: number;
}

export interface CounterCurve {
  /** The oldest first. */
  readonly points: readonly CurvePoint[];
  readonly first: number;
  readonly last: number;
  readonly drops: number;
  readonly isFlat: boolean;
}

/** The signature counter from answer to answer; undefined where fewer than two say one. */
export function counterCurve(entries: readonly LifelineEntry[]): CounterCurve | undefined {
  const counted = entries
    .toReversed()
    .flatMap(({ event, signCountBefore }) =>
      event.signCount === null ? [] : [{ event, signCount: event.signCount, signCountBefore }],
    );
  const counts = counted.map(({ signCount }) => signCount);
  const [first] = counts;
  const last = counts.at(-1);
  if (first === undefined || last === undefined || counts.length < 2) return undefined;
  const lowest = Math.min(...counts);
  const height = Math.max(...counts) - lowest;
  const points = counted.map(
    ({ event, signCount, signCountBefore }, place): CurvePoint => ({
      id: event.id,
      instant: event.startedAt,
      signCount,
      isDrop: signCountBefore !== null && isSuspicious(counterMove(signCountBefore, signCount)),
      x: place / (counted.length - 1),
      y: height === 0 ? 0 : (signCount - lowest) / height,
    }),
  );
  return {
    points,
    first,
    last,
    drops: points.filter(({ isDrop }) => isDrop).length,
    isFlat: counts.every((count) => count === 0),
  };
}
