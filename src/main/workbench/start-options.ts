import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type HostName, hostNames } from '../../shared/contract/workbench.ts';
import { WorkbenchError } from './workbench-error.ts';

export interface StartOptions {
  /** Undefined: the entry's own default. */
  readonly host: HostName | undefined;
  /** Undefined: 8443, or the next free one. 0: any free one. */
  readonly port: number | undefined;
  /** Absolute. Undefined: this user's own data folder. */
  readonly dataFolder: string | undefined;
  /** The browser host opens no window that a person could see. */
  readonly headless: boolean;
  readonly help: boolean;
}

export const startOptionsHelp = `Passkey Workbench: run real passkey ceremonies and see every byte.

  npm start -- [options]

  --host=electron   the desktop app (the default)
  --host=browser    the same workbench in an installed Chrome, Edge, Chromium or Brave
  --host=none       no window: serves, and prints a link for any browser on this machine
  --port=N          HTTPS port (default: 8443, or the next free one; 0: any free one)
  --data-dir=PATH   keeps passkeys, ceremonies, certificates and the browser profile there
  --headless        browser host only: no visible window
  --help            shows this text

  CHROME_PATH       environment: the browser to use
  ELECTRON_MIRROR   environment: where to download Electron from
`;

const knownOptions = {
  host: { type: 'string' },
  port: { type: 'string' },
  'data-dir': { type: 'string' },
  headless: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads what stood after `npm start --`. Everything unknown is refused: `invalid-argument`. */
export function parseStartOptions(argv: readonly string[]): StartOptions {
  const values = readArguments(argv);
  return {
    host: values.host === undefined ? undefined : parseHost(values.host),
    port: values.port === undefined ? undefined : parsePort(values.port),
    dataFolder: values['data-dir'] === undefined ? undefined : parseDataFolder(values['data-dir']),
    headless: values.headless ?? false,
    help: values.help ?? false,
  };
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: knownOptions, strict: true }).values;
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('. ')[0] ?? cause.message) : String(cause);
    throw invalid(`${reason}.`, { cause });
  }
}

function parseHost(text: string): HostName {
  const host = hostNames.find((name) => name === text);
  if (host === undefined) throw invalid(`--host=${text} is not one of ${hostNames.join(', ')}.`);
  return host;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw invalid(`--port=${text} is not a port number from 0 to 65535.`);
  }
  return port;
}

function parseDataFolder(text: string): string {
  if (text === '') throw invalid('--data-dir= names no folder.');
  return resolve(text);
}

function invalid(sentence: string, options?: ErrorOptions): WorkbenchError {
  return new WorkbenchError(
    'invalid-argument',
    `${sentence} "npm start -- --help" lists the options.`,
    options,
  );
}
