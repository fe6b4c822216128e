import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../out/cli/cli.js', import.meta.url));

/** What npm puts into `node_modules/.bin` as `passkey-workbench`. */
export const launcher = fileURLToPath(new URL('../../bin/passkey-workbench.mjs', import.meta.url));

/** Lets the launcher build the command line where that is missing or older than its sources. */
export function buildWhenStale(): void {
  const { status, stderr } = spawnSync(process.execPath, [launcher, '--help'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

export interface InspectRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface InspectRunOptions {
  readonly input?: string | Uint8Array | AsyncIterable<string>;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs `passkey-workbench inspect`, as it was built, in a process of its own. */
export async function runInspect(
  args: readonly string[],
  options: InspectRunOptions = {},
): Promise<InspectRun> {
  return runCommand(['inspect', ...args], options);
}

export async function runCommand(
  args: readonly string[],
  { input, env }: InspectRunOptions = {},
): Promise<InspectRun> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...plain } = process.env;
  const child = spawn(process.execPath, [command, ...args], { env: { ...plain, ...env } });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  // It may be done before it has read everything.
  child.stdin.on('error', () => undefined);
  if (input !== undefined && typeof input !== 'string' && !(input instanceof Uint8Array)) {
    for await (const text of input) child.stdin.write(text);
    child.stdin.end();
  } else child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  return { code, ...output };
}
