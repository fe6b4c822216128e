import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenStale } from './build-when-stale.mjs';
import { isModernNode } from './modern-node.mjs';

/** Those of the README, in a wide window. */
const ofReadme = ['bytes', 'steps', 'lifeline', 'decoded'];
const themes = ['dark', 'light'];

async function takeThem() {
  const { values } = parseArgs({ options: { all: { type: 'string' }, scenes: { type: 'string' } } });
  if (!buildWhenStale()) return 1;
  const { everyLook, takePictures } = await import('../test/support/take-pictures.ts');
  if (values.all !== undefined) {
    await takePictures(values.all, everyLook, values.scenes?.split(','));
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'workbench-pictures-'));
  const looks = themes.map((theme) => ({ theme, language: 'en', width: 1440, height: 900, textSize: 100 }));
  await takePictures(folder, looks, ofReadme);
  for (const scene of ofReadme) {
    for (const theme of themes) {
      copyFileSync(join(folder, `${scene}-${theme}-en-1440-100.png`), `docs/${scene}-${theme}.png`);
    }
  }
  rmSync(folder, { recursive: true });
  return 0;
}

const modern = await isModernNode();
process.exitCode = modern === true ? await takeThem() : modern;
