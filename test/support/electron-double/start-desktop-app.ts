import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { buildAppFolder } from './build-app-folder.ts';
import { createElectronDouble, type ElectronDoubleOptions } from './electron-double.ts';
import type { WebContentsDouble } from './web-contents-double.ts';

export interface DesktopStart extends Omit<ElectronDoubleOptions, 'appPath'> {
  readonly dataFolder?: string;
  readonly appPath?: string;
  readonly arguments?: readonly string[];
}

/**
 * Starts the real src/main/main.ts in the double and waits until its page has loaded or the process would have ended.
 * Everything behind it is real: the workbench, its records, its HTTPS server and the built preload.
 */
export async function startDesktopApp(start: DesktopStart = {}) {
  const dataFolder = start.dataFolder ?? mkdtempSync(join(tmpdir(), 'desktop-data-'));
  const double = createElectronDouble({ ...start, appPath: start.appPath ?? (await buildAppFolder()) });
  const argumentsBefore = process.argv;
  process.argv = [
    'electron',
    '--inspect=0',
    '.',
    `--data-dir=${dataFolder}`,
    '--port=0',
    ...(start.arguments ?? []),
  ];
  vi.resetModules();
  vi.doMock('electron', () => double.module);

  const loaded = new Promise<void>((resolve) => {
    double.app.once('web-contents-created', (_event, contents: WebContentsDouble) =>
      contents.once('did-finish-load', resolve),
    );
  });
  await double.app.evaluateEntry(import('../../../src/main/main.ts'));
  process.argv = argumentsBefore;
  await Promise.race([loaded, double.app.exited]);

  const window = () => {
    const [first] = double.windows();
    if (first === undefined) throw new Error('the app has no window');
    return first;
  };
  return {
    ...double,
    dataFolder,
    window,
    contents: () => window().webContents,
    origin: () => new URL(window().webContents.mainFrame.url).origin,
    async stop(): Promise<void> {
      double.app.quit();
      await double.app.exited;
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

export type DesktopApp = Awaited<ReturnType<typeof startDesktopApp>>;
