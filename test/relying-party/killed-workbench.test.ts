import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkbench } from '../../src/main/workbench/open-workbench.ts';
import type { Workbench } from '../../src/main/workbench/workbench.ts';
import { makeTestFolders, type TestFolders, testOptions } from '../support/open-test-workbench.ts';
import { type Client, pairClient } from '../support/relying-party-client.ts';
import { register } from '../support/software-authenticator.ts';

const script = fileURLToPath(new URL('../support/serve-until-killed.ts', import.meta.url));
const ceremonies = 200;
const workers = 4;
/** So many are left when the latest kill is decided: more than can be done before it arrives. */
const stillToCome = 40;

let folders: TestFolders;
let child: ChildProcess;
beforeEach(() => {
  folders = makeTestFolders();
});
afterEach(() => {
  child.kill('SIGKILL');
  folders.remove();
});

interface Announcement extends Pick<Workbench, 'origin' | 'plainOrigin' | 'rpId' | 'identity'> {
  readonly links: string[];
}

async function startChild(): Promise<{ workbench: Workbench; exited: Promise<unknown> }> {
  child = spawn(process.execPath, [script, folders.dataFolder, folders.rendererFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  if (child.stdout === null) throw new Error('no standard output');
  for await (const line of createInterface(child.stdout)) {
    const { links, ...rest } = JSON.parse(line) as Announcement;
    const workbench: Workbench = {
      ...rest,
      createPairingLink: () => links.pop() ?? '',
      attachCdpSession: () => Promise.reject(new Error('not in this process')),
      close: () => Promise.resolve(),
    };
    return { workbench, exited };
  }
  throw new Error('the child ended without a word');
}

interface Acknowledged {
  readonly begun: Set<string>;
  readonly accepted: Set<string>;
  readonly passkeys: Set<string>;
}

/** Runs ceremonies until the server is gone, and notes which were acknowledged. */
async function run(client: Client, acknowledged: Acknowledged, onEach: () => void): Promise<void> {
  while (acknowledged.accepted.size < ceremonies) {
    const begun = await client.begin('registration');
    acknowledged.begun.add(begun.ceremonyId);
    const { response } = register(begun.options, { origin: client.origin });
    const detail = await client.answer('registration', begun.ceremonyId, { credential: response });
    expect(detail.status).toBe('accepted');
    acknowledged.accepted.add(begun.ceremonyId);
    acknowledged.passkeys.add(response.id);
    onEach();
  }
}

describe('a workbench that is killed in the middle of 200 ceremonies', () => {
  // Three moments, one in each third; within it, chance decides.
  it.each([0, 1, 2])('has every acknowledged one afterwards, killed in third %i', async (third) => {
    const { workbench, exited } = await startChild();
    const acknowledged: Acknowledged = { begun: new Set(), accepted: new Set(), passkeys: new Set() };
    const killAfter = Math.floor(((third + Math.random()) * (ceremonies - stillToCome)) / 3);
    const clients = await Promise.all(Array.from({ length: workers }, () => pairClient(workbench)));
    let killed = false;
    const onEach = () => {
      if (acknowledged.accepted.size < killAfter || killed) return;
      killed = true;
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 10);
    };
    const ends = await Promise.allSettled(clients.map((client) => run(client, acknowledged, onEach)));
    expect(killed).toBe(true);
    await exited;
    expect(child.signalCode).toBe('SIGKILL');
    expect(ends.some(({ status }) => status === 'rejected')).toBe(true);
    expect(acknowledged.accepted.size).toBeLessThan(ceremonies);

    const database = new DatabaseSync(join(folders.dataFolder, 'records.sqlite'), { readOnly: true });
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    database.close();

    const reopened = await openWorkbench(testOptions(folders));
    try {
      const client = await pairClient(reopened);
      for (const id of acknowledged.accepted) expect((await client.ceremony(id)).status).toBe('accepted');
      for (const id of acknowledged.begun) expect((await client.ceremony(id)).status).not.toBe('waiting');
      const kept = new Set((await client.state()).passkeys.map(({ record }) => record.id));
      expect([...acknowledged.passkeys].filter((id) => !kept.has(id))).toEqual([]);
    } finally {
      await reopened.close();
    }
  });
});
