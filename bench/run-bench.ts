import { availableParallelism, cpus } from 'node:os';
import { benchDecode } from './bench-decode.ts';
import { benchLedger } from './bench-ledger.ts';
import { benchLines } from './bench-lines.ts';
import { benchList } from './bench-list.ts';
import { benchStart } from './bench-start.ts';
import { type Goal, printGoals } from './report.ts';

const parts: Readonly<Record<string, () => Promise<readonly Goal[] | undefined>>> = {
  decode: benchDecode,
  ledger: benchLedger,
  lines: async () => void (await benchLines()) as undefined,
  list: async () => void (await benchList()) as undefined,
  start: async () => void (await benchStart()) as undefined,
};

/** Measures everything, or the parts that are named, and says whether the goals hold. Nothing fails for being slow. */
export async function runBench(only: readonly string[] | undefined): Promise<number> {
  const names = only ?? Object.keys(parts);
  const unknown = names.find((name) => !Object.hasOwn(parts, name));
  if (unknown !== undefined) {
    console.error(`--only=${unknown} is not one of ${Object.keys(parts).join(', ')}.`);
    return 2;
  }
  console.log(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}`,
  );
  console.log(
    'Contestants have a process each and take turns; medians of 61 rounds, with the slowest and the fastest round beside them.',
  );
  const goals: Goal[] = [];
  for (const name of names) goals.push(...((await parts[name]?.()) ?? []));
  if (goals.length > 0) printGoals(goals);
  return 0;
}
