import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../src/main/browser/find-browser.ts';

/**
 * The browser for the tests: `CHROME_PATH`, an installed one, or one that is installed now by the system's ordinary means.
 *
 * @returns {string | undefined} its path
 */
export function browserForTests() {
  return installed() ?? (installWithApt() || installWithPlaywright() ? installed() : undefined);
}

function installed() {
  const found = findBrowser();
  if (found !== undefined) return found.path;
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

function installWithApt() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/etc/debian_version'))
    return false;
  console.log('No browser was found: installing Debian’s Chromium with apt-get …');
  const run = (...args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return (
      spawnSync('apt-get', ['-q', ...args], { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
    );
  };
  return run('update') && run('install', '-y', '--no-install-recommends', 'chromium');
}

function installWithPlaywright() {
  console.log('No browser was found: installing Playwright’s Chromium …');
  const command = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url));
  const args = [command, 'install', 'chromium'];
  return spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}
