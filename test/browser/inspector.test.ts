import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressUntil } from '../support/press-until.ts';
import { pairClient } from '../support/relying-party-client.ts';
import { authenticate, flag, register } from '../support/software-authenticator.ts';
import { openWorkbenchScreen, selectedBytes, type WorkbenchScreen } from '../support/workbench-screen.ts';

const verified = flag.UP | flag.UV;

/** Opens the palette, types, and runs what comes first. */
async function run({ page }: WorkbenchScreen, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('combobox').waitFor();
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
  await palette.waitFor({ state: 'detached' });
}

const clipboard = ({ page }: WorkbenchScreen) => page.evaluate(() => navigator.clipboard.readText());

describe('the inspector, with the keyboard alone', () => {
  let screen: WorkbenchScreen;

  beforeAll(async () => {
    screen = await openWorkbenchScreen({ permissions: ['clipboard-read', 'clipboard-write'] });
    const client = await pairClient(screen.workbench);
    const { origin } = client;
    const good = await client.begin('registration', { userName: 'alice' });
    const { credential, response } = register(good.options, { origin, flags: verified });
    await client.answer('registration', good.ceremonyId, { credential: response });
    const signIn = await client.begin('authentication', { userName: 'alice' });
    const answer = authenticate(signIn.options, credential, { origin, flags: verified, signCount: 7 });
    await client.answer('authentication', signIn.ceremonyId, { credential: answer });
    // Nobody touched this one: step 15 of the registration fails.
    const broken = await client.begin('registration', { userName: 'bob' });
    const untouched = register(broken.options, { origin, flags: flag.UV });
    await client.answer('registration', broken.ceremonyId, { credential: untouched.response });
    await screen.list.getByRole('option').nth(2).waitFor();
  });

  afterAll(() => screen[Symbol.asyncDispose]());

  it('a person finds the failing step of a broken registration and copies its bytes', async () => {
    const { page, bytes } = screen;
    await pressUntil(page, 'Tab', '[role="listbox"]');
    await page.keyboard.press('Home');
    await page.getByRole('heading', { level: 1, name: /Rejected at step 15/ }).waitFor();
    await page.keyboard.press('2');
    const ours = page.getByRole('region', { name: 'These steps' });
    expect(await ours.innerText()).toMatch(/Step 15 failed first: nobody was present/);
    expect(await ours.innerText()).toMatch(/expected UP = 1\s+found UP = 0/);
    expect(await page.getByRole('region', { name: 'Library' }).innerText()).toMatch(/not verified\s*agrees/);

    await pressUntil(page, 'Tab', 'input[type="radio"][value="all"]');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const steps = page.getByRole('list', { name: 'Steps of the verification' });
    await expect.poll(() => steps.getByRole('listitem').count()).toBe(1);
    expect(await pressUntil(page, 'Tab', '[data-step]')).toMatch(/^15nobody was present/);

    await pressUntil(page, 'Tab', '[role="grid"]');
    expect(await bytes.getAttribute('aria-activedescendant')).toMatch(/^byte-\d+$/);
    await page.keyboard.press('Control+c');
    await page.getByText('Copied as Hex').waitFor();
    // UV and AT, without UP.
    expect(await clipboard(screen)).toBe('44');
  });

  it('a person goes to a field, to an offset, and copies a run of bytes', async () => {
    const { page, tree } = screen;
    await pressUntil(page, 'Shift+Tab', '[role="listbox"]');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('heading', { level: 1, name: /the signature proves/ }).waitFor();
    await run(screen, 'signcount');
    await expect.poll(() => tree.locator('tr[aria-selected="true"]').innerText()).toMatch(/^signCount/);
    expect(await selectedBytes(screen)).toBe('00 00 00 07');

    await page.keyboard.press('g');
    await page.keyboard.type('0x1f');
    await page.keyboard.press('Enter');
    await pressUntil(page, 'Tab', '[role="grid"]');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await selectedBytes(screen)).toMatch(/^[0-9a-f]{2} 05 00$/);
    // Across three fields: what holds them all is selected with them.
    expect(await tree.locator('tr[aria-selected="true"]').innerText()).toMatch(/^authenticatorData/);
    await page.getByText('3 bytes at 0x1f').waitFor();
    await page.keyboard.press('Control+c');
    await expect.poll(() => clipboard(screen)).toMatch(/^[0-9a-f]{2}0500$/);
    await page.keyboard.press('Escape');
    expect(await selectedBytes(screen)).toBe('00 00 00 07');

    await page.keyboard.press('g');
    await page.keyboard.type('37');
    await page.keyboard.press('Enter');
    await page.getByText('authenticatorData has 37 bytes, counted from 0.').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.type('clientDataJSON.type');
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'Bytes of clientDataJSON' }).waitFor();
    await pressUntil(page, 'Tab', '[role="grid"]');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu', { name: /^Copy \d+ bytes at 0x00 as$/ }).waitFor();
    await page.keyboard.type('text');
    await page.keyboard.press('Enter');
    await expect.poll(() => clipboard(screen)).toMatch(/^\{"type":"webauthn\.get"/);
  });

  it('a person goes from a field to the rule that reads it', async () => {
    const { page } = screen;
    await run(screen, 'flags up');
    await pressUntil(page, 'Shift+Tab', 'tr[aria-selected="true"]');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu', { name: 'UP', exact: true }).waitFor();
    await page.keyboard.type('go to step');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-step')))
      .toBe('7.2.16');
    const clause = page.getByRole('link', { name: 'WebAuthn L3 §7.2.16' });
    expect(await clause.getAttribute('href')).toBe(
      'https://www.w3.org/TR/webauthn-3/#sctn-verifying-assertion',
    );
    await page.keyboard.press('1');
  });

  it('a person filters to a format and back, from the palette', async () => {
    const { page, list } = screen;
    await run(screen, 'fmt:none');
    await expect.poll(() => list.getByRole('option').count()).toBe(2);
    expect(await page.getByRole('combobox', { name: 'Filter' }).inputValue()).toBe('fmt:none');
    await run(screen, 'clear filter');
    await expect.poll(() => list.getByRole('option').count()).toBe(3);
  });

  it('a person switches the language midway, and everything else stays as it was', async () => {
    const { page, tree } = screen;
    await run(screen, 'signcount');
    await run(screen, 'japanese');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ja');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/受理/);
    expect(await page.getByRole('tab', { name: 'バイト', exact: true }).getAttribute('aria-selected')).toBe(
      'true',
    );
    await expect.poll(() => tree.locator('tr[aria-selected="true"]').innerText()).toMatch(/^signCount/);
    expect(await page.locator('header time').innerText()).toMatch(/^\d{4}\/\d{1,2}\/\d{1,2} /);
    // In a Japanese window a command is found by its English name too.
    await run(screen, 'switch the language');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await expect.poll(() => tree.locator('tr[aria-selected="true"]').innerText()).toMatch(/^signCount/);
  });

  it('the palette says why a command can do nothing, remembers what was used, and gives the focus back', async () => {
    const { page } = screen;
    await pressUntil(page, 'Tab', '[role="grid"]');
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog');
    const first = palette.getByRole('option').first();
    await first.waitFor();
    expect(await first.innerText()).toMatch(/used recently/);
    await page.keyboard.type('take the last deletion');
    const undo = palette.getByRole('option', { name: /Take the last deletion back/ });
    expect(await undo.getAttribute('aria-disabled')).toBe('true');
    expect(await undo.innerText()).toMatch(/nothing was deleted/);
    await page.keyboard.press('Enter');
    expect(await palette.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  });

  it('larger text makes everything larger, and is kept', async () => {
    const { page } = screen;
    const rowHeight = async () => (await screen.list.getByRole('option').first().boundingBox())?.height ?? 0;
    const before = await rowHeight();
    expect(before).toBeGreaterThan(40);
    await run(screen, 'larger text');
    await run(screen, 'larger text');
    await expect.poll(rowHeight).toBeCloseTo(before * 1.25, -0.5);
    await page.reload();
    await screen.list.getByRole('option').first().waitFor();
    await expect.poll(rowHeight).toBeCloseTo(before * 1.25, -0.5);
    await run(screen, 'normal text');
    await expect.poll(rowHeight).toBeCloseTo(before, 0);
  });
});

