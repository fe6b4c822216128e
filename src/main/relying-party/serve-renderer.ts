import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Context } from 'hono';
import { WorkbenchError } from '../workbench/workbench-error.ts';
import { ApiFailure } from './api-failure.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
/** What systems say of a name that no file has, or can have. */
const absent = new Set<unknown>(['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG']);
/** Vite puts a hash of the content into the name of every file below `assets/`. */
const forever = 'public, max-age=31536000, immutable';

export function requireRenderer(folder: string): void {
  if (existsSync(join(folder, 'index.html'))) return;
  throw new WorkbenchError(
    'renderer-not-built',
    `There is no built renderer in ${folder}. Build it with "npm run build" and start again.`,
  );
}

/** Serves the built renderer. A page address that is no file gets `index.html`; a missing file with an ending is missing. */
export function serveRenderer(folder: string): (context: Context) => Promise<Response> {
  return async (context) => {
    const segments = pathSegments(context.req.path);
    if (segments === undefined) throw new ApiFailure('not-found');
    const isFile = extname(segments.at(-1) ?? '') !== '';
    const path = isFile ? join(folder, ...segments) : join(folder, ...segments, 'index.html');
    const content =
      (await readIfThere(path)) ?? (isFile ? undefined : await readIfThere(join(folder, 'index.html')));
    if (content === undefined) throw new ApiFailure('not-found');
    return context.body(content, 200, {
      'content-type': contentTypes[isFile ? extname(path) : '.html'] ?? 'application/octet-stream',
      'cache-control': segments[0] === 'assets' ? forever : 'no-cache',
    });
  };
}

/** The parts of a URL path, or undefined where one could lead out of the folder on any operating system. */
function pathSegments(path: string): string[] | undefined {
  try {
    const segments = decodeURIComponent(path)
      .split('/')
      .filter((segment) => segment !== '');
    return segments.every((segment) => /^[\w@-][\w.@ -]*$/.test(segment)) ? segments : undefined;
  } catch {
    // A percent sign that encodes nothing: no file has that name.
    return undefined;
  }
}

async function readIfThere(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(error.code)) return undefined;
    throw error;
  }
}
