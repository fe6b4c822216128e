import type { Contestant, ContestantFile } from './interleave.ts';

/**
 * Milliseconds: short enough that both of a pair stand under the same load, long enough that a turn has its share of the garbage collector's
 * work. In turns of 40 most had none, and their median left out what a contestant's garbage costs (measured: a tenth of SimpleWebAuthn's time).
 */
const turn = 120;
/** Until the compiler has seen everything often enough (measured: what it optimizes last, it optimizes after 25,000 ledgers). */
const warmUp = 6_000;
/** As many runs between two looks at the clock. */
const batch = 16;

const files: Readonly<
  Record<ContestantFile, () => Promise<{ create: (input: string) => Promise<readonly Contestant[]> }>>
> = {
  'decode-contestants': () => import('./decode-contestants.ts'),
  'ledger-contestants': () => import('./ledger-contestants.ts'),
};

/** Goes on from turn to turn: whoever begins anew each time never gets to the last inputs. */
let next = 0;

async function takeTurn({ run }: Contestant, slice: number): Promise<number> {
  let count = 0;
  const start = performance.now();
  let elapsed = 0;
  while (elapsed < slice) {
    for (let index = 0; index < batch; index += 1) {
      const result = run(next++);
      if (result instanceof Promise) await result;
    }
    count += batch;
    elapsed = performance.now() - start;
  }
  return (count / elapsed) * 1000;
}

const [file, index, input = ''] = process.argv.slice(2);
// This program is started by `interleave` alone, with one of its names.
const { create } = await files[file as ContestantFile]();
const contestant = (await create(input))[Number(index)];
if (contestant === undefined) throw new Error(`${file} has no contestant ${index}.`);
await takeTurn(contestant, warmUp);
process.send?.({ name: contestant.name });
process.on('message', async () => {
  process.send?.({ speed: await takeTurn(contestant, turn) });
});
