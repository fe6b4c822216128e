import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { desktopChannels } from '../../src/shared/contract/desktop-channels.ts';
import { bridgeOf } from '../support/electron-double/bridge-of.ts';
import { invokeFrom } from '../support/electron-double/ipc-renderer-double.ts';
import { subframeOf } from '../support/electron-double/page-actions.ts';
import { type DesktopApp, startDesktopApp } from '../support/electron-double/start-desktop-app.ts';

describe('the way from the page into the main process', () => {
  let desktop: DesktopApp;
  let origin: string;
  beforeAll(async () => {
    desktop = await startDesktopApp();
    origin = desktop.origin();
  });
  afterAll(() => desktop.stop());
  afterEach(() => desktop.contents().commit(`${origin}/`));

  const invoke = (frame = desktop.contents().mainFrame, ...sent: unknown[]) =>
    invokeFrom(desktop.contents(), frame, desktopChannels.openInBrowser, sent);

  it('is six calls of the bridge and nothing else', () => {
    expect(Object.keys(desktop.contents().world)).toEqual(['workbenchDesktop']);
    expect(Object.keys(bridgeOf(desktop.contents())).sort()).toEqual([
      'chooseAccount',
      'onAccountChoice',
      'onAccountChoiceEnded',
      'onMenuCommand',
      'openClause',
      'openInBrowser',
    ]);
  });

  it('opens a pairing link on our plain origin in the system’s browser, and nothing else', async () => {
    await bridgeOf(desktop.contents()).openInBrowser();
    expect(desktop.opened).toHaveLength(1);
    const [link = ''] = desktop.opened;
    expect(link).toMatch(/^http:\/\/localhost:\d+\//);
    expect(new URL(link).port).not.toBe(new URL(origin).port);
    expect(new URL(link).hash).not.toBe('');
  });

  it('opens a clause of a specification where its page is, and no address that a page names', async () => {
    const { openClause } = bridgeOf(desktop.contents());
    await openClause('WebAuthn L3 §6.1');
    expect(desktop.opened.at(-1)).toBe('https://www.w3.org/TR/webauthn-3/#sctn-authenticator-data');
    const before = desktop.opened.length;
    await expect(openClause('https://example.com/')).rejects.toThrow('has no page');
    expect(desktop.opened).toHaveLength(before);
  });

  it('does not exist on a foreign page', () => {
    desktop.contents().commit('https://example.com/');
    expect(desktop.contents().world).toEqual({});
  });

  it('refuses a page of a foreign origin', async () => {
    desktop.contents().commit('https://example.com/');
    await expect(invoke()).rejects.toThrow('https://example.com may not ask');
  });

  it('refuses a frame below the main frame, even on our own origin', async () => {
    await expect(invoke(subframeOf(desktop.contents(), origin))).rejects.toThrow('only the main frame');
  });

  it('refuses a frame that is gone', async () => {
    const gone = invokeFrom(desktop.contents(), null, desktopChannels.openInBrowser, []);
    await expect(gone).rejects.toThrow('is gone');
    const detached = subframeOf(desktop.contents(), origin);
    detached.detached = true;
    await expect(invoke(detached)).rejects.toThrow('is gone');
  });

  it.each([
    ['too many arguments', desktopChannels.openInBrowser, ['https://example.com/']],
    ['too few', desktopChannels.chooseAccount, ['request']],
    ['a wrong type', desktopChannels.chooseAccount, ['request', 7]],
    ['an object in place of a clause', desktopChannels.openClause, [{}]],
    ['an object in place of a text', desktopChannels.chooseAccount, [{}, null]],
  ])('refuses %s', async (_name, channel, sent) => {
    const { mainFrame } = desktop.contents();
    const refused = invokeFrom(desktop.contents(), mainFrame, channel, sent);
    // The sign is zod's: the gate itself refused, before any handler ran.
    await expect(refused).rejects.toThrow(`${channel}: ✖`);
    expect(desktop.opened.filter((url) => url.includes('example.com'))).toEqual([]);
  });

  it('answers on no other channel', async () => {
    const { mainFrame } = desktop.contents();
    const unknown = invokeFrom(desktop.contents(), mainFrame, 'workbench:anything', []);
    await expect(unknown).rejects.toThrow("No handler registered for 'workbench:anything'");
  });
});

describe('the menu', () => {
  let desktop: DesktopApp;
  afterEach(() => desktop.stop());

  it('sends its commands to the page', async () => {
    desktop = await startDesktopApp();
    const commands: string[] = [];
    bridgeOf(desktop.contents()).onMenuCommand((command) => void commands.push(command));
    desktop.menu.press('Ceremony', 'Create a passkey');
    desktop.menu.press('Ceremony', 'Sign in');
    desktop.menu.press('Ceremony', 'Cancel the ceremony');
    desktop.menu.press('View', 'Switch between dark and light');
    desktop.menu.press('View', 'Switch between English and Japanese');
    expect(commands).toEqual([
      'create-passkey',
      'sign-in',
      'cancel-ceremony',
      'switch-theme',
      'switch-language',
    ]);
  });

  it('opens the browser and the data folder', async () => {
    desktop = await startDesktopApp();
    desktop.menu.press('File', 'Open in my browser');
    desktop.menu.press('File', 'Show the data folder');
    expect(desktop.opened[0]).toMatch(/^http:\/\/localhost:\d+\//);
    expect(desktop.shown).toEqual([desktop.dataFolder]);
  });

  it('speaks Japanese on a Japanese system', async () => {
    desktop = await startDesktopApp({ locale: 'ja' });
    expect(desktop.menu.labels()).toContain('表示');
  });
});
