import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/contract/desktop-bridge.ts';
import type { MenuWords } from './menu-words.ts';

export interface MenuActions {
  /** Hands a command on to the page, which alone knows what it means. */
  command(command: MenuCommand): void;
  openInBrowser(): void;
  showDataFolder(): void;
}

type MenuItem = MenuItemConstructorOptions;
const line: MenuItem = { type: 'separator' };

/** The whole menu as data. On macOS the first menu is the application's own, as the system wants it. */
export function describeApplicationMenu(words: MenuWords, actions: MenuActions): MenuItem[] {
  const isMac = process.platform === 'darwin';
  const menus = [
    fileMenu(words, actions),
    editMenu(words),
    viewMenu(words, actions),
    ceremonyMenu(words, actions),
    windowMenu(words),
    { role: 'help', label: words.help, submenu: [{ role: 'about', label: words.about }] } satisfies MenuItem,
  ];
  return isMac ? [{ role: 'appMenu' }, ...menus] : menus;
}

function fileMenu(words: MenuWords, actions: MenuActions): MenuItem {
  const quit: MenuItem = { role: 'quit', label: words.quit };
  return {
    label: words.file,
    submenu: [
      { label: words.openInBrowser, click: actions.openInBrowser },
      { label: words.showDataFolder, click: actions.showDataFolder },
      ...(process.platform === 'darwin' ? [] : [line, quit]),
    ],
  };
}

function editMenu(words: MenuWords): MenuItem {
  return {
    label: words.edit,
    submenu: [
      { role: 'undo', label: words.undo },
      { role: 'redo', label: words.redo },
      line,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ],
  };
}

function viewMenu(words: MenuWords, { command }: MenuActions): MenuItem {
  return {
    label: words.view,
    submenu: [
      { label: words.switchTheme, click: () => command('switch-theme') },
      { label: words.switchLanguage, click: () => command('switch-language') },
      line,
      { role: 'resetZoom', label: words.actualSize },
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      { role: 'togglefullscreen', label: words.fullScreen },
      line,
      { role: 'reload', label: words.reload },
      { role: 'toggleDevTools', label: words.developerTools },
    ],
  };
}

function ceremonyMenu(words: MenuWords, { command }: MenuActions): MenuItem {
  // On Windows the system's dialog belongs to whatever window is in front: with a menu that is always ours.
  return {
    label: words.ceremony,
    submenu: [
      { label: words.createPasskey, accelerator: 'CmdOrCtrl+N', click: () => command('create-passkey') },
      { label: words.signIn, accelerator: 'CmdOrCtrl+I', click: () => command('sign-in') },
      line,
      { label: words.cancelCeremony, accelerator: 'CmdOrCtrl+.', click: () => command('cancel-ceremony') },
    ],
  };
}

function windowMenu(words: MenuWords): MenuItem {
  return {
    role: 'windowMenu',
    label: words.window,
    submenu: [
      { role: 'minimize', label: words.minimise },
      { role: 'close', label: words.close },
    ],
  };
}
