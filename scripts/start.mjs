import { fileURLToPath } from 'node:url';
import { buildWhenStale } from './build-when-stale.mjs';
import { fetchElectron, installedElectron } from './electron-binary.mjs';
import { isModernNode } from './modern-node.mjs';
import { runChild } from './run-child.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const argv = process.argv.slice(2);
/** What a program answers whose shared libraries are missing. */
const cannotLoad = 127;

async function start() {
  const { parseStartOptions, startOptionsHelp } = await import('../src/main/workbench/start-options.ts');
  let options;
  try {
    options = parseStartOptions(argv);
  } catch (error) {
    console.error(error.message);
    return 2;
  }
  if (options.help) {
    console.log(startOptionsHelp);
    return 0;
  }
  if (!buildWhenStale()) return 1;
  // A window that nobody sees, or a screen that is not there, is the browser host's affair.
  const host = options.host ?? (options.headless || !hasDisplay() ? 'browser' : 'electron');
  if (host !== 'electron') return serve(host);
  if (hasDisplay()) return startElectron();
  console.log('There is no display, so the desktop app is not tried.');
  return serve('browser');
}

async function startElectron() {
  const installed = installedElectron();
  const found = installed === undefined ? await fetchElectron() : { executable: installed };
  if (found.executable === undefined) {
    console.log(`Electron could not be had: ${found.reason}. ELECTRON_MIRROR can name another source.`);
    return fallBack();
  }
  const { ELECTRON_RUN_AS_NODE: _dropped, ...env } = process.env;
  const { code, lived } = await runChild(found.executable, [...sandboxSwitch(), root, ...argv], { env });
  if (code !== cannotLoad || lived > 5_000) return code;
  console.log('Electron does not start on this machine: libraries that it needs are missing (see above).');
  return fallBack();
}

function fallBack() {
  console.log(
    'The same workbench opens in an installed browser instead; "--host=browser" goes there directly.',
  );
  return serve('browser');
}

async function serve(host) {
  const args = [`${root}out/main/serve.js`, ...argv, `--host=${host}`];
  const { code } = await runChild(process.execPath, args, { ipc: true });
  return code;
}

/** Chromium's sandbox refuses to run as root on Linux, and only there. */
function sandboxSwitch() {
  return process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

// Where an older Node started this one: when that is gone, so is everybody's reason to go on.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
const modern = await isModernNode();
process.exitCode = modern === true ? await start() : modern;
process.removeAllListeners('disconnect');
if (process.connected) process.disconnect();
