import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const preloadSource = fileURLToPath(new URL('../../../src/preload/preload.ts', import.meta.url));
let built: Promise<string> | undefined;

/** A folder as Electron is started on: package.json, a page, and the real preload, bundled once for each test file. */
export function buildAppFolder(): Promise<string> {
  built ??= buildOnce();
  return built;
}

async function buildOnce(): Promise<string> {
  const appPath = mkdtempSync(join(tmpdir(), 'desktop-app-'));
  process.once('exit', () => rmSync(appPath, { recursive: true, force: true }));
  writeFileSync(
    join(appPath, 'package.json'),
    JSON.stringify({ name: 'passkey-workbench', version: '0.1.0' }),
  );
  mkdirSync(join(appPath, 'out/renderer/assets'), { recursive: true });
  writeFileSync(join(appPath, 'out/renderer/index.html'), '<!doctype html><title>Passkey Workbench</title>');
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: join(appPath, 'out/preload'),
      emptyOutDir: true,
      minify: false,
      lib: { entry: preloadSource, formats: ['cjs'], fileName: () => 'preload.cjs' },
      rolldownOptions: { external: ['electron'] },
    },
  });
  return appPath;
}
