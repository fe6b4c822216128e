import { accessSync, constants, statSync } from 'node:fs';
import { basename } from 'node:path';
import { WorkbenchError } from '../workbench/workbench-error.ts';
import { type Browser, browserCandidates, type Environment } from './browser-candidates.ts';

export interface Machine {
  readonly platform: string;
  readonly environment: Environment;
  isExecutable(path: string): boolean;
}

export const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
};

/**
 * The browser of the Chromium family to use: `CHROME_PATH`, or the first one installed. Undefined: there is none. A
 * `CHROME_PATH` that names no executable is an error, because silently taking another browser would mislead.
 */
export function findBrowser(machine: Machine = thisMachine): Browser | undefined {
  const given = machine.environment.CHROME_PATH;
  if (given !== undefined && given !== '') {
    if (machine.isExecutable(given)) return { name: basename(given), path: given };
    throw new WorkbenchError(
      'browser-not-found',
      `CHROME_PATH names ${given}, which is not a program. Correct it or unset it.`,
    );
  }
  return browserCandidates(machine.platform, machine.environment).find(({ path }) =>
    machine.isExecutable(path),
  );
}
