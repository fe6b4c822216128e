import { WorkbenchError } from './workbench-error.ts';

/** What systems say of a path that this user may not use, that is something else, or that a disk does not take. */
const systemCodes = new Set<unknown>(
  'EACCES EPERM EBUSY EROFS ENOSPC EDQUOT EIO EISDIR ENOTDIR EEXIST'.split(' '),
);
const primaryCodeMask = 0xff;
/** The same from SQLite: SQLITE_PERM, SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN. */
const sqliteCodes = new Set<unknown>([3, 8, 10, 13, 14]);

/**
 * A failure on the way to opening the data folder, as the sentence that its owner needs: files of another user (who started
 * it as root once?), a read-only or full disk. Every other failure comes back as it is.
 */
export function explainDataFolderFailure(error: unknown, dataFolder: string): unknown {
  if (error instanceof WorkbenchError || !(error instanceof Error) || !isOfStorage(error)) return error;
  return new WorkbenchError(
    'data-folder-unwritable',
    `The data folder ${dataFolder} cannot be used (${error.message}). Make room, change the permissions of what is in it, or choose another one with --data-dir.`,
    { cause: error },
  );
}

function isOfStorage(error: Error): boolean {
  if ('errcode' in error && typeof error.errcode === 'number') {
    return sqliteCodes.has(error.errcode & primaryCodeMask);
  }
  // A port has such codes too, and no path.
  return 'path' in error && 'code' in error && systemCodes.has(error.code);
}
