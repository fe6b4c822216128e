import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import samples from '../../resources/samples/decode-samples.json' with { type: 'json' };
import { openedImportSchema } from '../../src/shared/contract/import.ts';
import { ceremonyFileOfVector } from './ceremony-file-of-vector.ts';
import { clientFacts } from './client-facts.ts';
import { type Client, pairClient } from './relying-party-client.ts';
import { authenticate, flag, register } from './software-authenticator.ts';
import { readSpecificationVectors } from './vector-files.ts';
import { openWorkbenchScreen } from './workbench-screen.ts';

export interface Look {
  readonly theme: 'dark' | 'light';
  readonly language: 'en' | 'ja';
  readonly width: number;
  readonly height: number;
  /** Percent. */
  readonly textSize: 100 | 200;
}

/** Every look in which a view has to be right. */
export const everyLook: readonly Look[] = (['dark', 'light'] as const).flatMap((theme) =>
  (['en', 'ja'] as const).flatMap((language): Look[] => [
    { theme, language, width: 1440, height: 900, textSize: 100 },
    { theme, language, width: 1024, height: 700, textSize: 100 },
    { theme, language, width: 1440, height: 900, textSize: 200 },
  ]),
);

type Act = (page: Page) => Promise<unknown>;

const press =
  (...keys: readonly string[]): Act =>
  async (page) => {
    for (const key of keys) await page.keyboard.press(key);
  };
const type =
  (text: string): Act =>
  (page) =>
    page.keyboard.type(text);
const tab =
  (name: string): Act =>
  (page) =>
    page.locator(`#inspector-tab-${name}`).click();
const place =
  (index: number): Act =>
  (page) =>
    page.getByRole('navigation').getByRole('button').nth(index).click();
const filterBox = (page: Page) => page.locator('[aria-keyshortcuts="/"]');
/** Shows the first ceremony that a filter finds, in the whole list. */
const found =
  (filter: string): Act =>
  async (page) => {
    await place(0)(page);
    await filterBox(page).fill(filter);
    await press('Enter')(page);
    await page.waitForTimeout(800);
    await page.locator('[data-ceremony]').first().click();
    await filterBox(page).fill('');
    await filterBox(page).blur();
  };

/** Every view; each begins where the one before it ended. */
const scenes: Readonly<Record<string, readonly Act[]>> = {
  bytes: [found('step:17 is:rejected'), tab('bytes')],
  steps: [tab('steps')],
  lifeline: [tab('lifeline')],
  exchange: [tab('exchange')],
  compare: [tab('compare')],
  certificates: [found('fmt:tpm'), tab('key')],
  'tpm-bytes': [tab('bytes')],
  refused: [found('is:refused')],
  filter: [press('/'), type('kind:registration alg:')],
  palette: [(page) => filterBox(page).fill(''), (page) => filterBox(page).blur(), press('Control+k')],
  settings: [press('Escape', 'Control+,')],
  shortcuts: [press('Escape', '?')],
  composer: [press('Escape', 'c')],
  passkeys: [press('Escape'), place(1)],
  decode: [place(2)],
  decoded: [(page) => page.getByRole('textbox').first().fill(samples.attestationObject)],
};

/** Writes a picture of each scene, in each look, as `scene-theme-language-width-text.png` into a folder; all scenes where none is named. */
export async function takePictures(
  folder: string,
  looks: readonly Look[],
  wanted: readonly string[] = Object.keys(scenes),
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await using screen = await openWorkbenchScreen({ reducedMotion: 'reduce' });
  const { page } = screen;
  const client = await pairClient(screen.workbench);
  await importVectors(client);
  await perform(client);
  for (const look of looks) {
    await wear(page, look);
    for (const [scene, acts] of Object.entries(scenes)) {
      for (const act of acts) await act(page);
      // Also before the next scene: what is loaded late must be there to be left.
      await page.waitForTimeout(500);
      if (!wanted.includes(scene)) continue;
      const { theme, language, width, textSize } = look;
      const name = [scene, theme, language, width, textSize].join('-');
      await page.screenshot({ path: join(folder, `${name}.png`) });
    }
  }
}

async function wear(page: Page, { theme, language, width, height, textSize }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  const state = { theme, language, textSize, byteColumns: 16 };
  await page.evaluate(
    (settings) => localStorage.setItem('passkey-workbench-settings', settings),
    JSON.stringify({ state, version: 0 }),
  );
  await page.reload();
  await page.locator('[data-ceremony]').first().waitFor();
}

/** What people meet: a passkey whose flags and counter change until a sign-in is rejected, and a client that refuses. */
async function perform(client: Client): Promise<void> {
  const { origin } = client;
  const userName = 'alice@example.com';
  const synced = flag.UP | flag.UV | flag.BE | flag.BS;
  const refused = await client.begin('registration', { userName });
  const refusal = { name: 'NotAllowedError', message: 'The operation was not allowed.', cancelled: false };
  await client.answer('registration', refused.ceremonyId, { refusal, clientFacts });
  const begun = await client.begin('registration', { userName });
  const { credential, response } = register(begun.options, { origin, flags: synced, attestation: 'packed' });
  await client.answer('registration', begun.ceremonyId, { credential: response, clientFacts });
  const signIns = [
    { flags: synced, signCount: 1, userVerification: 'preferred' },
    { flags: flag.UP | flag.UV | flag.BE, signCount: 2, userVerification: 'preferred' },
    { flags: synced, signCount: 5, userVerification: 'preferred' },
    { flags: flag.UP | flag.BE | flag.BS, signCount: 4, userVerification: 'required' },
  ] as const;
  for (const { userVerification, ...answer } of signIns) {
    const { options, ceremonyId } = await client.begin('authentication', { userName, userVerification });
    const signed = authenticate(options, credential, { origin, ...answer });
    await client.answer('authentication', ceremonyId, { credential: signed, clientFacts });
  }
}

async function importVectors(client: Client): Promise<void> {
  const { importId } = openedImportSchema.parse(JSON.parse((await client.post('/api/imports', {})).text));
  const items = readSpecificationVectors().map((vector) => JSON.stringify(ceremonyFileOfVector(vector)));
  await client.post(`/api/imports/${importId}/batches`, { number: 0, items });
}
