import { accessSync, chmodSync, constants, mkdirSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { WorkbenchError } from './workbench-error.ts';

/** Where this user's workbench keeps what it keeps, one folder for every host, where the system wants such things. */
export function defaultDataFolder(
  system: { platform: NodeJS.Platform; environment: NodeJS.ProcessEnv; home: string } = {
    platform: process.platform,
    environment: process.env,
    home: homedir(),
  },
): string {
  const { platform, environment, home } = system;
  if (platform === 'win32') {
    // Not APPDATA: a roaming profile is copied to a server, and private keys of this machine with it.
    const local = environment.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local');
    return win32.join(local, 'Passkey Workbench');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Passkey Workbench');
  // An empty or relative value is to be ignored (XDG Base Directory Specification).
  const given = environment.XDG_DATA_HOME;
  const base = given?.startsWith('/') ? given : posix.join(home, '.local', 'share');
  return posix.join(base, 'passkey-workbench');
}

/**
 * Makes the folder where it is missing, and readable by this user only. On Windows the profile's access list does that. A
 * folder that was there before and holds other things keeps its permissions: `--data-dir=/tmp` must not lock everybody out
 * of it, and each of our files is private by itself.
 */
export function prepareDataFolder(dataFolder: string): void {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    const names = readdirSync(dataFolder);
    if (names.length === 0 || names.includes('instance.lock')) chmodSync(dataFolder, 0o700);
    accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WorkbenchError(
      'data-folder-unwritable',
      `The data folder ${dataFolder} cannot be used (${reason}). Choose another one with --data-dir, or change its permissions.`,
      { cause: error },
    );
  }
}
