import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, buildCommandLine } from './build-when-stale.mjs';
import { isModernNode } from './modern-node.mjs';
import { firstLoadFits } from './renderer-size.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'workbench-test-'));
/** What Vitest reads as a part of a URL in a path (seen with 5.1.1). */
const troublesome = /[#?]|%[0-9a-f]{2}/i;
const counts = { passed: 0, failed: 0, skipped: 0 };

const stages = {
  types: { title: 'Type check', run: () => run('typescript/bin/tsc', ['-b']) },
  lint: {
    title: 'Lint, format and import walls',
    run: () => run('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  },
  build: {
    title: 'Build and size of the first load',
    run: () => build() && buildCommandLine() && firstLoadFits(),
  },
  unit: { title: 'Unit tests', run: () => runTests('unit') },
  'command-line': { title: 'Command line', run: () => runTests('command-line') },
  'relying-party': { title: 'Relying party over real HTTPS', run: () => runTests('relying-party') },
  desktop: { title: 'Desktop host', run: () => runTests('desktop') },
  browser: { title: 'Real Chromium', run: runBrowserTests },
};

function run(command, args, env = process.env) {
  const path = join(root, 'node_modules', command);
  const { status } = spawnSync(process.execPath, [path, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}

function runTests(project, env) {
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const passed = run('vitest/vitest.mjs', ['run', '--project', project, ...reporters], env);
  if (!existsSync(report)) {
    // Vitest did not even start, and has said why.
    counts.failed += 1;
    return false;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  counts.passed += result.numPassedTests;
  // A file that could not even be loaded has no failed test, and is one failure all the same.
  counts.failed += Math.max(result.numFailedTests, passed ? 0 : 1);
  counts.skipped += result.numPendingTests + result.numTodoTests;
  return passed;
}

async function runBrowserTests() {
  const { browserForTests } = await import('./test-browser.mjs');
  const path = browserForTests();
  if (path === undefined) {
    console.error(
      'No browser could be installed. Install Chrome, Edge or Chromium, or set CHROME_PATH to one.',
    );
    return false;
  }
  console.log(`With ${path}`);
  return runTests('browser', { ...process.env, CHROME_PATH: path });
}

async function runStage(name) {
  const { title, run } = stages[name];
  console.log(`\n== ${title}`);
  const start = Date.now();
  let passed = false;
  try {
    passed = await run();
  } catch (error) {
    console.error(error);
  }
  console.log(
    `== ${title}: ${passed ? 'passed' : 'FAILED'} in ${((Date.now() - start) / 1000).toFixed(1)} s`,
  );
  return passed;
}

/** Runs every stage that was asked for, also after one has failed: one run tells everything that is wrong. */
async function test() {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
  const names = values.only?.flatMap((text) => text.split(',')) ?? Object.keys(stages);
  const unknown = names.find((name) => !Object.hasOwn(stages, name));
  if (unknown !== undefined) {
    console.error(`--only=${unknown} is not one of ${Object.keys(stages).join(', ')}.`);
    return 2;
  }
  if (troublesome.test(root)) {
    console.error(
      `Vitest finds no files below ${root}: "#", "?" and "%" with two digits in a path are not for it. Move the checkout to run its tests; "npm start" works here.`,
    );
    return 2;
  }
  const failed = [];
  for (const name of names) {
    if (!(await runStage(name))) failed.push(stages[name].title);
  }
  console.log(failed.length === 0 ? '\nEvery stage passed.' : `\nFailed: ${failed.join(' · ')}`);
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return failed.length === 0 ? 0 : 1;
}

const modern = await isModernNode();
process.exitCode = modern === true ? await test() : modern;
rmSync(reports, { recursive: true, force: true });
