import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** One of those that are compared: what it does once with the next input, at once or in time. */
export interface Contestant {
  readonly name: string;
  readonly run: (index: number) => unknown;
}

/** The names of files here that give contestants. */
export type ContestantFile = 'decode-contestants' | 'ledger-contestants';

export interface Measured {
  readonly name: string;
  /** Per second; the median of the rounds. */
  readonly speed: number;
  /** The lowest and the highest round, as shares of the median. */
  readonly spread: readonly [number, number];
  /** Of each round, in their order: those of one round stood under the same load. */
  readonly rounds: readonly number[];
}

/** What a contestant's process says: first its name, then how fast each of its turns was. */
export type ContestantMessage = { readonly name: string } | { readonly speed: number };

const rounds = 61;
const program = fileURLToPath(new URL('./run-contestant.ts', import.meta.url));

/**
 * Lets the contestants take turns, round after round, and takes medians: the machine is never quiet, and who runs alone at
 * a busy moment would lose for it. Each has a process of its own, so that none pays for another's garbage, nor for what the
 * compiler learnt from it. `input` is given to every one of them.
 */
export async function interleave(
  file: ContestantFile,
  { count, input = '' }: { readonly count: number; readonly input?: string },
): Promise<readonly Measured[]> {
  const children: ChildProcess[] = [];
  try {
    const names: string[] = [];
    // One after the other: whoever warms up beside the others is not warm when its turn comes.
    for (let index = 0; index < count; index++) {
      const child = fork(program, [file, String(index), input], { execArgv: ['--no-warnings'] });
      children.push(child);
      names.push(await take(child, 'name'));
    }
    const speeds = children.map((): number[] => []);
    for (let round = 0; round < rounds; round++) {
      // Whoever goes first meets another state of the machine: every round begins with another one.
      for (let turn = 0; turn < count; turn++) {
        const index = (turn + round) % count;
        const child = children[index];
        if (child === undefined) continue;
        child.send('go');
        const speed = await take(child, 'speed');
        speeds[index]?.push(speed);
      }
    }
    return names.map((name, index) => summarize(name, speeds[index] ?? []));
  } finally {
    for (const child of children) child.kill();
  }
}

function summarize(name: string, speeds: readonly number[]): Measured {
  const speed = median(speeds);
  return { name, speed, spread: [Math.min(...speeds) / speed, Math.max(...speeds) / speed], rounds: speeds };
}

/** The next message of a child, which has this member. */
function take<Key extends 'name' | 'speed'>(
  child: ChildProcess,
  key: Key,
): Promise<Key extends 'name' ? string : number> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null) =>
      reject(new Error(`A contestant ended with ${code}; what it said stands above.`));
    child.once('exit', fail);
    child.once('message', (message: Record<Key, Key extends 'name' ? string : number>) => {
      child.off('exit', fail);
      resolve(message[key]);
    });
  });
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
