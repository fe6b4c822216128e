import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeAddresses } from '../../src/main/relying-party/addresses.ts';
import { defaultDataFolder } from '../../src/main/workbench/data-folder.ts';
import { openWorkbench } from '../../src/main/workbench/open-workbench.ts';
import type { WorkbenchError } from '../../src/main/workbench/workbench-error.ts';
import { ceremonyPageSchema } from '../../src/shared/contract/ceremony-list.ts';
import { makeTestFolders, type TestFolders, testOptions } from '../support/open-test-workbench.ts';
import { pairClient } from '../support/relying-party-client.ts';
import { authenticate, register } from '../support/software-authenticator.ts';

let folders: TestFolders;
beforeEach(() => {
  folders = makeTestFolders();
});
afterEach(() => folders.remove());

const open = () => openWorkbench(testOptions(folders));
async function failure(opening: Promise<unknown>): Promise<WorkbenchError> {
  return opening.then(
    () => {
      throw new Error('it opened');
    },
    (error: WorkbenchError) => error,
  );
}

describe('what was acknowledged', () => {
  it('is there after a restart: passkeys sign in, ceremonies are listed, replays are known', async () => {
    const first = await open();
    const before = await pairClient(first);
    const begun = await before.begin('registration');
    const { credential, response } = register(begun.options, { origin: before.origin });
    await before.answer('registration', begun.ceremonyId, { credential: response });
    const waiting = await before.begin('authentication');
    const detail = await before.ceremony(begun.ceremonyId);
    await first.close();

    const second = await open();
    try {
      const after = await pairClient(second);
      expect(await after.ceremony(begun.ceremonyId)).toEqual(detail);
      expect(await after.ceremony(waiting.ceremonyId)).toMatchObject({ status: 'unanswered', body: null });
      const replay = await after.post(`/api/registration/${begun.ceremonyId}/response`, {
        credential: response,
      });
      expect(replay.status).toBe(409);
      const signIn = await after.begin('authentication', { userName: 'ada' });
      const assertion = authenticate(signIn.options, credential, { origin: after.origin });
      const signedIn = await after.answer('authentication', signIn.ceremonyId, { credential: assertion });
      expect(signedIn.status).toBe('accepted');
    } finally {
      await second.close();
    }
  });

  it('but not judged, because the workbench ended in between, is judged by the next run', async () => {
    const first = await open();
    const client = await pairClient(first);
    const begun = await client.begin('registration');
    const { response } = register(begun.options, { origin: client.origin });
    await first.close();
    const database = new DatabaseSync(join(folders.dataFolder, 'records.sqlite'));
    const body = Buffer.from(JSON.stringify({ credential: response }));
    database
      .prepare(
        'UPDATE ceremonies SET body = ?, body_length = ?, received_at = ?, claimed_at = ? WHERE id = ?',
      )
      .run(body, body.length, Date.now(), Date.now(), begun.ceremonyId);
    database.close();

    const second = await open();
    try {
      const after = await pairClient(second);
      expect(await after.ceremony(begun.ceremonyId)).toMatchObject({ status: 'accepted' });
      expect((await after.state()).passkeys).toHaveLength(1);
    } finally {
      await second.close();
    }
  });

  it('comes in windows, the newest first', async () => {
    const workbench = await open();
    try {
      const client = await pairClient(workbench);
      const ids: string[] = [];
      for (let count = 0; count < 205; count++)
        ids.unshift((await client.begin('authentication')).ceremonyId);
      const state = await client.state();
      expect(state.ceremonyCount).toBe(205);
      expect(state.ceremonies.map(({ id }) => id)).toEqual(ids.slice(0, 200));
      const older = await client.send('/api/ceremonies?offset=200');
      const page = ceremonyPageSchema.parse(JSON.parse(older.text));
      expect(page.ceremonies.map(({ id }) => id)).toEqual(ids.slice(105));
      expect(page).toMatchObject({ total: 205, matched: 205, offset: 105 });
    } finally {
      await workbench.close();
    }
  });
});

describe('a second start on the same data folder', () => {
  it('says where the first one runs and how to get in, and leaves it alone', async () => {
    const first = await open();
    try {
      const error = await failure(open());
      expect(error).toMatchObject({ name: 'WorkbenchError', code: 'already-running' });
      expect(error.message).toContain(first.origin);
      expect(error.message).toContain(String(process.pid));
      const link = /http:\S+#pair=\S+/.exec(error.message)?.[0] ?? '';
      const client = await pairClient({ ...first, createPairingLink: () => link }, { transport: 'http' });
      expect((await client.state()).window).toBe('paired');
    } finally {
      await first.close();
    }
  });

  it('still says where the first one runs when that gives it no link', async () => {
    const first = await open();
    try {
      const path = join(folders.dataFolder, 'running.json');
      const running = JSON.parse(readFileSync(path, 'utf8')) as object;
      writeFileSync(path, JSON.stringify({ ...running, controlToken: 'of somebody else' }));
      const { message } = await failure(open());
      expect(message).toContain(first.origin);
      expect(message).toContain('Use its window, or close it and start again.');
      renameSync(join(folders.dataFolder, 'certificates'), join(folders.dataFolder, 'elsewhere'));
      expect((await failure(open())).message).toBe(message);
    } finally {
      await first.close();
    }
  });

  it('is the first one when that has closed, or was killed and left its file', async () => {
    const first = await open();
    const running = readFileSync(join(folders.dataFolder, 'running.json'));
    await first.close();
    expect(existsSync(join(folders.dataFolder, 'running.json'))).toBe(false);
    writeFileSync(join(folders.dataFolder, 'running.json'), running);
    await (await open()).close();
  });
});

