import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fillRecords } from '../support/many-ceremonies.ts';
import { makeTestFolders } from '../support/open-test-workbench.ts';
import { openWorkbenchScreen } from '../support/workbench-screen.ts';

const failed = /This view could not be loaded\. See whether the workbench still runs, and try again/;

/** Reloads the page, and lets some of its scripts fail as they would with the relying party gone. */
async function reloadWithout(page: Page, scripts: string): Promise<void> {
  await page.route(scripts, (route) => route.abort());
  await page.reload();
}

async function openWithSome(locale = 'en-GB') {
  const folders = makeTestFolders();
  fillRecords(folders.dataFolder, 30);
  return openWorkbenchScreen({ locale }, folders);
}

describe('a view that cannot be loaded', () => {
  it('says so in its place, leaves everything else, and is there after another try', async () => {
    await using screen = await openWithSome();
    const { page, list, verdict } = screen;
    await reloadWithout(page, '**/assets/inspector-*.js');
    await page.getByRole('main').getByRole('alert').getByText(failed).waitFor();
    expect(await list.getByRole('option').count()).toBeGreaterThan(5);
    const again = page.getByRole('button', { name: 'Try again' });
    await again.click();
    await expect.poll(() => page.getByText(failed).count()).toBe(1);
    await page.unroute('**/assets/inspector-*.js');
    await again.click();
    await verdict.waitFor();
    expect(await page.getByText(failed).count()).toBe(0);
  });

  it('says so in a dialog where it is one, which can be left', async () => {
    await using screen = await openWithSome('ja-JP');
    const { page } = screen;
    await reloadWithout(page, '**/assets/settings-dialog-*.js');
    await page.locator('[data-ceremony]').first().waitFor();
    await page.keyboard.press('Control+,');
    const dialog = page.getByRole('dialog', { name: '読み込みエラー' });
    await dialog.getByText('この画面を読み込めませんでした。').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.unroute('**/assets/settings-dialog-*.js');
    await page.keyboard.press('Control+,');
    await page.getByRole('dialog', { name: '設定' }).waitFor();
  });
});

describe('what a window asks first', () => {
  it.each(['in a paired window', 'with a pairing link'])('is asked once, %s', async (how) => {
    await using screen = await openWithSome();
    const { page, workbench } = screen;
    await page.locator('[data-ceremony]').first().waitFor();
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname.startsWith('/api/')) asked.push(`${pathname} ${searchParams.get('limit') ?? ''}`.trim());
    });
    if (how === 'in a paired window') await page.reload();
    else {
      await page.context().clearCookies();
      await page.goto('about:blank');
      await page.goto(workbench.createPairingLink('host'));
    }
    await page.locator('header[data-status] time').waitFor();
    expect(await page.getByRole('contentinfo').textContent()).toContain('30 ceremonies');
    expect(asked.slice(0, how === 'in a paired window' ? 2 : 3).sort()).toEqual([
      '/api/ceremonies 60',
      ...(how === 'in a paired window' ? [] : ['/api/session']),
      '/api/workbench',
    ]);
    for (const path of ['/api/ceremonies 60', '/api/session', '/api/workbench']) {
      expect(asked.filter((other) => other === path).length).toBeLessThanOrEqual(1);
    }
  });
});
