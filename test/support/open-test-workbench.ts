import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, openWorkbench } from '../../src/main/workbench/open-workbench.ts';
import type { Workbench, WorkbenchOptions } from '../../src/main/workbench/workbench.ts';

export interface TestFolders {
  readonly dataFolder: string;
  readonly rendererFolder: string;
  /** Roots to look at in place of those that ship; undefined: none at all. */
  readonly rootsFolder?: string;
  remove(): void;
}

/** A root as `roots.json` has it. */
export interface TestRoot {
  readonly name: string;
  readonly formats: readonly string[];
  readonly der: Uint8Array;
}

/** A data folder that does not exist yet, and a renderer of one page and one script. */
export function makeTestFolders(roots: readonly TestRoot[] = []): TestFolders {
  const root = mkdtempSync(join(tmpdir(), 'passkey-workbench-'));
  const rendererFolder = join(root, 'renderer');
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true });
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>Test page</title>');
  writeFileSync(join(rendererFolder, 'assets', 'index-abc123.js'), 'export {};\n');
  const rootsFolder = join(root, 'roots');
  mkdirSync(rootsFolder);
  writeFileSync(join(rootsFolder, 'roots.json'), JSON.stringify(roots.map(describeRoot)));
  return {
    dataFolder: join(root, 'data'),
    rendererFolder,
    ...(roots.length === 0 ? {} : { rootsFolder }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function describeRoot({ name, formats, der }: TestRoot) {
  const sha256 = createHash('sha256').update(der).digest('hex');
  const certificate = Buffer.from(der).toString('base64');
  return { name, owner: 'tests', role: 'anchor', formats, sha256, certificate };
}

export function testOptions(folders: TestFolders): WorkbenchOptions {
  const { dataFolder, rendererFolder, rootsFolder } = folders;
  const version = '0.0.0-test';
  return { dataFolder, rendererFolder, rootsFolder, host: 'none', version, port: 0 };
}

export interface TestWorkbench extends AsyncDisposable {
  readonly workbench: Workbench;
  readonly folders: TestFolders;
}

/** A workbench on any free port with folders of its own, gone at the end of the scope. */
export async function openTestWorkbench(now?: Clock, folders = makeTestFolders()): Promise<TestWorkbench> {
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