describe('the bytes, with the pointer', () => {
  it('are marked by dragging and by Shift, and a computed buffer leads to what it was made of', async () => {
    await using screen = await openWorkbenchScreen();
    const client = await pairClient(screen.workbench);
    const { page, bytes } = screen;
    const begun = await client.begin('registration', { userName: 'alice' });
    const { response } = register(begun.options, { origin: client.origin, flags: verified });
    await client.answer('registration', begun.ceremonyId, { credential: response });
    const cell = (offset: number) => bytes.locator(`#byte-${offset}`);
    await page.getByRole('tab', { name: 'clientDataJSON' }).click();
    await cell(2).hover();
    await page.mouse.down();
    await cell(5).hover();
    await page.mouse.up();
    expect(await selectedBytes(screen)).toBe('74 79 70 65');
    await page.getByText('big-endian 1954115685').waitFor();
    await cell(1).click({ modifiers: ['Shift'] });
    expect(await selectedBytes(screen)).toBe('22 74');
    await cell(9).click();
    expect((await selectedBytes(screen)).startsWith('22 74 79 70 65 22 3a')).toBe(true);

    await page.getByRole('tab', { name: 'clientDataHash' }).click();
    const note = page.getByText(/^Not sent\. Computed here: the SHA-256 of/);
    await note.getByRole('button', { name: 'clientDataJSON' }).click();
    await page.getByRole('grid', { name: 'Bytes of clientDataJSON' }).waitFor();
  });
});
