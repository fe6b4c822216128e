import { describe, expect, it } from 'vitest';
import { browserArguments } from '../../../src/main/browser/browser-arguments.ts';

const options = {
  profileFolder: '/data/browser-profile',
  spkiSha256: 'pin=',
  headless: false,
  firstUse: false,
  withoutSandbox: false,
};

describe('browserArguments', () => {
  it('trusts one public key only, and opens the debugging pipe to nobody else', () => {
    const args = browserArguments(options);
    expect(args).toContain('--ignore-certificate-errors-spki-list=pin=');
    expect(args).toContain('--remote-debugging-pipe');
    expect(args.join(' ')).not.toMatch(/--ignore-certificate-errors |--remote-debugging-port/);
  });

  it('leaves alone what decides which authenticators a page meets', () => {
    expect(browserArguments(options).join(' ')).not.toMatch(
      /mock-keychain|password-store|(?:dis|en)able-features|enable-automation|disable-sync|disable-extensions/,
    );
  });

  it.each([
    ['firstUse', '--window-size=1440,900'],
    ['headless', '--headless'],
    ['withoutSandbox', '--no-sandbox'],
  ])('adds a switch for %s, and only then', (option, expected) => {
    expect(browserArguments(options)).not.toContain(expected);
    expect(browserArguments({ ...options, [option]: true })).toContain(expected);
  });
});
