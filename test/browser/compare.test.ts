import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressUntil } from '../support/press-until.ts';
import { pairClient } from '../support/relying-party-client.ts';
import { authenticate, flag, register } from '../support/software-authenticator.ts';
import { openWorkbenchScreen, type WorkbenchScreen } from '../support/workbench-screen.ts';

const verified = flag.UP | flag.UV | flag.BE;

describe('with the keyboard alone', () => {
  let screen: WorkbenchScreen;

  beforeAll(async () => {
    screen = await openWorkbenchScreen({ permissions: ['clipboard-read', 'clipboard-write'] });
    // No virtual authenticator changes a passkey's backup state: these sign-ins come from one made of software.
    const client = await pairClient(screen.workbench);
    const { origin } = client;
    const begun = await client.begin('registration', { userName: 'alice' });
    const { credential, response } = register(begun.options, { origin, flags: verified });
    await client.answer('registration', begun.ceremonyId, { credential: response });
    for (const [flags, signCount] of [
      [verified, 1],
      [verified | flag.BS, 2],
    ] as const) {
      const { ceremonyId, options } = await client.begin('authentication', { userName: 'alice' });
      const answer = authenticate(options, credential, { origin, flags, signCount });
      await client.answer('authentication', ceremonyId, { credential: answer });
    }
    await screen.list.getByRole('option').nth(2).waitFor();
  });

  afterAll(() => screen[Symbol.asyncDispose]());

  it('a person sees which of two sign-ins says that the passkey is synced, and goes to that bit', async () => {
    const { page, tree } = screen;
    await pressUntil(screen.page, 'Tab', '[role="listbox"]');
    await page.keyboard.press('Home');
    await page.keyboard.press('d');
    const summary = page.getByRole('tabpanel').getByRole('status').first();
    await expect.poll(() => summary.innerText()).toMatch(/^1 difference that should not be, \d that should$/);

    expect(await pressUntil(screen.page, 'Tab', 'tr[role="row"], tbody tr[aria-level]')).toMatch(
      /^BS01changed$/,
    );
    const values = page.getByRole('region', { name: 'Both values' });
    expect(await values.getByRole('definition').allInnerTexts()).toEqual([
      '0',
      'bit 4 of the byte at 0x20',
      '1',
      'bit 4 of the byte at 0x20',
    ]);
    await page.keyboard.press('ArrowDown');
    expect(await tree.locator('tr[aria-selected="true"]').innerText()).toContain('counts signatures');

    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const selected = page.getByRole('treegrid', { name: 'Fields' }).locator('tr[aria-selected="true"]');
    await expect.poll(() => selected.innerText()).toMatch(/^BS/);
    expect(await screen.list.locator('[aria-selected="true"]').innerText()).toContain('0 → 1');
  });

  it('a person keeps one on the left and puts any other beside it, byte by byte', async () => {
    const { page } = screen;
    await pressUntil(screen.page, 'Shift+Tab', '[role="listbox"]');
    await page.keyboard.press('End');
    await page.keyboard.press('m');
    await page.getByText('This ceremony is kept on the left').waitFor();
    await page.keyboard.press('Home');
    await page.getByText(/Between a registration and a sign-in none is right or wrong/).waitFor();
    await pressUntil(screen.page, 'Tab', 'input[type="radio"][value="fields"]');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('region', { name: 'Bytes of clientDataJSON side by side' }).waitFor();
  });

  it('a person copies the selected field as annotated CBOR, and its ceremony as a report', async () => {
    const { page } = screen;
    await pressUntil(screen.page, 'Shift+Tab', '[role="listbox"]');
    await page.keyboard.press('End');
    await pressUntil(screen.page, 'Tab', '[data-tab="compare"]');
    await page.keyboard.press('Home');
    await pressUntil(screen.page, 'Tab', 'tbody tr[aria-level]');
    await page.keyboard.press('End');
    for (let up = 0; up < 40 && !(await rowText(screen)).startsWith('credentialPublicKey'); up++) {
      await page.keyboard.press('ArrowUp');
    }
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu', { name: 'credentialPublicKey', exact: true }).waitFor();
    await page.keyboard.type('copy as');
    await page.keyboard.press('Enter');
    await page.getByRole('menu', { name: 'Copy credentialPublicKey as' }).waitFor();
    await page.keyboard.type('annotated');
    await page.keyboard.press('Enter');
    await page.getByText('Copied as Annotated CBOR').waitFor();
    const annotated = await page.evaluate(() => navigator.clipboard.readText());
    expect(annotated).toMatch(/# credentialPublicKey: map\(5\)/);
    // The focus is back where it was.
    expect(await rowText(screen)).toMatch(/^credentialPublicKey/);

    await pressUntil(screen.page, 'Shift+Tab', 'header [aria-haspopup="menu"]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('Copied as Report in Markdown').waitFor();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toMatch(/^# Accepted: a new passkey is stored\n/);
    expect(report).toContain('| `attestationObject/fmt` | `none` |');
  });
});

function rowText({ page }: WorkbenchScreen): Promise<string> {
  return page.evaluate(() => document.activeElement?.querySelector('[class*="name"]')?.textContent ?? '');
}
