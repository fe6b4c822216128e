import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { windowPartition } from './window-session.ts';
import { readWindowSize, rememberWindowSize, smallestWindow } from './window-size.ts';

export interface MainWindowOptions {
  readonly dataFolder: string;
  /** The relying party's origin: the preload shows itself to no other. */
  readonly origin: string;
  readonly visibility: 'shown' | 'hidden';
}

/** The workbench's only window, still empty. */
export function createMainWindow({ dataFolder, origin, visibility }: MainWindowOptions): BrowserWindow {
  const { width, height, maximized } = readWindowSize(dataFolder);
  const window = new BrowserWindow({
    title: app.getName(),
    width,
    height,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    // The page's own `--ground` (styles/tokens.css), so that nothing flashes before it has painted.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#0e1116' : '#f3f5f8',
    webPreferences: {
      partition: windowPartition,
      preload: join(app.getAppPath(), 'out/preload/preload.cjs'),
      additionalArguments: [`--workbench-origin=${origin}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // The spell checker fetches dictionaries from elsewhere.
      spellcheck: false,
    },
  });
  rememberWindowSize(window, dataFolder);
  window.once('ready-to-show', () => {
    if (visibility === 'hidden') return;
    if (maximized) window.maximize();
    window.show();
  });
  return window;
}

/** What a second start of the workbench does instead of opening another window. */
export function focusMainWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
