import { spawn } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endingSignals } from './run-child.mjs';

const electron = fileURLToPath(new URL('../node_modules/electron/', import.meta.url));
const cache = fileURLToPath(new URL('../node_modules/.cache/electron/', import.meta.url));
const temporary = join(cache, 'under-way');
const silenceLimit = 30_000;

/** @returns {string | undefined} the executable, where this version is installed */
export function installedElectron() {
  try {
    const { version } = JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8'));
    if (readFileSync(join(electron, 'dist/version'), 'utf8').replace(/^v/, '') !== version) return undefined;
    const executable = join(electron, 'dist', readFileSync(join(electron, 'path.txt'), 'utf8'));
    return existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Lets Electron's own installer fetch the binary, tells how far it is, and gives up when nothing has arrived for half a
 * minute.
 *
 * @returns {Promise<{ executable: string } | { reason: string }>}
 */
export async function fetchElectron() {
  const { version } = JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8'));
  console.log(`Getting Electron ${version} (about 120 MB, once) from ${mirrorHost()} …`);
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  const failure = await runInstaller();
  rmSync(temporary, { recursive: true, force: true });
  const executable = installedElectron();
  return executable === undefined ? { reason: failure ?? 'the installer left nothing' } : { executable };
}

/** @returns {Promise<string | undefined>} what went wrong */
async function runInstaller() {
  const child = spawn(process.execPath, [join(electron, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      // The installer shows its progress in no other way than by files that grow. They stay below node_modules.
      TMPDIR: temporary,
      TEMP: temporary,
      TMP: temporary,
      electron_config_cache: process.env.electron_config_cache ?? cache,
      ELECTRON_GET_NO_PROGRESS: '1',
    },
  });
  const kill = () => child.kill('SIGKILL');
  const stop = (signal) => {
    kill();
    // Nobody listens any more, so this ends us as if nobody had.
    process.kill(process.pid, signal);
  };
  process.once('exit', kill);
  for (const signal of endingSignals) process.once(signal, stop);
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const watch = watchProgress(kill);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  process.off('exit', kill);
  for (const signal of endingSignals) process.off(signal, stop);
  const gaveUp = watch.stop();
  if (code === 0) return undefined;
  return gaveUp ? `nothing arrived for ${silenceLimit / 1000} seconds` : await explain(errors);
}

function watchProgress(giveUp) {
  const start = Date.now();
  let size = 0;
  let lastGrowth = start;
  let lastLine = start;
  let gaveUp = false;
  const timer = setInterval(() => {
    const now = Date.now();
    const sizeNow = sizeOf(temporary) + sizeOf(join(electron, 'dist'));
    if (sizeNow !== size) lastGrowth = now;
    size = sizeNow;
    if (now - lastLine > 5_000 && lastGrowth === now) {
      console.log(`  ${Math.round(size / 1e6)} MB after ${Math.round((now - start) / 1000)} s`);
      lastLine = now;
    }
    if (now - lastGrowth <= silenceLimit) return;
    gaveUp = true;
    giveUp();
  }, 1_000);
  return {
    stop() {
      clearInterval(timer);
      return gaveUp;
    },
  };
}

/** The installer says "fetch failed" and no more. */
async function explain(errors) {
  const firstLine = errors.trim().split('\n')[0] || 'the installer gave no reason';
  if (!firstLine.includes('fetch failed')) return firstLine;
  try {
    await lookup(mirrorHost());
    return `${mirrorHost()} cannot be reached`;
  } catch {
    return `${mirrorHost()} cannot be found from here`;
  }
}

function mirrorHost() {
  const mirror = process.env.npm_config_electron_mirror || process.env.ELECTRON_MIRROR;
  return URL.parse(mirror || 'https://github.com')?.hostname || mirror;
}

function sizeOf(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return 0;
  if (!entry.isDirectory()) return entry.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
