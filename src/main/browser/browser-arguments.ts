/** Shown until the CDP session is in place. An app window needs a page at once; this one makes no request. */
export const startPage =
  'data:text/html,<meta name="color-scheme" content="light dark"><title>Passkey Workbench</title>';

export interface BrowserArgumentsOptions {
  readonly profileFolder: string;
  readonly spkiSha256: string;
  readonly headless: boolean;
  /** No window of this profile was ever placed by its owner. */
  readonly firstUse: boolean;
  /** Chromium's sandbox refuses to run as root on Linux. */
  readonly withoutSandbox: boolean;
}

/**
 * The whole command line, and deliberately a short one: everything that automation usually changes (keychain, password
 * store, features, extensions, focus) would change what a developer sees of the real authenticators.
 */
export function browserArguments(options: BrowserArgumentsOptions): string[] {
  return [
    `--user-data-dir=${options.profileFolder}`,
    // A pipe, not a port: nobody else on this machine can drive this browser.
    '--remote-debugging-pipe',
    // Trusts this one public key and nothing else, so that the page has a clean TLS state, as WebAuthn wants it.
    `--ignore-certificate-errors-spki-list=${options.spkiSha256}`,
    // Else a bar across the page calls the switch above unsupported. ChromeDriver passes it for the same reason.
    '--test-type',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-search-engine-choice-screen',
    '--hide-crash-restore-bubble',
    // The workbench makes no request to other hosts, so the browser's housekeeping stays quiet too. Sync is left alone:
    // somebody may sign in to show passkeys of a password manager.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-breakpad',
    '--metrics-recording-only',
    '--no-pings',
    ...(options.firstUse ? ['--window-size=1440,900'] : []),
    ...(options.headless ? ['--headless'] : []),
    ...(options.withoutSandbox ? ['--no-sandbox'] : []),
    `--app=${startPage}`,
  ];
}
