import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseStartOptions, startOptionsHelp } from '../../../src/main/workbench/start-options.ts';
import { WorkbenchError } from '../../../src/main/workbench/workbench-error.ts';

const nothingGiven = {
  host: undefined,
  port: undefined,
  dataFolder: undefined,
  headless: false,
  help: false,
};

const accepted: [string, string[], object][] = [
  ['nothing', [], {}],
  ['a host with an equals sign', ['--host=browser'], { host: 'browser' }],
  ['a host as the next word', ['--host', 'none'], { host: 'none' }],
  ['a port with an equals sign', ['--port=8443'], { port: 8443 }],
  ['a port as the next word', ['--port', '1'], { port: 1 }],
  ['port 0 for any free one', ['--port=0'], { port: 0 }],
  ['the highest port', ['--port=65535'], { port: 65535 }],
  ['a relative data folder', ['--data-dir=here'], { dataFolder: resolve('here') }],
  ['headless', ['--headless'], { headless: true }],
  ['help', ['--help'], { help: true }],
  ['-h', ['-h'], { help: true }],
  ['all at once', ['--host=none', '--port', '9', '--headless'], { host: 'none', port: 9, headless: true }],
  ['the last of two hosts', ['--host=none', '--host=browser'], { host: 'browser' }],
];

const refused: [string, string[], string][] = [
  ['an unknown option', ['--prot=1'], "Unknown option '--prot'."],
  ['an unknown host', ['--host=chrome'], '--host=chrome is not one of electron, browser, none.'],
  ['an empty host', ['--host='], '--host= is not one of electron, browser, none.'],
  ['a host without a value', ['--host'], 'argument missing'],
  ['a port that is no number', ['--port=abc'], '--port=abc is not a port number from 0 to 65535.'],
  ['a port past the end', ['--port=65536'], '--port=65536 is not a port number'],
  ['a fractional port', ['--port=1.5'], '--port=1.5 is not a port number'],
  ['a hexadecimal port', ['--port=0x1'], '--port=0x1 is not a port number'],
  ['an empty port', ['--port='], '--port= is not a port number'],
  ['an empty data folder', ['--data-dir='], '--data-dir= names no folder.'],
  ['a value for a switch', ['--headless=yes'], 'does not take an argument'],
  ['a stray word', ['browser'], "Unexpected argument 'browser'."],
  ["Chromium's own switches in a terminal", ['--no-sandbox'], "Unknown option '--no-sandbox'."],
];

describe('parseStartOptions', () => {
  it.each(accepted)('accepts %s', (_name, argv, expected) => {
    expect(parseStartOptions(argv)).toEqual({ ...nothingGiven, ...expected });
  });

  it.each(refused)('refuses %s and names the next step', (_name, argv, sentence) => {
    const refusal = refusalOf(() => parseStartOptions(argv));
    expect(refusal.code).toBe('invalid-argument');
    expect(refusal.message).toContain(sentence);
    expect(refusal.message).toMatch(/"npm start -- --help" lists the options\.$/);
  });

  it('has a help text that names every option', () => {
    for (const option of ['--host=', '--port=', '--data-dir=', '--headless', '--help']) {
      expect(startOptionsHelp).toContain(option);
    }
  });
});

function refusalOf(call: () => unknown): WorkbenchError {
  try {
    call();
  } catch (error) {
    if (error instanceof WorkbenchError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
