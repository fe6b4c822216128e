import { chmodSync, closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { WorkbenchError } from '../workbench/workbench-error.ts';
import { inTransaction } from './in-transaction.ts';
import { migrations } from './migrations.ts';

const primaryCodeMask = 0xff;
/** SQLite's primary result codes for a file that is not, or no longer, a sound database. */
const damageCodes = new Set([11 /* SQLITE_CORRUPT */, 26 /* SQLITE_NOTADB */]);

/**
 * Opens the database file and brings its schema up to date, one transaction a migration.
 *
 * WAL with `synchronous = FULL`: NORMAL would survive a killed process but may lose the last commits when power fails, and
 * what we acknowledged has to be on the disk. Measured on a virtual machine's disk: 0.24 ms a commit instead of 0.02 ms;
 * a ceremony takes three, so even a disk that needs 20 ms a commit is not felt beside a person touching a key.
 */
export function openDatabase(path: string): DatabaseSync {
  try {
    makePrivate(path);
    const database = new DatabaseSync(path, { timeout: 5_000, enableForeignKeyConstraints: true });
    try {
      refuseDamage(database, path);
      refuseNewer(database, path);
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
      migrate(database);
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
  } catch (error) {
    throw isDamage(error) ? damaged(path, error) : error;
  }
}

/** The file exists before SQLite opens it, so that it and its `-wal` and `-shm` are readable by this user only. */
function makePrivate(path: string): void {
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}

function refuseDamage(database: DatabaseSync, path: string): void {
  const report = database.prepare('PRAGMA quick_check(1)').get()?.quick_check;
  if (report !== 'ok') throw damaged(path, new Error(String(report)));
}

/** Before anything is written: even the journal mode is a change of the file. */
function refuseNewer(database: DatabaseSync, path: string): void {
  const version = versionOf(database);
  if (version <= migrations.length) return;
  throw new WorkbenchError(
    'made-by-a-newer-version',
    `${path} was made by a newer version of Passkey Workbench (its format is ${version}, this version knows ${migrations.length}). ` +
      'Nothing was changed. Install the newer version again, or start this one with another data folder.',
  );
}

function migrate(database: DatabaseSync): void {
  for (const [index, migration] of migrations.entries()) {
    if (index < versionOf(database)) continue;
    inTransaction(database, () => {
      database.exec(migration);
      database.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version);
}

function isDamage(error: unknown): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    damageCodes.has(error.errcode & primaryCodeMask)
  );
}

function damaged(path: string, cause: unknown): WorkbenchError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new WorkbenchError(
    'records-damaged',
    `${path} is damaged and cannot be read (${detail}). Nothing was deleted. ` +
      'Move the file, and those beside it that end in -wal and -shm, to another place to start with empty records, or put a backup there.',
    { cause },
  );
}
