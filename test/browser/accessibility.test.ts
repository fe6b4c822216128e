import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountChoice, DesktopBridge } from '../../src/shared/contract/desktop-bridge.ts';
import {
  createPasskey,
  openWorkbenchScreen,
  signInAs,
  useVirtualAuthenticator,
  type WorkbenchScreen,
} from '../support/workbench-screen.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const looks = [
  { theme: 'Dark', language: 'English', width: 1440, height: 900 },
  { theme: 'Light', language: 'English', width: 1024, height: 700 },
  { theme: 'Dark', language: '日本語', width: 1024, height: 700 },
  { theme: 'Light', language: '日本語', width: 1440, height: 900 },
  // 200 % text on a 1440 pixels wide screen leaves this many.
  { theme: 'Light', language: 'English', width: 720, height: 450 },
] as const;

type Look = (typeof looks)[number];

const themes = { dark: /^(Dark|ダーク)/, light: /^(Light|ライト)/ };

/** The desktop host's bridge as far as the account picker needs it; runs in the page before its own scripts. */
function bridgeOfferingAccounts(): void {
  const account = (credentialId: string, name: string | null, displayName: string | null) => ({
    credentialId,
    userHandle: null,
    name,
    displayName,
  });
  const choice: AccountChoice = {
    requestId: 'one',
    relyingPartyId: 'localhost',
    accounts: [account('AQID', 'alice', 'Alice'), account('BAUG', '山田', null), account('BwgJ', null, null)],
  };
  const nothing = () => () => undefined;
  const workbenchDesktop: DesktopBridge = {
    onAccountChoice(listener) {
      window.addEventListener('test:offer-accounts', () => listener(choice));
      return () => undefined;
    },
    onAccountChoiceEnded: nothing,
    chooseAccount: () => Promise.resolve(),
    onMenuCommand: nothing,
    openInBrowser: () => Promise.resolve(),
    openClause: () => Promise.resolve(),
  };
  Object.assign(window, { workbenchDesktop });
}

