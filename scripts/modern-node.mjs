import { existsSync } from 'node:fs';
import { runChild } from './run-child.mjs';

const root = new URL('../', import.meta.url);

/**
 * True where this Node runs TypeScript by itself. npm puts the right one first; where an older one was called by hand, the
 * same script runs again in the project's own Node, and the result is that one's exit code.
 *
 * @returns {Promise<true | number>}
 */
export async function isModernNode() {
  if (process.features.typescript) return true;
  const own = ['bin/node', 'bin/node.exe']
    .map((path) => new URL(`node_modules/node/${path}`, root))
    .find((url) => existsSync(url));
  if (own === undefined) {
    console.error(
      `Node ${process.version} is too old, and the project's own is not installed. Run "npm ci".`,
    );
    return 1;
  }
  const { code } = await runChild(decodeURIComponent(own.pathname), process.argv.slice(1), { ipc: true });
  return code;
}
