import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** What asks a process to end. */
export const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Ctrl+C in a terminal reaches the child as well; it hears it from us only where it does not go by itself. */
const patience = 1_500;

/**
 * Runs a program in the foreground: same input and output, signals passed on, and it ends when this process ends.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, ipc?: boolean }} [options] `ipc`: the child notices even when this process is killed
 * @returns {Promise<{ code: number, lived: number }>} exit code (128 + n for a signal) and milliseconds
 */
export function runChild(command, args, { env = process.env, ipc = false } = {}) {
  const started = Date.now();
  const child = spawn(command, args, {
    env,
    stdio: ipc ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
  });
  const pass = (signal) => {
    const wait = signal === 'SIGINT' && process.stdin.isTTY ? patience : 0;
    setTimeout(() => child.kill(signal), wait).unref();
  };
  const kill = () => child.kill('SIGKILL');
  for (const signal of endingSignals) process.on(signal, pass);
  process.once('exit', kill);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      resolve({ code: code ?? 128 + (constants.signals[signal] ?? 0), lived: Date.now() - started });
    });
  }).finally(() => {
    for (const signal of endingSignals) process.off(signal, pass);
    process.off('exit', kill);
  });
}
