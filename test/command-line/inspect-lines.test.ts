import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseReports } from '../support/inspection-report-schema.ts';
import { buildWhenStale, runInspect } from '../support/run-inspect.ts';
import { readSpecificationVectors } from '../support/vector-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'workbench-lines-'));
const lines = readSpecificationVectors().map((vector) => JSON.stringify(vector));
const command = ['out/cli/cli.js', 'inspect', '--ndjson', '--no-library'];
const root = new URL('../../', import.meta.url);

beforeAll(buildWhenStale);
afterAll(() => rmSync(folder, { recursive: true }));

test('every line gives one report, in their order, with the verdict of the library', async () => {
  const { code, stdout, stderr } = await runInspect(['--ndjson'], { input: lines.join('\n') });
  const reports = parseReports(stdout);
  expect(reports.map(({ input }) => input)).toEqual(lines.map((_, index) => `-:${index + 1}`));
  expect(reports.map(({ id }) => id)).toEqual(readSpecificationVectors().map(({ id }) => id));
  expect(reports.every(({ verdict }) => verdict.accepted === true && verdict.library !== null)).toBe(true);
  expect([code, stderr]).toEqual([0, '']);
});

test('a line that is nothing gives a report that says so, and the next one is read', async () => {
  const input = [
    lines[0],
    '{"broken":',
    '',
    '\u0000\u0001',
    'a2',
    lines[1],
    'A'.repeat(9_000_000),
    lines[2],
  ].join('\r\n');
  const { code, stdout } = await runInspect(['--ndjson', '--no-library'], { input });
  expect(
    parseReports(stdout).map(({ input, kind, findings }) => [
      input,
      kind,
      findings.find(({ severity }) => severity === 'error')?.code,
    ]),
  ).toEqual([
    ['-:1', 'registration', undefined],
    ['-:2', 'unreadable', 'broken-json'],
    ['-:4', 'unreadable', 'bytes-of-no-known-form'],
    ['-:5', 'unreadable', 'bytes-of-no-known-form'],
    ['-:6', 'authentication', undefined],
    ['-:7', 'unreadable', 'line-too-long'],
    ['-:8', 'registration', undefined],
  ]);
  expect(code).toBe(1);
});

test('a line that is a list gives a report for each of its items', async () => {
  const input = [lines[0], `[${lines[1]},${lines[2]}]`, lines[3]].join('\n');
  const { code, stdout } = await runInspect(['--ndjson', '--no-library'], { input });
  expect([code, parseReports(stdout).map((report) => report.input)]).toEqual([
    0,
    ['-:1', '-:2[0]', '-:2[1]', '-:3'],
  ]);
});

interface Measured {
  readonly code: number | null;
  readonly lines: number;
  /** Kilobytes. */
  readonly peak: number;
}

/** Young objects die before the collector lets the heap grow: what is left is what is really kept. */
const smallHeap = ['--max-semi-space-size=2', '--max-old-space-size=96'];

/** Runs over a file of `count` lines in a process that says how much memory it ever had. */
async function measure(count: number): Promise<Measured> {
  const path = join(folder, `${count}.ndjson`);
  writeFileSync(
    path,
    Array.from({ length: count }, (_, index) => `${lines[index % lines.length]}\n`).join(''),
  );
  const report = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))`;
  const hook = `data:text/javascript,${encodeURIComponent(report)}`;
  const child = spawn(process.execPath, [...smallHeap, '--import', hook, ...command, path], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let found = 0;
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) found += 1;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, lines: found, peak: Number(/peak (\d+)/.exec(errors)?.[1]) };
}

test('20 000 lines need hardly more memory than 2 000', async () => {
  const few = await measure(2_000);
  const many = await measure(20_000);
  expect([few.code, few.lines, many.code, many.lines]).toEqual([0, 2_000, 0, 20_000]);
  expect(few.peak).toBeGreaterThan(10_000);
  // Ten times the input would show as several times the memory.
  expect(many.peak / few.peak).toBeLessThan(1.6);
}, 120_000);

test('who reads a few lines and goes, as head does, is let go without a word', async () => {
  const path = join(folder, 'head.ndjson');
  writeFileSync(
    path,
    Array.from({ length: 5_000 }, (_, index) => `${lines[index % lines.length]}\n`).join(''),
  );
  const child = spawn(process.execPath, [...command, path], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  expect([code, errors]).toEqual([0, '']);
});

test('nothing is read ahead of who takes the output', async () => {
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.on('error', () => undefined);
  let written = 0;
  // Nobody reads: after a while the pipe into the command has to be full.
  const writeUntilFull = async () => {
    for (let index = 0; index < 200_000; index++) {
      written += 1;
      if (child.stdin.write(`${lines[index % lines.length]}\n`)) continue;
      const drained = await Promise.race([
        new Promise((resolve) => child.stdin.once('drain', () => resolve(true))),
        new Promise((resolve) => setTimeout(() => resolve(false), 1_500)),
      ]);
      if (drained === false) return;
    }
  };
  await writeUntilFull();
  child.kill('SIGKILL');
  expect(written).toBeGreaterThan(10);
  expect(written).toBeLessThan(20_000);
});
