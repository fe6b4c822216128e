import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { inspect, parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { FuzzMessage, FuzzTask } from './fuzz-worker.ts';

const help = `npm run fuzz -- [--cases=1000000] [--seed=N] [--case=N] [--threads=N]

Mutated vectors and generated CBOR, DER, JSON and text through every decoder and the judge: nothing may throw, every tree is
a partition of its bytes, no time may run away, and no assertion is accepted with a signed byte changed. --case repeats one.
`;

/** How often progress is told, in milliseconds. */
const interval = 5_000;

/** Runs the fuzzer: 0 where nothing was found, 1 where something was, 2 for wrong options. */
export async function runFuzz(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv);
  if (options === undefined) {
    console.error(help);
    return 2;
  }
  const { seed, from, to, threads } = options;
  console.log(`Seed ${seed}, ${(to - from).toLocaleString('en-US')} cases, ${threads} threads.`);
  const start = Date.now();
  let cases = 0;
  let told = start;
  const failures: Extract<FuzzMessage, { kind: 'failure' }>[] = [];
  const workers = Array.from({ length: threads }, (_, index) => {
    const task: FuzzTask = { seed, from: from + index, to, step: threads };
    return new Worker(new URL('./fuzz-worker.ts', import.meta.url), { workerData: task });
  });
  const ends = workers.map(
    (worker) =>
      new Promise<void>((resolve, reject) => {
        worker.once('error', reject).once('exit', () => resolve());
        worker.on('message', (message: FuzzMessage) => {
          if (message.kind === 'failure') {
            failures.push(message);
            for (const other of workers) void other.terminate();
            return;
          }
          cases += message.cases;
          if (Date.now() - told < interval) return;
          told = Date.now();
          console.log(`  ${cases.toLocaleString('en-US')} cases, ${speed(cases, start)} a second`);
        });
      }),
  );
  await Promise.all(ends);
  for (const failure of failures) report(failure, seed);
  if (failures.length > 0) return 1;
  console.log(
    `${cases.toLocaleString('en-US')} cases in ${Math.round((Date.now() - start) / 1000)} s (${speed(cases, start)} a second): nothing found.`,
  );
  return 0;
}

function readOptions(argv: readonly string[]) {
  try {
    const known = {
      cases: { type: 'string' },
      seed: { type: 'string' },
      case: { type: 'string' },
      threads: { type: 'string' },
    } as const;
    const { values } = parseArgs({ args: [...argv], options: known });
    const number = (text: string | undefined, otherwise: number) =>
      text === undefined ? otherwise : Number(text);
    const one = number(values.case, -1);
    const threads = one < 0 ? number(values.threads, availableParallelism()) : 1;
    const options = {
      seed: number(values.seed, randomInt(2 ** 31)),
      from: Math.max(one, 0),
      to: one < 0 ? number(values.cases, 1_000_000) : one + 1,
      threads,
    };
    return Object.values(options).every((value) => Number.isSafeInteger(value) && value >= 0) && threads > 0
      ? options
      : undefined;
  } catch {
    return undefined;
  }
}

function speed(cases: number, start: number): string {
  return Math.round(cases / Math.max(1, (Date.now() - start) / 1000)).toLocaleString('en-US');
}

function report({ number, what, fuzzCase }: Extract<FuzzMessage, { kind: 'failure' }>, seed: number): void {
  console.error(`\nCase ${number}: ${what}`);
  if ('bytes' in fuzzCase) {
    const where = fuzzCase.kind === 'decode' ? fuzzCase.target : 'recognizeInput';
    console.error(
      `  ${where} of ${fuzzCase.bytes.length} bytes, shrunk:\n  ${Buffer.from(fuzzCase.bytes).toString('hex')}`,
    );
  } else console.error(inspect(fuzzCase, { depth: 8, maxStringLength: 4_000 }));
  console.error(`  Again: npm run fuzz -- --seed=${seed} --case=${number}`);
}
