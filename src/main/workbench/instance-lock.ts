import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface InstanceLock {
  release(): void;
}

const busyCode = 5; // SQLITE_BUSY

/**
 * Takes the lock on a data folder, or returns undefined while another workbench holds it. The lock is SQLite's own on an
 * empty file: the system releases it when the process ends, however it ends, so it can never be left behind.
 */
export function takeInstanceLock(dataFolder: string): InstanceLock | undefined {
  const path = join(dataFolder, 'instance.lock');
  closeSync(openSync(path, 'a', 0o600));
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === busyCode) return undefined;
    throw error;
  }
  return { release: () => database.close() };
}
