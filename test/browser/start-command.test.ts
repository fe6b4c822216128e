import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findElectronBinary } from '../support/electron-binary.ts';
import { type StartedCommand, startCommand } from '../support/start-command.ts';

let folder: string;
const started: StartedCommand[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbench-start-'));
});

afterEach(async () => {
  for (const { child, exited } of started.splice(0)) {
    child.kill();
    await exited;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

function start(args: string[], env?: NodeJS.ProcessEnv): StartedCommand {
  const command = startCommand([...args, `--data-dir=${folder}`], env);
  started.push(command);
  return command;
}

const pairingLink = /pairing link {2}(http:\/\/localhost:\d+\/#pair=\S+)/;
const onLinux = process.platform === 'linux';

describe('npm start', () => {
  it('prints its options', async () => {
    const command = start(['--help']);
    expect(await command.exited).toBe(0);
    expect(command.output()).toContain('--host=browser');
  });

  it('refuses an option that it does not know, and says what to do', async () => {
    const command = start(['--hots=none']);
    expect(await command.exited).toBe(2);
    expect(command.output()).toBe(`Unknown option '--hots'. "npm start -- --help" lists the options.\n`);
  });

  it('serves without a window, with a link that works, until Ctrl+C', async () => {
    const command = start(['--host=none', '--port=0']);
    const [, link] = await command.printed(pairingLink);
    const page = await fetch(link ?? '');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>');
    command.child.kill('SIGINT');
    // Windows has no signals: there this kills the command, and what it started notices.
    expect(await command.exited).toBe(process.platform === 'win32' ? null : 0);
    await expect(fetch(link ?? '')).rejects.toThrow();
  });

  it('finds the workbench that already runs on the data folder', async () => {
    const first = start(['--host=none', '--port=0']);
    await first.printed(pairingLink);
    const second = start(['--host=none', '--port=0']);
    expect(await second.exited).toBe(0);
    expect(second.output()).toMatch(/already running on .* at https:\/\/localhost:\d+ .*#pair=/);
  });

  it.runIf(onLinux)('opens an installed browser, and Ctrl+C ends everything that it started', async () => {
    const command = start(['--host=browser', '--headless', '--port=0']);
    await command.printed(/Ctrl\+C, or closing the window, ends it/);
    expect(processesNaming(folder).length).toBeGreaterThan(3);
    command.child.kill('SIGINT');
    expect(await command.exited).toBe(0);
    expect(processesNaming(folder)).toEqual([]);
  });

  it.runIf(onLinux)(
    'does not wait for a slow browser when Ctrl+C comes first',
    async () => {
      const slow = join(folder, 'slow');
      writeFileSync(slow, '#!/bin/sh\nexec sleep 100\n', { mode: 0o755 });
      const command = start(['--host=browser', '--headless', '--port=0'], { CHROME_PATH: slow });
      await command.printed(/keeps data in/);
      command.child.kill('SIGINT');
      expect(await command.exited).toBe(0);
      expect(command.output()).toMatch(/keeps data in .*\nClosing\.\n$/);
    },
    // Sooner than the opening of a window gives up by itself.
    20_000,
  );

  it.runIf(onLinux)('leaves nothing behind when it is killed', async () => {
    const command = start(['--host=browser', '--headless', '--port=0']);
    await command.printed(/Ctrl\+C, or closing the window, ends it/);
    command.child.kill('SIGKILL');
    await expect.poll(() => processesNaming(folder), { timeout: 10_000 }).toEqual([]);
  });

  it.runIf(onLinux)('serves with a link where there is no display', async () => {
    const command = start(['--port=0'], { DISPLAY: '', WAYLAND_DISPLAY: '' });
    await command.printed(pairingLink);
    expect(command.output()).toContain('There is no display');
  });

  it.skipIf(findElectronBinary() !== undefined)(
    'says in two lines that Electron cannot be had, and opens the browser instead',
    async () => {
      const env = { DISPLAY: ':1', ELECTRON_MIRROR: 'http://127.0.0.1:1/', npm_config_electron_mirror: '' };
      const command = start(['--host=electron', '--headless', '--port=0'], env);
      await command.printed(/Ctrl\+C, or closing the window, ends it/);
      expect(command.output()).toContain(
        'Electron could not be had: 127.0.0.1 cannot be reached. ELECTRON_MIRROR can name another source.\n' +
          'The same workbench opens in an installed browser instead; "--host=browser" goes there directly.\n',
      );
    },
  );
  it.runIf(onLinux && findElectronBinary() === undefined)(
    'leaves no download behind when it is ended',
    async () => {
      const silent = createServer().listen(0, '127.0.0.1');
      await once(silent, 'listening');
      const address = silent.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      const env = {
        DISPLAY: ':1',
        ELECTRON_MIRROR: `http://127.0.0.1:${port}/`,
        npm_config_electron_mirror: '',
      };
      const command = start(['--host=electron'], env);
      await once(silent, 'connection');
      const [installer] = childrenOf(command.child.pid);
      expect(commandLineOf(String(installer))).toContain('install.js');
      command.child.kill('SIGTERM');
      await command.exited;
      await expect.poll(() => commandLineOf(String(installer))).toBe('');
      silent.close();
    },
  );
});

function childrenOf(pid: number | undefined): string[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
}

/** Processes with the text on their command line, ourselves apart. */
function processesNaming(text: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .map((pid) => commandLineOf(pid))
    .filter((line) => line.includes(text));
}

function commandLineOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    // It ended between the listing and the reading.
    return '';
  }
}
