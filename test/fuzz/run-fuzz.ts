import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { inspect, parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { FuzzMessage, FuzzStage, FuzzTask } from './fuzz-worker.ts';

const help = `npm run fuzz -- [--cases=1000000] [--seed=N] [--threads=N] [--no-bytes] [--case=N | --byte=N]

First every vector cut off before and changed in each of its bytes, then mutated vectors and generated CBOR, DER, JSON and text,
through every decoder and the judge: nothing may throw, every tree is a partition of its bytes, every fault says where, what and
by which clause, no time may run away, and nothing is accepted with a signed byte changed. --case and --byte repeat one.
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
  const { stages, isOne, ...range } = options;
  for (const stage of stages) {
    // How many bytes there are, the worker knows.
    const to = stage === 'bytes' && !isOne ? Number.MAX_SAFE_INTEGER : range.to;
    const failures = await runStage({ ...range, to, stage });
    for (const failure of failures) report(failure, range.seed);
    if (failures.length > 0) return 1;
  }
  return 0;
}

interface FuzzRange {
  readonly stage: FuzzStage;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly threads: number;
}

type FuzzFailure = Extract<FuzzMessage, { kind: 'failure' }>;

const titles: Readonly<Record<FuzzStage, string>> = { bytes: 'Every byte of every vector', cases: 'Cases' };

async function runStage({ stage, seed, from, to, threads }: FuzzRange): Promise<readonly FuzzFailure[]> {
  console.log(`${titles[stage]}: seed ${seed}, ${threads} threads.`);
  const start = Date.now();
  let cases = 0;
  let told = start;
  const failures: FuzzFailure[] = [];
  const workers = Array.from({ length: threads }, (_, index) => {
    const task: FuzzTask = { stage, seed, from: from + index, to, step: threads };
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
  if (failures.length === 0) {
    console.log(
      `${cases.toLocaleString('en-US')} cases in ${Math.round((Date.now() - start) / 1000)} s (${speed(cases, start)} a second): nothing found.`,
    );
  }
  return failures;
}

function readOptions(argv: readonly string[]) {
  try {
    const known = {
      cases: { type: 'string' },
      seed: { type: 'string' },
      case: { type: 'string' },
      byte: { type: 'string' },
      threads: { type: 'string' },
      'no-bytes': { type: 'boolean' },
    } as const;
    const { values } = parseArgs({ args: [...argv], options: known });
    const number = (text: string | undefined, otherwise: number) =>
      text === undefined ? otherwise : Number(text);
    const one = number(values.case ?? values.byte, -1);
    const threads = one < 0 ? number(values.threads, availableParallelism()) : 1;
    const numbers = {
      seed: number(values.seed, randomInt(2 ** 31)),
      from: Math.max(one, 0),
      to: one < 0 ? number(values.cases, 1_000_000) : one + 1,
      threads,
    };
    const stages: FuzzStage[] = [];
    if (values.case === undefined && values['no-bytes'] !== true) stages.push('bytes');
    if (values.byte === undefined) stages.push('cases');
    const sound = Object.values(numbers).every((value) => Number.isSafeInteger(value) && value >= 0);
    return sound && threads > 0 ? { ...numbers, stages, isOne: one >= 0 } : undefined;
  } catch {
    return undefined;
  }
}

function speed(cases: number, start: number): string {
  return Math.round(cases / Math.max(1, (Date.now() - start) / 1000)).toLocaleString('en-US');
}

function report({ stage, number, what, fuzzCase }: FuzzFailure, seed: number): void {
  console.error(`\nCase ${number}: ${what}`);
  if ('bytes' in fuzzCase) {
    const where = fuzzCase.kind === 'decode' ? fuzzCase.target : 'recognizeInput';
    console.error(
      `  ${where} of ${fuzzCase.bytes.length} bytes, shrunk:\n  ${Buffer.from(fuzzCase.bytes).toString('hex')}`,
    );
  } else console.error(inspect(fuzzCase, { depth: 8, maxStringLength: 4_000 }));
  const option = stage === 'bytes' ? `--byte=${number}` : `--seed=${seed} --case=${number}`;
  console.error(`  Again: npm run fuzz -- ${option}`);
}
