import { describe, expect, it } from 'vitest';
import { chooseBrowser } from '../../../src/main/browser/choose-browser.ts';
import type { Machine } from '../../../src/main/browser/find-browser.ts';

const chromium = '/usr/bin/chromium';

function linux(environment: Machine['environment'], installed = [chromium]): Machine {
  return { platform: 'linux', environment, isExecutable: (path) => installed.includes(path) };
}

describe('chooseBrowser', () => {
  it.each([
    ['an X display', { DISPLAY: ':0' }, false],
    ['a Wayland display', { WAYLAND_DISPLAY: 'wayland-0' }, false],
    ['no display, where no window is to be seen', {}, true],
  ])('takes the installed browser with %s', (_name, environment, headless) => {
    expect(chooseBrowser(headless, linux(environment)).path).toBe(chromium);
  });

  it.each([
    ['there is no display', false, linux({ DISPLAY: '' }), 'no-display'],
    ['there is no browser', false, linux({ DISPLAY: ':0' }, []), 'browser-not-found'],
    ['there is no browser for a headless window', true, linux({}, []), 'browser-not-found'],
  ])('says so when %s', (_name, headless, machine, code) => {
    expect(() => chooseBrowser(headless, machine)).toThrow(expect.objectContaining({ code }));
  });

  it('asks for a display on Linux only', () => {
    const path = '/Applications/Chromium.app/Contents/MacOS/Chromium';
    const mac: Machine = { platform: 'darwin', environment: {}, isExecutable: (each) => each === path };
    expect(chooseBrowser(false, mac).path).toBe(path);
  });
});
