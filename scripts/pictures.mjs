import { parseArgs } from 'node:util';
import { buildWhenStale } from './build-when-stale.mjs';
import { isModernNode } from './modern-node.mjs';

/** Those of the README: a wide window, in dark and light. */
const ofReadme = ['bytes', 'lifeline', 'certificates', 'decoded'];
const readmeLooks = ['dark', 'light'].map((theme) => ({
  theme,
  language: 'en',
  width: 1440,
  height: 900,
  textSize: 100,
}));

async function takeThem() {
  const { values } = parseArgs({ options: { all: { type: 'string' }, scenes: { type: 'string' } } });
  if (!buildWhenStale()) return 1;
  const { everyLook, takePictures } = await import('../test/support/take-pictures.ts');
  const scenes = values.scenes?.split(',');
  if (values.all !== undefined) await takePictures(values.all, everyLook, scenes);
  else await takePictures('docs', readmeLooks, scenes ?? ofReadme);
  return 0;
}

const modern = await isModernNode();
process.exitCode = modern === true ? await takeThem() : modern;
