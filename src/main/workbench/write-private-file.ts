import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a whole file, readable by this user only, so that a reader finds the former text or this one and never a part.
 * Mode 0600 means nothing on Windows; there the folder lies in the user's profile, whose access list keeps others out.
 */
export function writePrivateFile(path: string, text: string): void {
  const fresh = `${path}.new`;
  // An existing file would keep its mode.
  rmSync(fresh, { force: true });
  writeFileSync(fresh, text, { mode: 0o600 });
  renameSync(fresh, path);
}
