import { posix, win32 } from 'node:path';

export interface Browser {
  /** As people know it: "Google Chrome". */
  readonly name: string;
  /** Absolute path of the executable. */
  readonly path: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

interface KnownBrowser {
  readonly name: string;
  /** Below each folder that Windows installs programs in. */
  readonly win32: readonly string[];
  /** Below /Applications, the machine's and the user's. */
  readonly darwin: readonly string[];
  /** Absolute paths. */
  readonly linux: readonly string[];
  /** Executables looked up in PATH, on Linux only: elsewhere browsers do not put themselves there. */
  readonly commands: readonly string[];
}

/** Most used first: a person who has several expects the one that their users have. */
const knownBrowsers: readonly KnownBrowser[] = [
  {
    name: 'Google Chrome',
    win32: ['Google\\Chrome\\Application\\chrome.exe'],
    darwin: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
    linux: ['/opt/google/chrome/chrome'],
    commands: ['google-chrome-stable', 'google-chrome'],
  },
  {
    name: 'Microsoft Edge',
    win32: ['Microsoft\\Edge\\Application\\msedge.exe'],
    darwin: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    linux: ['/opt/microsoft/msedge/msedge'],
    commands: ['microsoft-edge-stable', 'microsoft-edge'],
  },
  {
    name: 'Chromium',
    win32: ['Chromium\\Application\\chrome.exe'],
    darwin: ['Chromium.app/Contents/MacOS/Chromium'],
    linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
    commands: ['chromium', 'chromium-browser'],
  },
  {
    name: 'Brave',
    win32: ['BraveSoftware\\Brave-Browser\\Application\\brave.exe'],
    darwin: ['Brave Browser.app/Contents/MacOS/Brave Browser'],
    linux: ['/opt/brave.com/brave/brave'],
    commands: ['brave-browser-stable', 'brave-browser', 'brave'],
  },
];

/** Where browsers of the Chromium family may be on such a machine, in the order to try. Looks at no file. */
export function browserCandidates(platform: string, environment: Environment): Browser[] {
  return knownBrowsers.flatMap((browser) =>
    pathsOf(browser, platform, environment).map((path) => ({ name: browser.name, path })),
  );
}

function pathsOf(browser: KnownBrowser, platform: string, environment: Environment): string[] {
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return roots.filter(isGiven).flatMap((root) => browser.win32.map((path) => win32.join(root, path)));
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', environment.HOME && posix.join(environment.HOME, 'Applications')];
    return roots.filter(isGiven).flatMap((root) => browser.darwin.map((path) => posix.join(root, path)));
  }
  const folders = (environment.PATH ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  const inPath = browser.commands.flatMap((command) => folders.map((folder) => posix.join(folder, command)));
  return [...inPath, ...browser.linux];
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
