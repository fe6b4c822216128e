import { WorkbenchError } from '../workbench/workbench-error.ts';
import type { Browser } from './browser-candidates.ts';
import { findBrowser, type Machine, thisMachine } from './find-browser.ts';

/**
 * The browser for a window on this machine. Faults: `browser-not-found`, and `no-display` where a visible window was asked
 * for and Linux has no screen to show it on.
 */
export function chooseBrowser(headless: boolean, machine: Machine = thisMachine): Browser {
  if (!headless && machine.platform === 'linux' && !hasDisplay(machine)) {
    throw new WorkbenchError(
      'no-display',
      'There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window opens.',
    );
  }
  const browser = findBrowser(machine);
  if (browser !== undefined) return browser;
  throw new WorkbenchError(
    'browser-not-found',
    'No Chrome, Edge, Chromium or Brave was found on this machine, so no window opens. Install one, or set CHROME_PATH.',
  );
}

function hasDisplay({ environment }: Machine): boolean {
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}
