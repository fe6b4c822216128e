import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../../', import.meta.url));

const electronPackage = join(repository, 'node_modules/electron');
const builtFiles = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/** The executable that `install-electron` put into node_modules, where it did. Nothing is downloaded here. */
export function findElectronBinary(): string | undefined {
  const pathFile = join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = join(electronPackage, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : undefined;
}

/** Why the desktop app cannot be started on this machine, as a sentence; undefined where it can. */
export function whyElectronCannotRun(): string | undefined {
  if (findElectronBinary() === undefined)
    return 'Electron’s binary is not here: run npx install-electron --no';
  const missing = builtFiles.find((file) => !existsSync(join(repository, file)));
  if (missing !== undefined) return `${missing} is not built: run npm run build`;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)
    return 'there is no display: run under xvfb-run';
  return undefined;
}
