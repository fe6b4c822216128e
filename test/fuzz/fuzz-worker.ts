import { parentPort, workerData } from 'node:worker_threads';
import { createNodeCryptography } from '../../src/main/cryptography/node-cryptography.ts';
import { readCorpus } from './corpus.ts';
import { createFuzzCase, type FuzzCase } from './fuzz-case.ts';
import { shrinkCase } from './shrink-case.ts';
import { createSweep } from './sweep.ts';
import { tryCase } from './try-case.ts';

/** Every byte of every vector, or mutated and generated ones as the seed has it. */
export type FuzzStage = 'bytes' | 'cases';

export interface FuzzTask {
  readonly stage: FuzzStage;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

export type FuzzMessage =
  | { readonly kind: 'progress'; readonly cases: number }
  | {
      readonly kind: 'failure';
      readonly stage: FuzzStage;
      readonly number: number;
      readonly what: string;
      readonly fuzzCase: FuzzCase;
    }
  | { readonly kind: 'done'; readonly cases: number };

/** A case of a few kilobytes takes a few milliseconds. One that takes this long, three times, is no accident. */
const longest = 400;

/** Runs every case of a task, and tells of the first that fails, shrunk. */
async function fuzz(
  { stage, seed, from, to, step }: FuzzTask,
  post: (message: FuzzMessage) => void,
): Promise<void> {
  const corpus = readCorpus();
  const sweep = createSweep(corpus);
  const end = stage === 'bytes' ? Math.min(to, sweep.count) : to;
  const tools = { cryptography: await createNodeCryptography(), now: 0 };
  let cases = 0;
  for (let number = from; number < end; number += step) {
    const fuzzCase = stage === 'bytes' ? sweep.caseAt(number) : createFuzzCase(seed, number, corpus);
    const what = tryInTime(fuzzCase);
    if (what !== undefined) {
      const shrunk = shrinkCase(fuzzCase, (candidate) => tryInTime(candidate) !== undefined);
      post({ kind: 'failure', stage, number, what: tryInTime(shrunk) ?? what, fuzzCase: shrunk });
      return;
    }
    cases += 1;
    if (cases % 500 === 0) post({ kind: 'progress', cases: 500 });
  }
  post({ kind: 'done', cases: cases % 500 });

  function tryInTime(candidate: FuzzCase): string | undefined {
    let shortest = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 3; attempt++) {
      // What this thread worked, and not what others on the machine kept it waiting.
      const start = process.threadCpuUsage();
      const what = tryCase(candidate, tools);
      if (what !== undefined) return what;
      const { user, system } = process.threadCpuUsage(start);
      shortest = Math.min(shortest, (user + system) / 1000);
      if (shortest < longest) return undefined;
    }
    return `takes ${Math.round(shortest)} ms`;
  }
}

// Whoever starts this file as a worker says what to do; nobody else does.
const port = parentPort;
if (port !== null) await fuzz(workerData as FuzzTask, (message) => port.postMessage(message));
