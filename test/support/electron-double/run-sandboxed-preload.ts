import * as events from 'node:events';
import { readFileSync } from 'node:fs';
import * as timers from 'node:timers';
import * as url from 'node:url';
import { createContext, runInContext } from 'node:vm';

export interface PreloadHost {
  readonly file: string;
  readonly pageUrl: string;
  readonly additionalArguments: readonly string[];
  readonly isMainFrame: boolean;
  /** The renderer's half of the `electron` module. */
  readonly electron: object;
}

/**
 * Runs a preload as a sandboxed renderer does: one CommonJS file that may require `electron`, `events`, `timers` and `url`
 * and nothing else (Electron's tutorial "Process Sandboxing"). Throws what the preload throws.
 */
export function runSandboxedPreload(host: PreloadHost): void {
  const modules: Record<string, unknown> = { electron: host.electron, events, timers, url };
  const require = (name: string): unknown => {
    const found = modules[name.replace(/^node:/, '')];
    if (found === undefined) throw new Error(`module not found: ${name}`);
    return found;
  };
  const location = new URL(host.pageUrl);
  const context = createContext({
    window: { location },
    location,
    require,
    module: { exports: {} },
    exports: {},
    process: {
      argv: ['electron', ...host.additionalArguments],
      contextIsolated: true,
      isMainFrame: host.isMainFrame,
      platform: process.platform,
      sandboxed: true,
      type: 'renderer',
    },
    console,
  });
  runInContext(readFileSync(host.file, 'utf8'), context, { filename: host.file });
}
