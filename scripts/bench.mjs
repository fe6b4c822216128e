import { buildCommandLineWhenStale, buildWhenStale } from './build-when-stale.mjs';
import { isModernNode } from './modern-node.mjs';

async function bench() {
  if (!buildCommandLineWhenStale() || !buildWhenStale()) return 1;
  // The library's Web Crypto calls make Node warn about algorithms that nobody measures here.
  process.removeAllListeners('warning');
  const { runBench } = await import('../bench/run-bench.ts');
  return runBench(process.argv.slice(2));
}

const modern = await isModernNode();
process.exitCode = modern === true ? await bench() : modern;
