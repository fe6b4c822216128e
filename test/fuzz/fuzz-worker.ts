import { parentPort, workerData } from 'node:worker_threads';
import { createNodeCryptography } from '../../src/main/cryptography/node-cryptography.ts';
import { readCorpus } from './corpus.ts';
import { createFuzzCase, type FuzzCase } from './fuzz-case.ts';
import { shrinkCase } from './shrink-case.ts';
import { tryCase } from './try-case.ts';

export interface FuzzTask {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

export type FuzzMessage =
  | { readonly kind: 'progress'; readonly cases: number }
  | { readonly kind: 'failure'; readonly number: number; readonly what: string; readonly fuzzCase: FuzzCase }
  | { readonly kind: 'done'; readonly cases: number };

/** A case of a few kilobytes takes well below a millisecond. One that takes this long, three times, is no accident of the machine. */
const longest = 400;

/** Runs every case of a task, and tells of the first that fails, shrunk. */
async function fuzz({ seed, from, to, step }: FuzzTask, post: (message: FuzzMessage) => void): Promise<void> {
  const corpus = readCorpus();
  const tools = { cryptography: await createNodeCryptography(), now: 0 };
  let cases = 0;
  for (let number = from; number < to; number += step) {
    const fuzzCase = createFuzzCase(seed, number, corpus);
    const what = tryInTime(fuzzCase);
    if (what !== undefined) {
      const shrunk = shrinkCase(fuzzCase, (candidate) => tryInTime(candidate) !== undefined);
      post({ kind: 'failure', number, what: tryInTime(shrunk) ?? what, fuzzCase: shrunk });
      return;
    }
    cases += 1;
    if (cases % 500 === 0) post({ kind: 'progress', cases: 500 });
  }
  post({ kind: 'done', cases: cases % 500 });

  function tryInTime(candidate: FuzzCase): string | undefined {
    let shortest = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 3; attempt++) {
      const start = performance.now();
      const what = tryCase(candidate, tools);
      if (what !== undefined) return what;
      shortest = Math.min(shortest, performance.now() - start);
      if (shortest < longest) return undefined;
    }
    return `takes ${Math.round(shortest)} ms`;
  }
}

// Whoever starts this file as a worker says what to do; nobody else does.
const port = parentPort;
if (port !== null) await fuzz(workerData as FuzzTask, (message) => port.postMessage(message));
