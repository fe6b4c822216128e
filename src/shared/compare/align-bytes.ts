import type { ComparedRun } from './compare-bytes.ts';

/** One line of two byte columns; a place without a byte is a gap that the other side fills. */
export interface AlignedLine {
  readonly left: readonly AlignedByte[];
  readonly right: readonly AlignedByte[];
  readonly same: boolean;
  /** Of a fold: how many bytes, the same on both sides, it stands for. */
  readonly folded: number;
}

/** The offset of a byte, undefined for a gap; `same` where the other side has the same byte beside it. */
export interface AlignedByte {
  readonly offset: number | undefined;
  readonly same: boolean;
}

/** Runs as lines of `perLine` places each, so that what belongs together stands side by side. */
export function alignBytes(runs: readonly ComparedRun[], perLine: number): readonly AlignedLine[] {
  const left: AlignedByte[] = [];
  const right: AlignedByte[] = [];
  for (const { same, leftStart, leftEnd, rightStart, rightEnd } of runs) {
    const length = Math.max(leftEnd - leftStart, rightEnd - rightStart);
    for (let at = 0; at < length; at++) {
      left.push({ offset: leftStart + at < leftEnd ? leftStart + at : undefined, same });
      right.push({ offset: rightStart + at < rightEnd ? rightStart + at : undefined, same });
    }
  }
  const lines: AlignedLine[] = [];
  for (let at = 0; at < left.length; at += perLine) {
    const ones = left.slice(at, at + perLine);
    lines.push({
      left: ones,
      right: right.slice(at, at + perLine),
      same: ones.every(({ same }) => same),
      folded: 0,
    });
  }
  return lines;
}

/** The lines around differences; stretches of three and more equal lines between them become one that says how long they are. */
export function foldSameLines(lines: readonly AlignedLine[]): readonly AlignedLine[] {
  const folded: AlignedLine[] = [];
  const isNear = (index: number) => [index - 1, index, index + 1].some((near) => lines[near]?.same === false);
  let hidden: AlignedLine[] = [];
  const flush = () => {
    const bytes = hidden.reduce((sum, { left }) => sum + left.length, 0);
    if (hidden.length < 3) folded.push(...hidden);
    else folded.push({ left: [], right: [], same: true, folded: bytes });
    hidden = [];
  };
  for (const [index, line] of lines.entries()) {
    if (isNear(index)) {
      flush();
      folded.push(line);
    } else hidden.push(line);
  }
  flush();
  return folded;
}