describe('the workbench has no violation that axe finds', () => {
  let screen: WorkbenchScreen;

  beforeAll(async () => {
    screen = await openWorkbenchScreen({ reducedMotion: 'reduce' });
    await useVirtualAuthenticator(screen);
    await createPasskey(screen, 'alice');
    await screen.page.getByRole('heading', { name: /Accepted/ }).waitFor();
    await signInAs(screen, 'alice');
    await screen.page.getByRole('heading', { name: /the signature proves/ }).waitFor();
    await createPasskey(screen, 'alice');
    await screen.page.getByRole('heading', { name: /InvalidStateError/ }).waitFor();
    // The page's CSP lets no script of ours in; a debugger's evaluation is not the page's script.
    await screen.page.evaluate(axeSource);
  });

  afterAll(() => screen[Symbol.asyncDispose]());

  async function wear({ theme, language, width, height }: Look): Promise<void> {
    const { page } = screen;
    await page.setViewportSize({ width, height });
    await page.keyboard.press('Control+,');
    const settings = page.getByRole('dialog');
    await settings.getByRole('radio', { name: language }).click();
    await settings.getByRole('radio', { name: theme === 'Dark' ? themes.dark : themes.light }).click();
    await page.keyboard.press('Escape');
    await settings.waitFor({ state: 'detached' });
  }

  async function violations(): Promise<string[]> {
    const results = await screen.page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
      return axe.run();
    });
    return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  async function overflow(): Promise<number> {
    return screen.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  }

  describe.each(looks)('$theme, $language, $width × $height', (look) => {
    beforeAll(() => wear(look));

    const options = () => screen.list.getByRole('option');

    it('showing a refusal', async () => {
      await options().nth(0).click();
      expect(await violations()).toEqual([]);
      expect(await overflow()).toBe(0);
    });

    it('showing each view of a sign-in', async () => {
      await options().nth(1).click();
      const tabs = screen.page.getByRole('tablist').first().getByRole('tab');
      for (let index = 0; index < (await tabs.count()); index++) {
        await tabs.nth(index).click();
        expect(await violations()).toEqual([]);
        expect(await overflow()).toBe(0);
      }
    });

    it('showing a registration', async () => {
      await options().nth(2).click();
      expect(await violations()).toEqual([]);
    });

    it('showing the passkeys', async () => {
      const views = screen.page.getByRole('navigation').getByRole('button');
      await views.nth(1).click();
      expect(await violations()).toEqual([]);
      expect(await overflow()).toBe(0);
      await views.nth(0).click();
    });

    it('decoding a structure, a sign-in, options, and what is none of them', async () => {
      const { page } = screen;
      const views = page.getByRole('navigation').getByRole('button');
      await views.nth(2).click();
      const samples = page.getByRole('region', { name: /^(Or begin with a sample|サンプルから始める)$/ });
      const clear = page.getByRole('button', { name: /^(Clear|クリア)$/ });
      await samples.waitFor();
      expect(await violations()).toEqual([]);
      expect(await overflow()).toBe(0);
      for (const index of [0, 2, 6]) {
        await samples.getByRole('button').nth(index).click();
        await page.getByRole('treegrid').waitFor();
        expect(await violations()).toEqual([]);
        expect(await overflow()).toBe(0);
        await clear.click();
        await samples.waitFor();
      }
      await page.getByRole('textbox').fill('{"no": ');
      await page.getByText(/^(Not recognized\.|判別できません。)$/).waitFor();
      expect(await violations()).toEqual([]);
      await clear.click();
      await views.nth(0).click();
    });

    it('showing what came of an import', async () => {
      const { page } = screen;
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File(['{"a": 1}\n{"b"\n'], 'bad.ndjson'));
        document.body.dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      });
      const strip = page.getByRole('region', { name: /^(Import|インポート)$/ });
      await strip.getByText(/^(2 left out|2 件を除外)$/).waitFor();
      expect(await violations()).toEqual([]);
      expect(await overflow()).toBe(0);
      await strip.getByRole('button').first().click();
      await strip.waitFor({ state: 'detached' });
    });

    it('composing a registration, and the sheet of shortcuts over it', async () => {
      await screen.page.keyboard.press('c');
      await screen.page.getByRole('form').waitFor();
      expect(await violations()).toEqual([]);
      expect(await overflow()).toBe(0);
      await screen.page.keyboard.press('Escape');
      await screen.page.keyboard.press('?');
      await screen.page.getByRole('dialog').waitFor();
      expect(await violations()).toEqual([]);
      await screen.page.keyboard.press('Escape');
    });

    it('the palette, with and without a query, and the settings', async () => {
      const { page } = screen;
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('option').first().waitFor();
      expect(await violations()).toEqual([]);
      await page.keyboard.type('flags');
      expect(await violations()).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+,');
      await page.getByRole('dialog').waitFor();
      expect(await violations()).toEqual([]);
      expect(await overflow()).toBe(0);
      await page.keyboard.press('Escape');
    });

    it('offering links to another browser', async () => {
      await screen.page
        .getByRole('button', { name: /^(Open in another browser|別のブラウザーで開く)$/ })
        .click();
      await screen.page.getByRole('dialog').getByText('#pair=').first().waitFor();
      expect(await violations()).toEqual([]);
      expect(await overflow()).toBe(0);
      await screen.page.keyboard.press('Escape');
    });
  });

  it.each([looks[0], looks[3]])('letting nobody in yet, $theme, $language', async (look) => {
    const { page } = screen;
    await wear(look);
    const context = page.context();
    const cookies = await context.cookies();
    await context.clearCookies();
    await page.reload();
    await page.getByRole('textbox').fill('no code');
    await page.keyboard.press('Enter');
    await page.evaluate(axeSource);
    expect(await violations()).toEqual([]);
    await context.addCookies(cookies);
    await page.reload();
    await screen.list.waitFor();
  });

  it.each([looks[0], looks[3]])('asking which account to use, $theme, $language', async (look) => {
    const { page } = screen;
    await page.addInitScript(bridgeOfferingAccounts);
    await page.reload();
    // Keys do nothing before the window is there.
    await screen.list.waitFor();
    await wear(look);
    await page.evaluate(() => window.dispatchEvent(new Event('test:offer-accounts')));
    await page.getByRole('dialog').waitFor();
    await page.evaluate(axeSource);
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
