import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fillRecords } from '../support/many-ceremonies.ts';
import { makeTestFolders } from '../support/open-test-workbench.ts';
import {
  createPasskey,
  openWorkbenchScreen,
  useVirtualAuthenticator,
  type WorkbenchScreen,
} from '../support/workbench-screen.ts';

const stored = 3_000;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

function openWithMany(): Promise<WorkbenchScreen> {
  const folders = makeTestFolders();
  fillRecords(folders.dataFolder, stored);
  return openWorkbenchScreen({}, folders);
}

const counted = ({ page }: WorkbenchScreen) =>
  page.getByRole('region', { name: 'Ceremonies' }).getByRole('status');
const selected = ({ list }: WorkbenchScreen) => list.getByRole('option', { selected: true });
const placeOf = async (row: Locator) => Number(await row.getAttribute('aria-posinset'));

describe('the list, by keyboard alone', () => {
  it('is walked from end to end, and draws only what is in sight', async () => {
    await using screen = await openWithMany();
    const { page, list } = screen;
    await page
      .getByRole('option', { name: /Today|Sign-in|Registration/ })
      .first()
      .waitFor();
    await list.focus();
    await page.keyboard.press('End');
    await expect.poll(() => placeOf(selected(screen))).toBe(stored);
    expect(await selected(screen).getAttribute('aria-setsize')).toBe(String(stored));
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => placeOf(selected(screen))).toBeLessThan(stored - 3);
    expect(await list.getByRole('option').count()).toBeLessThan(60);
    // The row that the reader is told of is on the page.
    const active = await list.getAttribute('aria-activedescendant');
    expect(await selected(screen).getAttribute('id')).toBe(active);
    await page.keyboard.press('Home');
    await expect.poll(() => placeOf(selected(screen))).toBe(1);
  });

  it('is filtered to a format and back', async () => {
    await using screen = await openWithMany();
    const { page, list } = screen;
    await expect.poll(() => counted(screen).textContent()).toBe('3,000 ceremonies');
    await page.keyboard.press('/');
    await page.keyboard.type('fm');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const suggestions = page.getByRole('listbox', { name: 'What could stand here' });
    await suggestions.getByRole('option', { name: /^tpm/ }).waitFor();
    await page.keyboard.type('tp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('-user:user1');
    await page
      .getByText('Ceremonies whose format contains “tpm”, except those whose user name contains “user1”')
      .waitFor();
    await expect.poll(() => counted(screen).textContent()).toMatch(/^\d+ of 3,000$/);
    await page.keyboard.press('Escape');
    await page.getByRole('listbox', { name: 'Ceremonies' }).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => selected(screen).textContent()).toContain('tpm');
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await expect.poll(() => counted(screen).textContent()).toBe('3,000 ceremonies');
    expect(await list.count()).toBe(1);
  });

  it('loses a ceremony and gets it back', async () => {
    await using screen = await openWithMany();
    const { page, list } = screen;
    await list.focus();
    await page.keyboard.press('Home');
    const first = await selected(screen).getAttribute('data-ceremony');
    await page.keyboard.press('Delete');
    await page.getByText('1 ceremony deleted').waitFor();
    await expect.poll(() => counted(screen).textContent()).toBe('2,999 ceremonies');
    expect(await selected(screen).getAttribute('data-ceremony')).not.toBe(first);
    await page.keyboard.press('Control+z');
    await expect.poll(() => counted(screen).textContent()).toBe('3,000 ceremonies');
    await page.getByText('1 ceremony deleted').waitFor({ state: 'detached' });
    await page.keyboard.press('Home');
    await expect.poll(() => selected(screen).getAttribute('data-ceremony')).toBe(first);
  });

  it('pins and describes from a menu', async () => {
    await using screen = await openWithMany();
    const { page, list } = screen;
    await list.focus();
    await page.keyboard.press('End');
    await expect.poll(() => placeOf(selected(screen))).toBe(stored);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Pin to the top' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('the first of all');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => selected(screen).textContent()).toContain('the first of all');
    await page.keyboard.press('Shift+F10');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Home');
    await expect.poll(() => placeOf(list.getByRole('option', { name: /the first of all/ }))).toBe(1);
    expect(await page.getByRole('group', { name: 'Pinned' }).getByRole('option').count()).toBe(1);
  });
});

