import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { openDatabase } from '../src/main/records/open-database.ts';
import { fillRecords } from '../test/support/many-ceremonies.ts';
import { makeTestFolders } from '../test/support/open-test-workbench.ts';
import { openWorkbenchScreen } from '../test/support/workbench-screen.ts';
import { printTitle } from './report.ts';

const stored = 100_000;
const typed = [
  'kind:registration -fmt:none uv:1 user12',
  'finding:verified step:17',
  'nobody is called that',
];
/** Places of the list that are looked at, spread over all of it. */
const jumps = 120;

/** What the page notes of itself from its first script on. */
interface Noted {
  /** Milliseconds since the page was asked for. */
  firstRow: number;
  readonly longTasks: number[];
  readonly slowInputs: number[];
}

/** Runs in the page, before its own scripts. */
function takeNotes(): void {
  const noted: Noted = { firstRow: 0, longTasks: [], slowInputs: [] };
  Object.assign(globalThis, { noted });
  new PerformanceObserver((list) => {
    noted.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    noted.slowInputs.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  const rows = new MutationObserver(() => {
    if (document.querySelector('[data-ceremony]') === null) return;
    noted.firstRow = performance.now();
    rows.disconnect();
  });
  rows.observe(document, { childList: true, subtree: true });
}

const readNotes = (page: Page) =>
  page.evaluate(() => {
    const { noted } = globalThis as unknown as { noted: Noted };
    const { firstRow, longTasks, slowInputs } = noted;
    return { firstRow, longTasks: longTasks.splice(0), slowInputs: slowInputs.splice(0) };
  });

/** The list with 100,000 ceremonies in it, in real Chromium: first rows, typing, scrolling. */
export async function benchList(): Promise<void> {
  printTitle('List', `${stored.toLocaleString('en')} stored ceremonies, in a browser of this machine.`);
  const folders = makeTestFolders();
  await told('stored', () => fillRecords(folders.dataFolder, stored));
  const database = join(folders.dataFolder, 'records.sqlite');
  say('size of the records', megabytes(statSync(database).size));
  await told('opened and checked', () => openDatabase(database).close());
  await using screen = await openWorkbenchScreen({}, folders);
  const { page } = screen;
  await page.addInitScript(takeNotes);
  const firstRows: number[] = [];
  for (let round = 0; round < 5; round++) {
    await page.reload();
    await page.locator('[data-ceremony]').first().waitFor();
    firstRows.push((await readNotes(page)).firstRow);
  }
  say('first rows after the page was asked for', `${list(firstRows)} ms`);
  await measureTyping(page);
  // The key that goes to the start leads somewhere only from another place.
  await page.locator('[data-ceremony]').nth(3).click();
  await measureOpening(page);
  await measureScrolling(page, await page.context().newCDPSession(page));
}

async function measureTyping(page: Page): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Filter' });
  for (const text of typed) {
    await field.fill('');
    await page.waitForTimeout(600);
    await readNotes(page);
    await field.pressSequentially(text, { delay: 70 });
    await page.waitForTimeout(800);
    const { longTasks, slowInputs } = await readNotes(page);
    const shown = await page.getByRole('region', { name: 'Ceremonies' }).getByRole('status').textContent();
    say(
      `typing “${text}”`,
      `${longTasks.length} long tasks${longTasks.length > 0 ? ` (${list(longTasks)} ms)` : ''}, slowest input to the next frame ${Math.max(16, ...slowInputs)} ms; ${shown} shown`,
    );
  }
  await field.fill('');
  await page.waitForTimeout(600);
}

async function measureScrolling(page: Page, session: CDPSession): Promise<void> {
  const box = page.getByRole('listbox');
  const before = await heapOf(session);
  const heaps: number[] = [];
  let shown = 0;
  await readNotes(page);
  for (let jump = 1; jump <= jumps; jump++) {
    await box.evaluate((element, part) => {
      element.scrollTop = element.scrollHeight * part;
    }, jump / jumps);
    const start = performance.now();
    await page.waitForFunction(() => document.querySelector('[role="option"]:not([data-ceremony])') === null);
    shown = Math.max(shown, performance.now() - start);
    if (jump % 40 === 0) heaps.push(await heapOf(session));
  }
  const { longTasks } = await readNotes(page);
  say(
    `scrolling to ${jumps} places`,
    `the slowest had its rows after ${shown.toFixed(0)} ms; ${longTasks.length} long tasks${longTasks.length > 0 ? ` (${list(longTasks)} ms)` : ''}`,
  );
  say('memory of the page', `${megabytes(before)} before, then ${heaps.map(megabytes).join(', ')}`);
}

/** Until the inspector shows the ceremony that the key led to. */
async function measureOpening(page: Page): Promise<void> {
  const box = page.getByRole('listbox');
  const times: number[] = [];
  await box.focus();
  for (const key of ['Home', 'End', 'PageUp', 'PageUp', 'ArrowUp', 'ArrowUp']) {
    const before = await page
      .getByRole('option', { selected: true })
      .getAttribute('id')
      .catch(() => null);
    const start = performance.now();
    await page.keyboard.press(key);
    await page.waitForFunction((earlier) => {
      const row = document.querySelector('[role="option"][aria-selected="true"][data-ceremony]');
      const opened = document.querySelector<HTMLTimeElement>('header[data-status] time')?.dateTime;
      return row !== null && row.id !== earlier && row.querySelector('time')?.dateTime === opened;
    }, before);
    times.push(performance.now() - start);
  }
  say('opening another ceremony by key', `${list(times)} ms`);
}

/** After the garbage is gone: what the page really holds. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

async function told(what: string, work: () => void): Promise<void> {
  const start = performance.now();
  work();
  say(what, `${((performance.now() - start) / 1_000).toFixed(1)} s`);
}

function say(what: string, result: string): void {
  console.log(`  ${what}: ${result}`);
}

function list(times: readonly number[]): string {
  return times.map((time) => time.toFixed(0)).join(', ');
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
