import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerWithVector, rootsOf } from '../support/answer-with-vector.ts';
import { makeTestFolders } from '../support/open-test-workbench.ts';
import { type Client, pairClient } from '../support/relying-party-client.ts';
import { authenticate, flag, register } from '../support/software-authenticator.ts';
import { openWorkbenchScreen, type WorkbenchScreen } from '../support/workbench-screen.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tpm = 'own-tpm-rsa-reg';
const mayBeSynced = flag.UP | flag.UV | flag.BE;

let screen: WorkbenchScreen;
let client: Client;

beforeAll(async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  screen = await openWorkbenchScreen(
    { permissions, reducedMotion: 'reduce' },
    makeTestFolders(rootsOf([tpm])),
  );
  client = await pairClient(screen.workbench);
  const { origin } = client;
  await answerWithVector(client, tpm);
  const begun = await client.begin('registration', { userName: 'alice' });
  const { credential, response } = register(begun.options, { origin, flags: mayBeSynced });
  await client.answer('registration', begun.ceremonyId, { credential: response });
  for (const [flags, signCount] of [
    [mayBeSynced, 4],
    [mayBeSynced | flag.BS, 6],
    [mayBeSynced, 2],
  ] as const) {
    const { ceremonyId, options } = await client.begin('authentication', { userName: 'alice' });
    const answer = authenticate(options, credential, { origin, flags, signCount });
    await client.answer('authentication', ceremonyId, { credential: answer });
  }
  await screen.list.getByRole('option').nth(4).waitFor();
  // The page's CSP lets no script of ours in; a debugger's evaluation is not the page's script.
  await screen.page.evaluate(axeSource);
});
afterAll(() => screen[Symbol.asyncDispose]());