describe('a port', () => {
  it('that was asked for and is taken is an error that names it', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const error = await failure(openWorkbench({ ...testOptions(folders), port }));
    expect(error.code).toBe('port-taken');
    expect(error.message).toContain(String(port));
    holder.close();
    const workbench = await openWorkbench({ ...testOptions(folders), port });
    expect(workbench.origin).toBe(`https://localhost:${port}`);
    await workbench.close();
  });

  it('that is the scheme’s own is left out of origins, as browsers leave it out', () => {
    const { origin, plainOrigin } = describeAddresses(443, 80);
    expect([origin, plainOrigin]).toEqual(['https://localhost', 'http://localhost']);
    expect(describeAddresses(8443, 443).plainOrigin).toBe('http://localhost:443');
  });

  it('that nobody asked for is the next free one', async () => {
    const { port: _any, ...options } = testOptions(folders);
    const other = makeTestFolders();
    const first = await openWorkbench(options);
    const second = await openWorkbench({ ...options, dataFolder: other.dataFolder });
    const ports = [first.origin, first.plainOrigin, second.origin, second.plainOrigin].map(
      (each) => new URL(each).port,
    );
    expect(new Set(ports).size).toBe(4);
    for (const port of ports) expect(Number(port)).toBeGreaterThanOrEqual(8443);
    await Promise.all([first.close(), second.close()]);
    other.remove();
  });
});

describe('records that cannot be opened', () => {
  it('because a newer version made them are left as they are', async () => {
    await (await open()).close();
    const path = join(folders.dataFolder, 'records.sqlite');
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 99; PRAGMA journal_mode = DELETE');
    database.close();
    const before = readFileSync(path);
    const error = await failure(open());
    expect(error.code).toBe('made-by-a-newer-version');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  const damages: [string, (content: Buffer) => Buffer][] = [
    [
      'are no database',
      () => Buffer.from('this is not a database, although it is long enough to be one'.repeat(40)),
    ],
    [
      'have a page overwritten',
      (content) =>
        Buffer.concat([content.subarray(0, 4096), Buffer.alloc(4096, 0x5a), content.subarray(8192)]),
    ],
  ];
  it.each(damages)('because they %s are kept, with a next step', async (_name, damage) => {
    await (await open()).close();
    const path = join(folders.dataFolder, 'records.sqlite');
    const damaged = damage(readFileSync(path));
    writeFileSync(path, damaged);
    const error = await failure(open());
    expect(error.code).toBe('records-damaged');
    expect(error.message).toContain('Nothing was deleted');
    expect(readFileSync(path).length).toBe(damaged.length);
    // The lock was given back: the same failure again, and not "already running".
    expect((await failure(open())).code).toBe('records-damaged');
  });
});

describe('the data folder', () => {
  it.skipIf(process.platform === 'win32')('and everything in it is for this user only', async () => {
    const workbench = await open();
    const client = await pairClient(workbench);
    await client.begin('registration');
    expect(statSync(folders.dataFolder).mode & 0o777).toBe(0o700);
    const names = readdirSync(folders.dataFolder);
    expect(names).toEqual(expect.arrayContaining(['records.sqlite', 'records.sqlite-wal', 'running.json']));
    for (const name of names) {
      const expected = name === 'certificates' ? 0o700 : 0o600;
      expect([name, statSync(join(folders.dataFolder, name)).mode & 0o777]).toEqual([name, expected]);
    }
    await workbench.close();
  });

  it.skipIf(process.platform === 'win32')('that holds other things keeps its permissions', async () => {
    mkdirSync(folders.dataFolder, { mode: 0o755 });
    writeFileSync(join(folders.dataFolder, 'letter.txt'), 'Dear Ada');
    await (await open()).close();
    expect(statSync(folders.dataFolder).mode & 0o777).toBe(0o755);
    expect(statSync(join(folders.dataFolder, 'records.sqlite')).mode & 0o777).toBe(0o600);
  });

  it('that cannot be made is an error that says so', async () => {
    const file = join(folders.rendererFolder, 'index.html');
    const error = await failure(openWorkbench({ ...testOptions(folders), dataFolder: join(file, 'data') }));
    expect(error.code).toBe('data-folder-unwritable');
  });

  it.each(['records.sqlite', 'instance.lock'])(
    'with something in the way of %s is an error that says so, with a next step',
    async (name) => {
      mkdirSync(join(folders.dataFolder, name, 'in the way'), { recursive: true });
      const error = await failure(open());
      expect(error).toMatchObject({ name: 'WorkbenchError', code: 'data-folder-unwritable' });
      expect(error.message).toContain('--data-dir');
    },
  );

  it('is where each system keeps such things', () => {
    const on = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv) =>
      defaultDataFolder({ platform, environment, home: '/home/ada' });
    expect(on('linux', {})).toBe('/home/ada/.local/share/passkey-workbench');
    expect(on('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/passkey-workbench');
    expect(on('linux', { XDG_DATA_HOME: 'relative' })).toBe('/home/ada/.local/share/passkey-workbench');
    expect(on('darwin', {})).toBe('/home/ada/Library/Application Support/Passkey Workbench');
    const local = 'C:\\Users\\ada\\AppData\\Local';
    expect(on('win32', { LOCALAPPDATA: local })).toBe(`${local}\\Passkey Workbench`);
    expect(on('win32', {})).toBe('\\home\\ada\\AppData\\Local\\Passkey Workbench');
  });
});

describe('a renderer that was not built', () => {
  it('is an error before anything is touched', async () => {
    const error = await failure(
      openWorkbench({ ...testOptions(folders), rendererFolder: join(folders.rendererFolder, 'assets') }),
    );
    expect(error.code).toBe('renderer-not-built');
    expect(existsSync(folders.dataFolder)).toBe(false);
  });
});
