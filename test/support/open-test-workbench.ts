import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, openWorkbench } from '../../src/main/workbench/open-workbench.ts';
import type { Workbench, WorkbenchOptions } from '../../src/main/workbench/workbench.ts';

export interface TestFolders {
  readonly dataFolder: string;
  readonly rendererFolder: string;
  remove(): void;
}

/** A data folder that does not exist yet, and a renderer of one page and one script. */
export function makeTestFolders(): TestFolders {
  const root = mkdtempSync(join(tmpdir(), 'passkey-workbench-'));
  const rendererFolder = join(root, 'renderer');
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true });
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>Test page</title>');
  writeFileSync(join(rendererFolder, 'assets', 'index-abc123.js'), 'export {};\n');
  return {
    dataFolder: join(root, 'data'),
    rendererFolder,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export function testOptions(folders: TestFolders): WorkbenchOptions {
  const { dataFolder, rendererFolder } = folders;
  return { dataFolder, rendererFolder, host: 'none', version: '0.0.0-test', port: 0 };
}

export interface TestWorkbench extends AsyncDisposable {
  readonly workbench: Workbench;
  readonly folders: TestFolders;
}

/** A workbench on any free port with folders of its own, gone at the end of the scope. */
export async function openTestWorkbench(now?: Clock): Promise<TestWorkbench> {
  const folders = makeTestFolders();
  const workbench = await openWorkbench(testOptions(folders), now);
  return {
    workbench,
    folders,
    async [Symbol.asyncDispose]() {
      await workbench.close();
      folders.remove();
    },
  };
}
