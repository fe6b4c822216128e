import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const inputs = ['src', 'package.json', 'electron.vite.config.ts', 'tsconfig.base.json'];
const outputs = [
  'out/main/main.js',
  'out/main/serve.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
];

/** Builds where `out/` is missing or older than what it is made of. Quiet unless that fails. */
export function buildWhenStale() {
  const oldestOutput = Math.min(...outputs.map((path) => modified(join(root, path))));
  const newestInput = Math.max(...inputs.map((path) => newest(join(root, path))));
  if (oldestOutput > newestInput) return true;
  console.log('Building (once, and after changes) …');
  return build();
}

const commandLineInputs = ['src/shared', 'src/main', 'resources', 'package.json', 'vite.cli.config.ts'];
const commandLine = join(root, 'out/cli');

/**
 * The same for the command line alone. Says so on stderr, for stdout is the answer. Without its sources there is nothing to build:
 * then it was delivered as it is.
 */
export function buildCommandLineWhenStale() {
  const output = modified(join(commandLine, 'cli.js'));
  if (!existsSync(join(root, 'src/main/cli.ts'))) return output > 0;
  const newestInput = Math.max(...commandLineInputs.map((path) => newest(join(root, path))));
  if (output > newestInput) return true;
  console.error('Building the command line (once, and after changes) …');
  return buildCommandLine();
}

/** Builds beside the old one and then takes its place, so that whoever runs the old one meanwhile still finds its parts. */
export function buildCommandLine() {
  const [fresh, old] = [`${commandLine}-${process.pid}`, `${commandLine}-${process.pid}-old`];
  const built = runBuild('vite/bin/vite.js', ['build', '--config', 'vite.cli.config.ts', '--outDir', fresh]);
  if (built) {
    if (existsSync(commandLine)) renameSync(commandLine, old);
    renameSync(fresh, commandLine);
  }
  for (const path of [fresh, old]) rmSync(path, { recursive: true, force: true });
  return built;
}

/** @returns {boolean} whether it worked */
export function build() {
  return runBuild('electron-vite/bin/electron-vite.js', ['build']);
}

function runBuild(command, args) {
  const path = join(root, 'node_modules', command);
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [path, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) return true;
  console.error([stdout, stderr, error?.message].filter(Boolean).join('\n'));
  console.error('The build failed.');
  return false;
}

function newest(path) {
  const own = modified(path);
  if (!statSync(path).isDirectory()) return own;
  // A folder's own time tells of files that were removed.
  return Math.max(own, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
