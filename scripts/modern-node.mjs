import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './run-child.mjs';

const bin = fileURLToPath(new URL('../node_modules/node/bin/', import.meta.url));

/**
 * True where this Node runs TypeScript by itself. npm puts the right one first; where an older one was called by hand, the
 * same script runs again in the project's own Node, and the result is that one's exit code.
 *
 * @returns {Promise<true | number>}
 */
export async function isModernNode() {
  if (process.features.typescript) return true;
  const own = ['node', 'node.exe'].map((name) => join(bin, name)).find((path) => existsSync(path));
  if (own === undefined) {
    console.error(
      `Node ${process.version} is too old, and the project's own is not installed. Run "npm ci".`,
    );
    return 1;
  }
  const { code } = await runChild(own, process.argv.slice(1), { ipc: true });
  return code;
}
