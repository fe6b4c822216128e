import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readSpecificationVectors } from '../test/support/vector-files.ts';
import { median } from './interleave.ts';
import { formatMegabytes, formatMilliseconds, printFacts, printTitle } from './report.ts';
import { root, runCommand, runProcess } from './run-process.ts';

const starts = 7;
/** After so long nothing is left to do, and what is in memory stays. */
const untilIdle = 4_000;

interface ServerStart {
  /** Until the first answer, in milliseconds. */
  readonly elapsed: number;
  /** Bytes, or NaN where the system does not tell. */
  readonly resident: number;
}

/** Starts a server, waits until it says where it is and answers there, and ends it. */
async function startServer(
  args: readonly string[],
  { idle }: { readonly idle: boolean },
): Promise<ServerStart> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    let printed = '';
    child.stdout.setEncoding('utf8');
    for await (const text of child.stdout.iterator({ destroyOnReturn: false })) {
      printed += text;
      const address = /http:\/\/[\w.:]+\d/u.exec(printed)?.[0];
      if (address === undefined) continue;
      await fetch(address, { redirect: 'manual' });
      break;
    }
    child.stdout.resume();
    const elapsed = performance.now() - start;
    if (idle) await sleep(untilIdle);
    return { elapsed, resident: idle ? residentMemory(child.pid) : Number.NaN };
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

function residentMemory(pid: number | undefined): number {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return Number.NaN;
  return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(path, 'utf8'))?.[1]) * 1024;
}

/** From nothing to the first answer, for the relying party and for the command line, each against the least Node needs. */
export async function benchStart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-bench-'));
  try {
    await benchServer(folder);
    await benchInspect(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function benchServer(folder: string): Promise<void> {
  printTitle(
    'Start of the relying party',
    `Until the first answer over HTTP, ${starts} times in turns; the same Node, a fresh process each.`,
  );
  const serve = ['out/main/serve.js', '--host=none', '--port=0', `--data-dir=${join(folder, 'data')}`];
  const first = await startServer(serve, { idle: false });
  const times: Record<'workbench' | 'bare', number[]> = { workbench: [], bare: [] };
  for (let index = 0; index < starts; index++) {
    times.workbench.push((await startServer(serve, { idle: false })).elapsed);
    times.bare.push((await startServer(['bench/bare-server.mjs'], { idle: false })).elapsed);
  }
  const idle = await startServer(serve, { idle: true });
  const bareIdle = await startServer(['bench/bare-server.mjs'], { idle: true });
  const memory = (bytes: number) =>
    Number.isNaN(bytes) ? 'not told by this system' : formatMegabytes(bytes);
  const [workbench, bare] = [median(times.workbench), median(times.bare)];
  printFacts([
    [
      'relying party',
      `${formatMilliseconds(workbench)}   ${(workbench / bare).toFixed(2)} × the bare server`,
    ],
    ['bare Hono server', formatMilliseconds(bare)],
    ['very first start, which makes the certificates', formatMilliseconds(first.elapsed)],
    ['resident when idle: relying party', memory(idle.resident)],
    ['resident when idle: bare Hono server', memory(bareIdle.resident)],
  ]);
}

interface Start {
  readonly name: string;
  readonly run: () => Promise<{ readonly elapsed: number }>;
  /** The name of the least that it could take. */
  readonly floor?: string;
}

const node = 'node -e 0, the floor';
const npmRun = 'npm run -s of "node -e 0", the floor';

async function benchInspect(folder: string): Promise<void> {
  const path = join(folder, 'one.json');
  writeFileSync(path, JSON.stringify(readSpecificationVectors()[0]));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { nothing: 'node -e 0' } }));
  printTitle('Start of the command line', `One file, from start to end, ${starts} times in turns.`);
  const npm = (...args: readonly string[]) =>
    runCommand(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', '-s', ...args]);
  const inspect = (...args: readonly string[]) =>
    runProcess(['bin/passkey-workbench.mjs', 'inspect', path, ...args], { peak: false });
  const contestants: readonly Start[] = [
    { name: node, run: () => runProcess(['-e', '0'], { peak: false }) },
    { name: 'inspect FILE --no-library', run: () => inspect('--no-library'), floor: node },
    { name: 'inspect FILE, the library asked too', run: () => inspect(), floor: node },
    { name: npmRun, run: () => npm('--prefix', folder, 'nothing') },
    { name: 'npm run -s inspect -- FILE', run: () => npm('inspect', '--', path), floor: npmRun },
  ];
  const times = new Map(contestants.map(({ name }): [string, number[]] => [name, []]));
  for (let round = 0; round < starts; round++) {
    for (const { name, run } of contestants) times.get(name)?.push((await run()).elapsed);
  }
  const medianOf = (name: string) => median(times.get(name) ?? []);
  printFacts(
    contestants.map(({ name, floor }) => {
      const time = medianOf(name);
      const above = floor === undefined ? '' : `   ${(time / medianOf(floor)).toFixed(2)} × the floor`;
      return [name, `${formatMilliseconds(time)}${above}`];
    }),
  );
}
