import { describe, expect, it } from 'vitest';
import { browserCandidates } from '../../../src/main/browser/browser-candidates.ts';
import { findBrowser, type Machine } from '../../../src/main/browser/find-browser.ts';

const windows = {
  PROGRAMFILES: 'C:\\Program Files',
  'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\Users\\mei\\AppData\\Local',
};
const mac = { HOME: '/Users/mei' };
const linux = { PATH: '/usr/local/bin:/usr/bin' };

const edgeOnWindows = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const chromeOfOneUser = 'C:\\Users\\mei\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
const chromeOnMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const braveOfOneUser = '/Users/mei/Applications/Brave Browser.app/Contents/MacOS/Brave Browser';

const found: [string, string, Machine['environment'], string[], string | undefined, string][] = [
  ['Edge, which every Windows has', 'win32', windows, [edgeOnWindows], 'Microsoft Edge', edgeOnWindows],
  [
    'Chrome before Edge',
    'win32',
    windows,
    [edgeOnWindows, chromeOfOneUser],
    'Google Chrome',
    chromeOfOneUser,
  ],
  ['Chrome on macOS', 'darwin', mac, [chromeOnMac], 'Google Chrome', chromeOnMac],
  ["Brave in the user's own Applications", 'darwin', mac, [braveOfOneUser], 'Brave', braveOfOneUser],
  ['Chromium in PATH', 'linux', linux, ['/usr/bin/chromium'], 'Chromium', '/usr/bin/chromium'],
  ['Chromium as a snap', 'linux', linux, ['/snap/bin/chromium'], 'Chromium', '/snap/bin/chromium'],
  ['Chromium without any PATH', 'linux', {}, ['/usr/bin/chromium'], 'Chromium', '/usr/bin/chromium'],
  [
    'Chrome before Chromium',
    'linux',
    linux,
    ['/usr/bin/chromium', '/usr/bin/google-chrome'],
    'Google Chrome',
    '/usr/bin/google-chrome',
  ],
  [
    'a browser in the first folder of PATH',
    'linux',
    linux,
    ['/usr/local/bin/brave'],
    'Brave',
    '/usr/local/bin/brave',
  ],
];

describe('findBrowser', () => {
  it.each(found)('finds %s', (_name, platform, environment, installed, name, path) => {
    expect(findBrowser(machine(platform, environment, installed))).toEqual({ name, path });
  });

  it.each(['win32', 'darwin', 'linux'])('finds nothing on a bare %s machine', (platform) => {
    expect(findBrowser(machine(platform, {}, []))).toBeUndefined();
  });

  it('prefers CHROME_PATH to everything that is installed', () => {
    const environment = { ...linux, CHROME_PATH: '/opt/mine/chrome' };
    const chosen = findBrowser(machine('linux', environment, ['/usr/bin/chromium', '/opt/mine/chrome']));
    expect(chosen).toEqual({ name: 'chrome', path: '/opt/mine/chrome' });
  });

  it('refuses a CHROME_PATH that names no program, rather than taking another browser', () => {
    const environment = { ...linux, CHROME_PATH: '/gone' };
    expect(() => findBrowser(machine('linux', environment, ['/usr/bin/chromium']))).toThrow(
      'CHROME_PATH names /gone, which is not a program. Correct it or unset it.',
    );
  });

  it('treats an empty CHROME_PATH as none', () => {
    const environment = { ...linux, CHROME_PATH: '' };
    expect(findBrowser(machine('linux', environment, ['/usr/bin/chromium']))?.name).toBe('Chromium');
  });
});

describe('browserCandidates', () => {
  it('passes over relative folders in PATH, so that no browser comes from the current folder', () => {
    const paths = browserCandidates('linux', { PATH: '.::bin:/usr/bin' }).map(({ path }) => path);
    expect(paths.every((path) => path.startsWith('/'))).toBe(true);
  });
});

function machine(platform: string, environment: Machine['environment'], installed: string[]): Machine {
  return { platform, environment, isExecutable: (path) => installed.includes(path) };
}