describe('what happens while somebody reads', () => {
  it('does not move what is in sight, and is counted while the list is paused', async () => {
    await using screen = await openWithMany();
    const { page, list } = screen;
    await useVirtualAuthenticator(screen);
    await page.locator('[data-ceremony]').first().waitFor();
    await list.evaluate((element) => {
      element.scrollTop = 30_000;
    });
    const row = list.locator('[aria-posinset="408"][data-ceremony]');
    await row.waitFor();
    const id = await row.getAttribute('data-ceremony');
    const before = await row.boundingBox();
    await createPasskey(screen, 'alice');
    await page.getByRole('heading', { name: /Accepted/ }).waitFor();
    await expect.poll(() => counted(screen).textContent()).toBe('3,001 ceremonies');
    const after = await list.locator(`[data-ceremony="${id}"]`).boundingBox();
    expect(after?.y).toBe(before?.y);

    await page.getByRole('button', { name: 'Pause the list' }).click();
    await createPasskey(screen, 'bob');
    await page.getByRole('heading', { name: /Accepted/ }).waitFor();
    await page.getByRole('button', { name: '1 new' }).waitFor();
    expect(await counted(screen).textContent()).toBe('3,001 of 3,002');
    await page.getByRole('button', { name: '1 new' }).click();
    await expect.poll(() => counted(screen).textContent()).toBe('3,002 ceremonies');
  });

  it('is all that a cleared list shows', async () => {
    await using screen = await openWithMany();
    const { page, list } = screen;
    await useVirtualAuthenticator(screen);
    await page.getByRole('button', { name: /^Clear the list/ }).click();
    await page.getByRole('heading', { name: 'The list is cleared' }).waitFor();
    await createPasskey(screen, 'alice');
    await expect.poll(() => list.getByRole('option').count()).toBe(1);
    await page.getByRole('button', { name: 'Show 3,000 earlier' }).click();
    await expect.poll(() => counted(screen).textContent()).toBe('3,001 ceremonies');
  });
});

describe('a field of a ceremony', () => {
  it('leads to the ceremonies in which it is the same', async () => {
    await using screen = await openWithMany();
    const { page, tree } = screen;
    await tree.getByRole('row', { name: /^UV/ }).click();
    await page.getByRole('button', { name: 'Hide ceremonies with this' }).click();
    await page.getByText('Ceremonies, except those which were user verified').waitFor();
    await page.getByRole('button', { name: 'Show only ceremonies with this' }).click();
    await page.getByText('Ceremonies which were user verified').waitFor();
    expect(await page.getByRole('combobox', { name: 'Filter' }).inputValue()).toBe('uv:1');
  });
});

async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe.each([
  { colorScheme: 'dark', language: 'EN', locale: 'en-GB' },
  { colorScheme: 'light', language: '日本語', locale: 'ja-JP' },
] as const)('the list in $colorScheme, $language', ({ colorScheme, locale }) => {
  it('has no violation that axe finds, whatever is open over it', async () => {
    const folders = makeTestFolders();
    fillRecords(folders.dataFolder, 200);
    await using screen = await openWorkbenchScreen({ colorScheme, locale, reducedMotion: 'reduce' }, folders);
    const { page } = screen;
    await page.locator('[data-ceremony]').first().waitFor();
    await page.evaluate(axeSource);
    const list = page.getByRole('listbox').first();
    await list.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await list.focus();
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: /^(Undo|元に戻す)$/ }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('colour:red u');
    await page.getByRole('option', { name: /^uv:/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.type('ser:nobody ');
    await page.getByRole('heading', { name: /^(No ceremony matches|条件に合う)/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
