import { AppDouble } from './app-double.ts';
import { createBrowserWindowClass } from './browser-window-double.ts';
import { openJournal } from './journal.ts';
import { createMenuDouble } from './menu-double.ts';
import { SessionDouble } from './session-double.ts';

export interface ElectronDoubleOptions {
  /** Holds package.json and out/, as the folder that Electron is started on. */
  readonly appPath: string;
  readonly getsLock?: boolean;
  readonly locale?: string;
}

export type ElectronDouble = ReturnType<typeof createElectronDouble>;

/**
 * A double of Electron's main-process module for tests in Node. It runs nothing of Chromium: it repeats what Electron's
 * documentation and source say about order, events and faults, so that our own main and preload code can be driven whole.
 * What only a real Electron can show is in test/desktop/electron.test.ts.
 */
export function createElectronDouble({ appPath, getsLock = true, locale = 'en-GB' }: ElectronDoubleOptions) {
  const journal = openJournal();
  const app = new AppDouble({ appPath, journal, getsLock, locale });
  const sessions = new Map<string, SessionDouble>();
  // One session for each partition (documentation of session.fromPartition); none before ready.
  const fromPartition = (partition: string) => {
    if (!app.isReady()) throw new Error('Session can only be received when app is ready');
    const session = sessions.get(partition) ?? new SessionDouble(partition, journal);
    sessions.set(partition, session);
    return session;
  };
  const BrowserWindow = createBrowserWindowClass({ app, journal, fromPartition });
  const errorBoxes: { title: string; content: string }[] = [];
  const opened: string[] = [];
  const shown: string[] = [];
  const menu = createMenuDouble();

  return {
    app,
    journal,
    sessions,
    menu,
    errorBoxes,
    /** URLs that were given to the system to open. */
    opened,
    /** Folders that were shown in the system's file manager. */
    shown,
    windows: BrowserWindow.getAllWindows,
    /** What `import … from 'electron'` finds in the main process. */
    module: {
      app,
      BrowserWindow,
      Menu: menu,
      nativeTheme: { shouldUseDarkColors: true },
      session: { fromPartition },
      dialog: {
        showErrorBox: (title: string, content: string) => void errorBoxes.push({ title, content }),
      },
      shell: {
        openExternal: async (url: string) => void opened.push(url),
        showItemInFolder: (path: string) => void shown.push(path),
      },
    },
  };
}
