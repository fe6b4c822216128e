/** A stretch of two buffers: the same bytes, or bytes of one against bytes of the other. Half-open; one side may be empty. */
export interface ComparedRun {
  readonly same: boolean;
  readonly leftStart: number;
  readonly leftEnd: number;
  readonly rightStart: number;
  readonly rightEnd: number;
}

/** Shorter stretches of the same bytes between two differences are chance, not structure. */
const shortestMatch = 4;
/** Positions of one four-byte word that are tried; more of them say nothing (runs of zeros). */
const mostCandidates = 32;

/**
 * Puts two buffers side by side: longest common stretches found greedily from the left, each by the four bytes it begins
 * with. Linear in the length for real ceremonies; the runs cover both buffers completely and in order.
 */
export function compareBytes(left: Uint8Array, right: Uint8Array): readonly ComparedRun[] {
  const places = indexWords(right);
  const runs: ComparedRun[] = [];
  let [leftAt, rightAt] = [0, 0];
  const differ = (leftEnd: number, rightEnd: number) => {
    if (leftAt < leftEnd || rightAt < rightEnd) {
      runs.push({ same: false, leftStart: leftAt, leftEnd, rightStart: rightAt, rightEnd });
    }
    [leftAt, rightAt] = [leftEnd, rightEnd];
  };
  for (let at = 0; at < left.length; ) {
    // Bytes in step first: fields of fixed length stay where they are.
    const inStep = rightAt + (at - leftAt);
    const match = findMatch({
      left,
      right,
      at,
      from: rightAt,
      inStep,
      candidates: places.get(wordAt(left, at)),
    });
    if (match === undefined) {
      at++;
      continue;
    }
    differ(at, match.start);
    const [leftEnd, rightEnd] = [at + match.length, match.start + match.length];
    runs.push({ same: true, leftStart: at, leftEnd, rightStart: match.start, rightEnd });
    [leftAt, rightAt] = [leftEnd, rightEnd];
    at = leftEnd;
  }
  differ(left.length, right.length);
  return runs;
}

interface Search {
  readonly left: Uint8Array;
  readonly right: Uint8Array;
  readonly at: number;
  readonly from: number;
  readonly inStep: number;
  readonly candidates: readonly number[] | undefined;
}

function findMatch({ left, right, at, from, inStep, candidates }: Search) {
  const measure = (start: number) => ({ start, length: matchLength(left, at, right, start) });
  const atStep = measure(inStep);
  if (
    atStep.length >= shortestMatch ||
    (atStep.length > 0 && at + atStep.length === left.length && inStep + atStep.length === right.length)
  ) {
    return atStep;
  }
  let best: { readonly start: number; readonly length: number } | undefined;
  for (const start of candidates ?? []) {
    if (start < from) continue;
    const found = measure(start);
    if (found.length >= shortestMatch && found.length > (best?.length ?? 0)) best = found;
  }
  return best;
}

function matchLength(left: Uint8Array, leftStart: number, right: Uint8Array, rightStart: number): number {
  let length = 0;
  while (
    leftStart + length < left.length &&
    rightStart + length < right.length &&
    left[leftStart + length] === right[rightStart + length]
  ) {
    length++;
  }
  return length;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return (
    (((bytes[at] ?? 0) << 24) |
      ((bytes[at + 1] ?? 0) << 16) |
      ((bytes[at + 2] ?? 0) << 8) |
      (bytes[at + 3] ?? 0)) >>>
    0
  );
}

function indexWords(bytes: Uint8Array): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at + shortestMatch <= bytes.length; at++) {
    const word = wordAt(bytes, at);
    const list = places.get(word);
    if (list === undefined) places.set(word, [at]);
    else if (list.length < mostCandidates) list.push(at);
  }
  return places;
}
