import { join } from 'node:path';
import { app, type BrowserWindow, Menu, shell } from 'electron';
import { z } from 'zod';
import { desktopChannels } from '../../shared/contract/desktop-channels.ts';
import { openWorkbench } from '../workbench/open-workbench.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { openAccountPicker } from './account-picker.ts';
import { describeApplicationMenu } from './application-menu.ts';
import { closeBeforeQuit, closeInTime } from './close-before-quit.ts';
import type { DesktopOptions } from './desktop-options.ts';
import { holdCdpSession } from './hold-cdp-session.ts';
import { openIpcGate } from './ipc-gate.ts';
import { createMainWindow } from './main-window.ts';
import { menuWordsFor } from './menu-words.ts';
import { raiseNavigationWalls } from './navigation-walls.ts';
import { openClause } from './open-clause.ts';
import { openInBrowser } from './open-in-browser.ts';
import { configureWebAuthnOnMac } from './webauthn-on-mac.ts';
import { openWindowSession } from './window-session.ts';

/** Everything between Electron's `ready` and the workbench on the screen. */
export async function bootDesktop({ dataFolder, port, visibility }: DesktopOptions): Promise<void> {
  const workbench = await openWorkbench({
    dataFolder,
    port,
    rendererFolder: join(app.getAppPath(), 'out/renderer'),
    rootsFolder: join(app.getAppPath(), 'resources/roots'),
    host: 'electron',
    version: app.getVersion(),
  });
  closeBeforeQuit(workbench);
  try {
    raiseNavigationWalls(workbench.origin);
    const windowSession = await openWindowSession(workbench);
    configureWebAuthnOnMac(windowSession);

    const window = createMainWindow({ dataFolder, origin: workbench.origin, visibility });
    const picker = openAccountPicker(windowSession, window.webContents);
    const gate = openIpcGate(window.webContents, workbench.origin);
    gate.handle(desktopChannels.chooseAccount, z.tuple([z.string(), z.string().nullable()]), picker.choose);
    gate.handle(desktopChannels.openInBrowser, z.tuple([]), () => openInBrowser(workbench));
    gate.handle(desktopChannels.openClause, z.tuple([z.string()]), openClause);
    showMenu(window, workbench, dataFolder);
    holdCdpSession(window.webContents, workbench);

    await load(window, workbench.createPairingLink('host'));
  } catch (error) {
    await closeInTime(workbench);
    throw error;
  }
}

function showMenu(window: BrowserWindow, workbench: Workbench, dataFolder: string): void {
  const template = describeApplicationMenu(menuWordsFor(app.getLocale()), {
    command: (command) => {
      if (!window.isDestroyed()) window.webContents.send(desktopChannels.menuCommand, command);
    },
    openInBrowser: () => openInBrowser(workbench).catch(console.error),
    showDataFolder: () => shell.showItemInFolder(dataFolder),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Electron also rejects with ERR_ABORTED where the page itself moved on while it was loading: that page has loaded. */
async function load(window: BrowserWindow, link: string): Promise<void> {
  try {
    await window.loadURL(link);
  } catch (error) {
    const isSuperseded = error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED';
    if (!isSuperseded && !window.isDestroyed()) throw error;
  }
}
