import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));

/** A process says its own peak when it ends: no other way tells it on every system. */
const sayPeak = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS + '\\n'))",
)}`;

export interface ProcessRun {
  /** From the start to the end, in milliseconds. */
  readonly elapsed: number;
  /** Bytes; of a run that was asked to say it. */
  readonly peak: number;
}

/** Runs Node with these arguments to its end; its output is read and thrown away. */
export function runProcess(
  args: readonly string[],
  { peak }: { readonly peak: boolean },
): Promise<ProcessRun> {
  return runCommand(process.execPath, [...(peak ? ['--import', sayPeak] : []), ...args]);
}

export function runCommand(command: string, args: readonly string[]): Promise<ProcessRun> {
  const start = performance.now();
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.resume();
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      if (code !== 0) return reject(new Error(`${command} ${args.join(' ')} ended with ${code}: ${errors}`));
      resolve({
        elapsed: performance.now() - start,
        peak: Number(/peak (\d+)/u.exec(errors)?.[1] ?? Number.NaN) * 1024,
      });
    });
  });
}
