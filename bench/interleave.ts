/** One of those that are compared: what it does once with the next input, at once or in time. */
export interface Contestant {
  readonly name: string;
  readonly run: (index: number) => unknown;
}

export interface Measured {
  readonly name: string;
  /** Per second; the median of the rounds. */
  readonly speed: number;
  /** The lowest and the highest round, as shares of the median. */
  readonly spread: readonly [number, number];
  /** Of each round, in their order: those of one round stood under the same load. */
  readonly rounds: readonly number[];
}

const rounds = 15;
const slice = 120;
/** As many runs between two looks at the clock. */
const batch = 16;

/**
 * Lets the contestants take turns, round after round, and takes medians: the machine is never quiet, and who runs alone at
 * a busy moment would lose for it. The first round only warms up.
 */
export async function interleave(contestants: readonly Contestant[]): Promise<readonly Measured[]> {
  const results = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    // Whoever goes first meets another state of the machine: every round begins with another one.
    const turn = contestants.map(
      (_, index) => contestants[(index + round + contestants.length) % contestants.length],
    );
    for (const contestant of turn) {
      if (contestant === undefined) continue;
      const speed = await measureOnce(contestant);
      if (round >= 0) results.get(contestant.name)?.push(speed);
    }
  }
  return contestants.map(({ name }) => {
    const speeds = results.get(name) ?? [];
    const speed = median(speeds);
    return {
      name,
      speed,
      spread: [Math.min(...speeds) / speed, Math.max(...speeds) / speed],
      rounds: speeds,
    };
  });
}

async function measureOnce({ run }: Contestant): Promise<number> {
  let count = 0;
  const start = performance.now();
  let elapsed = 0;
  while (elapsed < slice) {
    for (let index = 0; index < batch; index++) {
      const result = run(count + index);
      if (result instanceof Promise) await result;
    }
    count += batch;
    elapsed = performance.now() - start;
  }
  return (count / elapsed) * 1000;
}

export function median(values: readonly number[]): number {
  const ordered = values.toSorted((one, other) => one - other);
  const middle = ordered.length >> 1;
  const high = ordered[middle] ?? Number.NaN;
  return ordered.length % 2 === 1 ? high : ((ordered[middle - 1] ?? high) + high) / 2;
}

/** How many times as fast one was as another: the median of the ratios of every round. */
export function ratioOf(one: Measured | undefined, other: Measured | undefined): number {
  if (one === undefined || other === undefined) return Number.NaN;
  return median(one.rounds.map((speed, round) => speed / (other.rounds[round] ?? Number.NaN)));
}
