import { resolve } from 'node:path';
import { defaultDataFolder } from '../workbench/data-folder.ts';
import { parseStartOptions } from '../workbench/start-options.ts';

export interface DesktopOptions {
  /** Absolute. */
  readonly dataFolder: string;
  readonly port: number | undefined;
  readonly visibility: 'shown' | 'hidden';
}

const withValue = ['--port', '--data-dir', '--host'];
const flags = ['--headless'];

/**
 * The workbench's own options among the process's arguments. Electron's, Chromium's and a debugger's stand between them in
 * no certain order, so only what is ours is picked out; `scripts/start.mjs` has already refused misspelt ones.
 * @throws WorkbenchError `invalid-argument`
 */
export function readDesktopOptions(argv: readonly string[]): DesktopOptions {
  const { dataFolder, port, headless } = parseStartOptions(argv.filter(isOurs));
  return {
    dataFolder: resolve(dataFolder ?? defaultDataFolder()),
    port,
    visibility: headless ? 'hidden' : 'shown',
  };
}

function isOurs(argument: string, index: number, argv: readonly string[]): boolean {
  const [name = ''] = argument.split('=', 1);
  const isOption = withValue.includes(name) || flags.includes(argument);
  return isOption || withValue.includes(argv[index - 1] ?? '');
}
