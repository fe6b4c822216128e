import { parseArgs } from 'node:util';
import { buildCommandLineWhenStale, buildWhenStale } from './build-when-stale.mjs';
import { isModernNode } from './modern-node.mjs';

async function bench() {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
  const only = values.only?.flatMap((text) => text.split(','));
  // Only the start of the whole workbench and its page need the whole build.
  const needsAll = only === undefined || only.includes('start') || only.includes('list');
  if (!buildCommandLineWhenStale() || (needsAll && !buildWhenStale())) return 1;
  // The library's Web Crypto calls make Node warn about algorithms that nobody measures here.
  process.removeAllListeners('warning');
  const { runBench } = await import('../bench/run-bench.ts');
  return runBench(only);
}

const modern = await isModernNode();
process.exitCode = modern === true ? await bench() : modern;
