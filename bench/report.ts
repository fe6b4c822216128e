import { type Measured, ratioOf } from './interleave.ts';

/** A ratio that the workbench set itself, and what it came to. */
export interface Goal {
  readonly what: string;
  readonly least: number;
  readonly found: number;
}

export function printTitle(title: string, inputs: string): void {
  console.log(`\n${title}\n  ${inputs}\n`);
}

/** One line each: operations per second, how much the rounds differ, and how it stands to the first. */
export function printSpeeds(measured: readonly Measured[]): void {
  const width = Math.max(...measured.map(({ name }) => name.length));
  const [first] = measured;
  for (const one of measured) {
    const [low, high] = one.spread;
    const spread = `−${percent(1 - low)} +${percent(high - 1)}`.padEnd(11);
    const ratio = one === first ? '' : `the first is ${formatRatio(ratioOf(first, one))} times as fast`;
    console.log(
      `  ${one.name.padEnd(width)}  ${formatCount(one.speed).padStart(11)}/s  ${spread}  ${ratio}`.trimEnd(),
    );
  }
}

export function printFacts(facts: readonly (readonly [string, string])[]): void {
  const width = Math.max(...facts.map(([name]) => name.length));
  for (const [name, value] of facts) console.log(`  ${name.padEnd(width)}  ${value}`);
}

export function printGoals(goals: readonly Goal[]): void {
  console.log('\nGoals\n');
  for (const { what, least, found } of goals) {
    console.log(
      `  ${found >= least ? 'holds' : 'FAILS'}  ${what}: ${formatRatio(found)} (at least ${least})`,
    );
  }
}

export function formatCount(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}

export function formatRatio(ratio: number): string {
  return ratio.toFixed(2);
}

export function formatMilliseconds(time: number): string {
  return `${Math.round(time)} ms`;
}

export function formatMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
