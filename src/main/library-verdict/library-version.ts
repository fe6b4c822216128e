import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';

export const library = '@simplewebauthn/server';

let version: string | undefined;

/** The version of the library that is installed, read once. Its package does not export package.json, which lies above its entry file. */
export function readLibraryVersion(): string {
  if (version !== undefined) return version;
  const entry = createRequire(import.meta.url).resolve(library);
  const text = readFileSync(join(entry, '..', '..', 'package.json'), 'utf8');
  version = z.object({ version: z.string() }).parse(JSON.parse(text)).version;
  return version;
}
