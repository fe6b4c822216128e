import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openWorkbench } from '../../src/main/workbench/open-workbench.ts';
import type { Workbench } from '../../src/main/workbench/workbench.ts';
import { openTestWindow, type TestWindow } from './chromium.ts';
import { makeTestFolders, testOptions } from './open-test-workbench.ts';

const rendererFolder = fileURLToPath(new URL('../../out/renderer', import.meta.url));

/** A running workbench, its own window in real Chromium, and the words of its screen. */
export interface WorkbenchScreen extends AsyncDisposable {
  readonly page: Page;
  readonly workbench: Workbench;
  readonly list: Locator;
  readonly verdict: Locator;
  readonly tree: Locator;
  readonly bytes: Locator;
  /** Ends the workbench and its browser, and opens both again on the same data folder. */
  restart(): Promise<WorkbenchScreen>;
}

export async function openWorkbenchScreen(
  context: BrowserContextOptions = {},
  folders = makeTestFolders(),
): Promise<WorkbenchScreen> {
  if (!existsSync(rendererFolder)) throw new Error('The renderer is not built. Run "npm run build" first.');
  const workbench = await openWorkbench({ ...testOptions(folders), rendererFolder, host: 'browser' });
  let window: TestWindow;
  try {
    window = await openTestWindow(workbench, { locale: 'en-GB', ...context });
  } catch (error) {
    await workbench.close();
    folders.remove();
    throw error;
  }
  const { page } = window;
  page.setDefaultTimeout(15_000);
  const close = async () => {
    await window.close();
    await workbench.close();
  };
  return {
    page,
    workbench,
    list: page.getByRole('listbox'),
    verdict: page.getByRole('heading', { level: 1 }),
    tree: page.getByRole('treegrid'),
    bytes: page.getByRole('grid'),
    async restart() {
      await close();
      return openWorkbenchScreen(context, folders);
    },
    async [Symbol.asyncDispose]() {
      await close();
      folders.remove();
    },
  };
}

type VirtualToggle =
  | 'Keeps discoverable credentials'
  | 'New passkeys may be synced (BE)'
  | 'Somebody touches it (UP)';

/** Switches the header to the virtual authenticator, then changes its settings as a person would. */
export async function useVirtualAuthenticator(
  { page }: WorkbenchScreen,
  settings: {
    kind?: 'Security key';
    userVerification?: 'Cannot' | 'Fails';
    switchOff?: readonly VirtualToggle[];
  } = {},
): Promise<void> {
  await pick(page.getByRole('banner'), 'Authenticator', 'Virtual authenticator');
  await page.getByText('Real authenticators are switched off in this window').waitFor();
  await page.getByRole('button', { name: 'Settings of the virtual authenticator' }).click();
  const box = page.getByRole('dialog', { name: 'Settings of the virtual authenticator' });
  if (settings.kind !== undefined) await pick(box, 'Kind', settings.kind);
  if (settings.userVerification !== undefined) {
    await pick(box, 'User verification', settings.userVerification);
  }
  // Each change takes effect at the relying party, and the box shows what came back.
  for (const name of settings.switchOff ?? []) {
    await box.getByRole('switch', { name }).click();
    await box.getByRole('switch', { name, checked: false }).waitFor();
  }
  await page.keyboard.press('Escape');
}

/** Chooses one segment of a group and waits until it is the chosen one. */
export async function pick(scope: Locator, group: string, name: string): Promise<void> {
  const segments = scope.getByRole('radiogroup', { name: group, exact: true });
  await segments.getByRole('radio', { name, exact: true }).click();
  await segments.getByRole('radio', { name, exact: true, checked: true }).waitFor();
}

/** Opens the composer for a registration, changes what `change` says, and sends it. */
export async function createPasskey(
  { page }: WorkbenchScreen,
  userName: string,
  change: (form: Locator) => Promise<void> = async () => undefined,
): Promise<void> {
  await page.getByRole('button', { name: 'Create a passkey' }).first().click();
  const form = page.getByRole('form', { name: 'Create a passkey' });
  await form.getByRole('combobox', { name: 'User name' }).fill(userName);
  await change(form);
  await form.getByRole('button', { name: 'Create passkey' }).click();
}

/** Opens the composer for a sign-in, with a user name or without one, and sends it. */
export async function signInAs(
  { page }: WorkbenchScreen,
  userName: string | undefined,
  change: (form: Locator) => Promise<void> = async () => undefined,
): Promise<void> {
  await page.getByRole('button', { name: 'Sign in' }).first().click();
  const form = page.getByRole('form', { name: 'Sign in' });
  await pick(form, 'Who', userName === undefined ? 'Without' : 'With a user name');
  if (userName !== undefined) await form.getByRole('combobox', { name: 'User name' }).fill(userName);
  await change(form);
  await form.getByRole('button', { name: 'Sign in' }).click();
}

/** The bytes that the grid shows as selected, as hex pairs. */
export async function selectedBytes({ bytes }: WorkbenchScreen): Promise<string> {
  return (await bytes.locator('td[aria-selected="true"]').allInnerTexts()).join(' ');
}
