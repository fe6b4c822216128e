import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

export interface StartedCommand {
  readonly child: ChildProcess;
  /** Everything printed so far, both streams as they came. */
  output(): string;
  /** Settles with the match once the output has it; rejects when the process ends first. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** The exit code, once every output was read. */
  readonly exited: Promise<number | null>;
}

/** Runs `scripts/start.mjs` as `npm start -- <args>` would. */
export function startCommand(args: readonly string[], env: NodeJS.ProcessEnv = {}): StartedCommand {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  return {
    child,
    output: () => output,
    exited,
    printed(pattern) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(output);
          if (match !== null) resolve(match);
        };
        look();
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        exited.then(() => reject(new Error(`${pattern} was not printed, but:\n${output}`)), reject);
      });
    },
  };
}
