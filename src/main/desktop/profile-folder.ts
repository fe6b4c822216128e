import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { WorkbenchError } from '../workbench/workbench-error.ts';

/**
 * Puts Chromium's profile, and with it the single-instance lock, into the workbench's data folder: one folder per user for
 * every host. Has to happen before `ready`, and Electron wants the folder to exist.
 * @throws WorkbenchError `data-folder-unwritable`
 */
export function keepProfileIn(dataFolder: string): void {
  const profileFolder = join(dataFolder, 'electron-profile');
  try {
    mkdirSync(profileFolder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new WorkbenchError(
      'data-folder-unwritable',
      `The data folder ${dataFolder} cannot be written. Make it writable, or choose another one with --data-dir.`,
      { cause },
    );
  }
  app.setPath('userData', profileFolder);
}
