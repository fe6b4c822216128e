import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
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

/** @returns {boolean} whether it worked */
export function build() {
  const command = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [command, 'build'], {
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