/** Presses a key until what has the focus is what is meant; a person would do the same. */
async function pressUntil(key: string, selector: string, text = ''): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    const isThere = await screen.page.evaluate(
      ([wanted = '', words = '']) => {
        const { activeElement } = document;
        return activeElement?.matches(wanted) === true && (activeElement.textContent ?? '').includes(words);
      },
      [selector, text],
    );
    if (isThere) return;
    await screen.page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${selector} with ${text}`);
}

async function toList(key: 'Home' | 'End'): Promise<void> {
  await screen.list.focus();
  await screen.page.keyboard.press(key);
}

async function toTab(name: string): Promise<void> {
  await pressUntil('Tab', '[role="tab"][aria-selected="true"]');
  await pressUntil('ArrowRight', `[data-tab="${name}"]`);
}

describe('with the keyboard alone', () => {
  it('a person reads who vouches for a TPM key, up to the root, and goes to the bytes of a certificate', async () => {
    const { page } = screen;
    await toList('End');
    await toTab('key');
    const panel = page.getByRole('tabpanel');
    await panel.getByText('Yes, up to “Root 0 of own-tpm-rsa-reg”').waitFor();
    expect(await panel.locator('[data-certainty="attested"]').isVisible()).toBe(true);
    expect(
      await panel
        .getByRole('list', { name: 'From the attestation certificate to the root' })
        .locator('summary')
        .allInnerTexts(),
    ).toEqual([
      expect.stringMatching(/^Attestation certificate\s+∅\s+in the statement, x5c\[0\]/),
      expect.stringMatching(/^Intermediate\s+TPM Sample Root Intermediate/),
      expect.stringMatching(/^Root\s+TPM Sample Root\s+not sent; from our roots/),
    ]);
    await pressUntil('Tab', 'summary');
    await page.keyboard.press('Enter');
    const card = panel.locator('details[open]');
    await card.getByText('maker of the TPM').waitFor();
    expect(await card.getByText('Intel').isVisible()).toBe(true);
    expect(await panel.getByText('cannot leave this TPM').isVisible()).toBe(true);
    await pressUntil('Tab', 'details[open] button', 'Show in the bytes');
    await page.keyboard.press('Enter');
    const selected = page.getByRole('treegrid', { name: 'Fields' }).locator('tr[aria-selected="true"]');
    await expect.poll(() => selected.innerText()).toMatch(/^Certificate/);
  });

  it('a person copies the key as PEM', async () => {
    const { page } = screen;
    await toList('End');
    await toTab('key');
    await pressUntil('Tab', 'input[type="radio"][value="cose"]');
    await page.keyboard.press('ArrowLeft');
    await pressUntil('Tab', '[role="tabpanel"] button[aria-label="Copy the key as PEM"]');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^-----BEGIN PUBLIC KEY-----\n[\w+/=\n]+-----END PUBLIC KEY-----\n$/);
  });

  it('a person sees in the lifeline when the counter fell and when the passkey was synced, and opens that sign-in', async () => {
    const { page } = screen;
    await toList('Home');
    await toTab('lifeline');
    const events = page.getByRole('list', { name: 'Events of this credential, the newest first' });
    await events.waitFor();
    expect(await events.locator('> li').count()).toBe(4);
    expect(await events.locator('> li').nth(0).innerText()).toMatch(
      /rejected[\s\S]*signCount 6 → 2[\s\S]*Fell\.[\s\S]*§7\.2 step 22/,
    );
    expect(await events.locator('> li').nth(0).innerText()).toMatch(/BS 1 → 0[\s\S]*§6\.1\.3/);
    expect(await events.locator('> li').nth(1).innerText()).toMatch(
      /accepted[\s\S]*signCount 4 → 6\s*rose[\s\S]*BS 0 → 1/,
    );
    await page.getByRole('img', { name: 'From 0 to 2 in 4 answers. Once it did not rise.' }).waitFor();
    await pressUntil('Tab', 'ol li button[aria-current="true"]');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Accepted/ }).waitFor();
    await events.locator('> li').nth(1).getByText('this one').waitFor();
  });

  it('a person finds the lifeline of a passkey from its card', async () => {
    const { page } = screen;
    await page.getByRole('navigation').getByRole('button', { name: 'Passkeys' }).focus();
    await page.keyboard.press('Enter');
    await pressUntil('Tab', 'article button', 'Lifeline');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Events of this credential, the newest first' }).waitFor();
    await page.getByRole('heading', { level: 1, name: /Rejected at step 22/ }).waitFor();
  });

  it('a person who never saw these words has every fact of a sign-in explained', async () => {
    const { page, verdict } = screen;
    await toList('Home');
    const strip = page.locator('header dl');
    expect(await strip.innerText()).toMatch(
      /UP\s*present[\s\S]*UV\s*verified[\s\S]*BE\s*may sync[\s\S]*BS\s*not synced/,
    );
    for (const [fact, words] of [
      [
        'Flags',
        /Somebody was there and acted[\s\S]*PIN, finger or face[\s\S]*copied to other devices[\s\S]*backed up at this moment/,
      ],
      ['signCount', /somebody may have a copy of the key[\s\S]*a sign, not a proof/],
      ['Authenticator (AAGUID)', /only claimed[\s\S]*names the model, not the device/],
      ['Algorithm', /how the passkey signs/],
    ] as const) {
      await pressUntil('Tab', 'header dt button', fact);
      await page.keyboard.press('Enter');
      const card = page.getByRole('note', { name: fact, exact: true });
      await expect.poll(() => card.innerText()).toMatch(words);
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'hidden' });
    }
    expect(await verdict.innerText()).toMatch(/^Rejected at step 22/);
  });
});

describe.each([
  { theme: 'Dark', language: 'English', width: 1440, height: 900 },
  { theme: 'Light', language: '日本語', width: 1024, height: 700 },
  // 200 % text on a 1440 pixels wide screen leaves this many.
  { theme: 'Light', language: 'English', width: 720, height: 450 },
])('$theme, $language, $width × $height', ({ theme, language, width, height }) => {
  beforeAll(async () => {
    const { page } = screen;
    await page.setViewportSize({ width, height });
    await page.keyboard.press('Control+,');
    const settings = page.getByRole('dialog');
    await settings.getByRole('radio', { name: language }).click();
    await settings
      .getByRole('radio', { name: theme === 'Dark' ? /^(Dark|ダーク)/ : /^(Light|ライト)/ })
      .click();
    await page.keyboard.press('Escape');
    await settings.waitFor({ state: 'detached' });
  });

  async function violations(): Promise<string[]> {
    const results = await screen.page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
      return axe.run();
    });
    return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  it.each(['key', 'lifeline'])(
    'axe finds nothing in the view %s, and nothing is wider than the window',
    async (tab) => {
      const { page } = screen;
      await toList(tab === 'key' ? 'End' : 'Home');
      await page.locator(`[data-tab="${tab}"]`).click();
      const panel = page.getByRole('tabpanel');
      if (tab === 'key')
        for (const summary of await panel.locator('details > summary').all()) await summary.click();
      else await panel.locator('ol > li').first().waitFor();
      expect(await violations()).toEqual([]);
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(overflow)).toBe(0);
    },
  );

  it('axe finds nothing in the card of a fact', async () => {
    const { page } = screen;
    await page.locator('header dt button').first().click();
    await page.getByRole('note').first().getByText(/PIN/).waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
  });
});
