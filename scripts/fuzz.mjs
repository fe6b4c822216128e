import { isModernNode } from './modern-node.mjs';

const modern = await isModernNode();
if (modern === true) {
  const { runFuzz } = await import('../test/fuzz/run-fuzz.ts');
  process.exitCode = await runFuzz(process.argv.slice(2));
} else process.exitCode = modern;
