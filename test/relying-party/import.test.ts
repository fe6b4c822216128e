import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench } from '../../src/main/workbench/open-workbench.ts';
import { formatCeremonyFile } from '../../src/shared/ceremony/ceremony-file.ts';
import { ceremonyFileOf } from '../../src/shared/ceremony/ceremony-file-of.ts';
import { ceremonyDetailSchema } from '../../src/shared/contract/ceremony.ts';
import { ceremonyPageSchema, deletionSchema } from '../../src/shared/contract/ceremony-list.ts';
import {
  type ImportedBatch,
  importedBatchSchema,
  longestItem,
  openedImportSchema,
} from '../../src/shared/contract/import.ts';
import {
  makeTestFolders,
  openTestWorkbench,
  type TestWorkbench,
  testOptions,
} from '../support/open-test-workbench.ts';
import { type Client, errorCode, pairClient, type Reply } from '../support/relying-party-client.ts';
import { register } from '../support/software-authenticator.ts';

const lines = readFileSync(new URL('../vectors/spec/specification.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '');
const registrations = lines.filter((line) => line.includes('"attestationObject"'));

let opened: TestWorkbench;
let client: Client;
beforeAll(async () => {
  opened = await openTestWorkbench();
  client = await pairClient(opened.workbench);
});
afterAll(() => opened[Symbol.asyncDispose]());

const read = (reply: Reply): unknown => {
  expect([reply.status, reply.text]).toEqual([200, reply.text]);
  return JSON.parse(reply.text);
};
const begin = async () => openedImportSchema.parse(read(await client.post('/api/imports', {}))).importId;
const sendBatch = (importId: number, number: number, items: readonly string[]) =>
  client.post(`/api/imports/${importId}/batches`, { number, items });
const take = async (importId: number, number: number, items: readonly string[]): Promise<ImportedBatch> =>
  importedBatchSchema.parse(read(await sendBatch(importId, number, items)));
const importOne = async (text: string) => {
  const { kept, bad } = await take(await begin(), 0, [text]);
  expect(bad).toEqual([]);
  return client.ceremony(kept[0]?.id ?? '');
};
const page = async (filter: string) =>
  ceremonyPageSchema.parse(read(await client.send(`/api/ceremonies?${new URLSearchParams({ filter })}`)));

/** A ceremony that was performed here, as it is exported. */
async function exportedRegistration(): Promise<string> {
  const begun = await client.begin('registration', { userName: 'grace' });
  const { response } = register(begun.options, { origin: client.origin });
  const detail = await client.answer('registration', begun.ceremonyId, { credential: response });
  return formatCeremonyFile(ceremonyFileOf(detail));
}

describe('an import', () => {
  it('accepts every registration of the specification, also where the library alone rejects it', async () => {
    const { kept } = await take(await begin(), 0, registrations);
    const details = await Promise.all(kept.map(({ id }) => client.ceremony(id)));
    expect(details.map(({ status }) => status)).toEqual(registrations.map(() => 'accepted'));
    const refused = details.filter(({ libraryVerdict }) => libraryVerdict?.verified === false);
    expect(new Set(refused.map(({ fmt }) => fmt))).toContain('tpm');
  });

  it('keeps what is a ceremony, judges it, and names what is none with its reason', async () => {
    const importId = await begin();
    const { kept, bad } = await take(importId, 0, [
      lines[0] ?? '',
      '{"id": "broken',
      '{"hello": "world"}',
      'o2NmbXRkbm9uZWdhdHRTdG10oGhhdXRoRGF0YUA',
      registrations[1] ?? '',
    ]);
    expect(kept.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
    expect(bad.map(({ index, code }) => [index, code])).toEqual([
      [1, 'broken-json'],
      [2, 'other-json'],
      [3, 'not-a-ceremony'],
    ]);
    const { matched, ceremonies } = await page(`import:${importId}`);
    expect(matched).toBe(2);
    expect(ceremonies.every(({ imported }) => imported)).toBe(true);
    expect((await page('is:imported -import:999')).matched).toBeGreaterThanOrEqual(2);
  });

  it('gives a ceremony file back to the byte, members included that this version does not know', async () => {
    const exported = await exportedRegistration();
    const text = exported.replace('"kind"', '"x-tool": {"kept": [1, 2]},\n   "kind"');
    const detail = await importOne(text);
    expect(detail).toMatchObject({ imported: true, status: 'accepted', userName: 'grace', request: null });
    expect(detail.body).toBe(text);
    expect(ceremonyFileOf(detail)).toEqual(JSON.parse(text));
  });

  it('takes the time of the ceremony from its file, and the time of the import where it has none', async () => {
    const { timing, ...file } = JSON.parse(await exportedRegistration());
    expect(timing.receivedAt).toBeGreaterThan(0);
    const startedAt = Date.parse('2024-02-03T04:05:06Z');
    const dated = await importOne(JSON.stringify({ ...file, timing: { startedAt: '2024-02-03T04:05:06Z' } }));
    expect([dated.startedAt, dated.receivedAt]).toEqual([startedAt, startedAt]);
    const before = Date.now();
    const undated = await importOne(JSON.stringify(file));
    expect(undated.startedAt).toBeGreaterThanOrEqual(before);
  });

  it.each([
    ['a number that is no date', { startedAt: 1e300 }],
    ['a negative one', { startedAt: -5, receivedAt: -5.5 }],
    ['a fraction', { startedAt: 1.5 }],
  ])('reads back what tells %s as its time', async (_, timing) => {
    const file = { ...JSON.parse(await exportedRegistration()), timing };
    const detail = await importOne(JSON.stringify(file));
    expect(Number.isInteger(detail.startedAt)).toBe(true);
    expect(ceremonyFileOf(detail)).toEqual(file);
  });

  it('does not accept a response of which too little is known', async () => {
    const { response } = JSON.parse(await exportedRegistration());
    const detail = await importOne(JSON.stringify(response));
    expect(detail).toMatchObject({
      status: 'undecided',
      libraryVerdict: null,
      rejection: null,
      origin: null,
      rpId: null,
      options: null,
    });
    expect((await page('is:undecided')).matched).toBeGreaterThan(0);
  });

  it('keeps a refusal as one', async () => {
    const { response: _, ...file } = JSON.parse(await exportedRegistration());
    const detail = await importOne(
      JSON.stringify({ ...file, error: { name: 'NotAllowedError', message: 'no' } }),
    );
    expect(detail).toMatchObject({
      status: 'refused',
      refusalName: 'NotAllowedError',
      refusal: { message: 'no', cancelled: false },
    });
  });

  it('touches no passkey, and is answered by none', async () => {
    const exported = await exportedRegistration();
    const before = (await client.state()).passkeys;
    const detail = await importOne(exported);
    expect((await client.state()).passkeys).toEqual(before);
    expect(detail.recordAfter).toBeNull();
    const reply = await client.post(`/api/registration/${detail.id}/response`, { credential: {} });
    expect([reply.status, errorCode(reply)]).toEqual([404, 'unknown-ceremony']);
  });

  it('stores a batch once that is sent again, and takes none out of order', async () => {
    const importId = await begin();
    const first = await take(importId, 0, [lines[0] ?? '', 'nonsense']);
    expect(await take(importId, 0, [lines[0] ?? '', 'nonsense'])).toEqual(first);
    expect((await page(`import:${importId}`)).matched).toBe(1);
    const skipped = await sendBatch(importId, 2, [lines[0] ?? '']);
    expect([skipped.status, errorCode(skipped)]).toEqual([409, 'unknown-import']);
    await take(importId, 1, [lines[1] ?? '']);
    expect((await page(`import:${importId}`)).matched).toBe(2);
    const unknown = await sendBatch(4_711, 0, [lines[0] ?? '']);
    expect([unknown.status, errorCode(unknown)]).toEqual([409, 'unknown-import']);
  });

  it('is deleted as a whole, and comes back', async () => {
    const importId = await begin();
    await take(importId, 0, lines.slice(0, 5));
    const filter = `import:${importId}`;
    const deleted = deletionSchema.parse(read(await client.post('/api/deletions', { view: { filter } })));
    expect(deleted.removed).toBe(5);
    expect((await page(filter)).matched).toBe(0);
    const headers = { origin: client.origin, 'sec-fetch-site': 'same-origin' };
    read(await client.send(`/api/deletions/${deleted.deletionId}`, { method: 'DELETE', headers }));
    expect((await page(filter)).matched).toBe(5);
  });

  it('keeps what arrived before the client went away', async () => {
    const importId = await begin();
    const { origin, cookie } = client;
    const gone = new AbortController();
    const pending = fetchAborted(opened, `${origin}/api/imports/${importId}/batches`, {
      cookie,
      body: JSON.stringify({ number: 0, items: lines.slice(0, 20) }),
      signal: gone.signal,
    });
    gone.abort();
    await pending;
    // Either the batch arrived or it did not: never a part of it.
    const next = await take(importId, 0, lines.slice(0, 20));
    expect(next.kept).toHaveLength(20);
    expect((await page(`import:${importId}`)).matched).toBe(20);
  });

  it('lets other requests in while a batch is judged', async () => {
    const importId = await begin();
    const items = Array.from({ length: 200 }, (_, index) => lines[index % lines.length] ?? '');
    let ended = false;
    const batch = take(importId, 0, items).then((taken) => {
      ended = true;
      return taken;
    });
    const answeredMeanwhile: boolean[] = [];
    while (!ended) {
      read(await client.send('/api/ceremonies?limit=50'));
      answeredMeanwhile.push(!ended);
    }
    expect((await batch).kept).toHaveLength(200);
    expect(answeredMeanwhile.filter(Boolean).length).toBeGreaterThan(3);
    expect((await page(`import:${importId} is:waiting`)).matched).toBe(0);
  });
});

describe('the walls in front of an import', () => {
  it.each([
    ['no item', { number: 0, items: [] }],
    ['too many items', { number: 0, items: Array.from({ length: 201 }, () => '{}') }],
    ['an empty item', { number: 0, items: [''] }],
    ['a number that is none', { number: -1, items: ['{}'] }],
    ['items that are no texts', { number: 0, items: [{}] }],
    ['members that nobody knows', { number: 0, items: ['{}'], more: true }],
  ])('refuse %s', async (_, batch) => {
    const reply = await client.post(`/api/imports/${await begin()}/batches`, batch);
    expect([reply.status, errorCode(reply)]).toEqual([400, 'invalid-request']);
  });

  it('refuse more than a body may be, and name an item that is too long', async () => {
    const importId = await begin();
    const huge = await sendBatch(importId, 0, ['x'.repeat(2_000_000)]);
    expect([huge.status, errorCode(huge)]).toEqual([413, 'body-too-large']);
    const { bad } = await take(importId, 0, ['x'.repeat(longestItem + 1)]);
    expect(bad).toMatchObject([{ index: 0, code: 'line-too-long' }]);
  });

  it.each(['/api/imports', '/api/imports/1/batches', '/api/inspection'])(
    'let nobody near %s without a session, or from another site',
    async (path) => {
      const headers = { 'content-type': 'application/json', origin: client.origin };
      const stranger = await client.send(path, { method: 'POST', headers, body: '{}', cookie: undefined });
      expect([stranger.status, errorCode(stranger)]).toEqual([401, 'not-paired']);
      const foreign = { ...headers, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
      const other = await client.send(path, { method: 'POST', headers: foreign, body: '{}' });
      expect([other.status, errorCode(other)]).toEqual([403, 'foreign-origin']);
    },
  );

  it.each([
    ['deeply nested JSON', `{"response":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['a name like __proto__', '{"__proto__":{"response":{"attestationObject":"oA"}}}'],
    ['a response of numbers', '{"id":1,"response":{"attestationObject":2,"clientDataJSON":3}}'],
    ['a file with a member of another type', '{"format":"passkey-workbench/ceremony","version":1,"kind":7}'],
    ['a file of a newer version', '{"format":"passkey-workbench/ceremony","version":99}'],
    ['a lone surrogate', '"\ud800"'],
  ])('stand %s', async (_, text) => {
    const { kept, bad } = await take(await begin(), 0, [text]);
    expect(kept.length + bad.length).toBe(1);
    for (const { id } of kept) ceremonyDetailSchema.parse(await client.ceremony(id));
    expect((await client.send('/api/workbench')).status).toBe(200);
  });

  it('stand a file whose texts are as long as a file may be', async () => {
    const file = {
      format: 'passkey-workbench/ceremony',
      version: 1,
      kind: 'registration',
      relyingParty: { rpId: 'r'.repeat(50_000), origins: ['o'.repeat(50_000)] },
      options: { user: { name: 'n'.repeat(50_000) } },
      error: { name: 'E'.repeat(50_000), message: 'm'.repeat(50_000) },
    };
    const detail = await importOne(JSON.stringify(file));
    expect(detail.userName?.length).toBeLessThan(300);
    expect(ceremonyFileOf(detail)).toEqual(file);
  });
});

describe('an inspection', () => {
  const inspect = (text: string) => client.post('/api/inspection', { text });

  it('judges as an import does, and keeps nothing', async () => {
    const before = (await page('')).total;
    const text = await exportedRegistration();
    const detail = ceremonyDetailSchema.parse(read(await inspect(text)));
    const imported = await importOne(text);
    const { status, steps, findings, libraryVerdict } = imported;
    expect(detail).toMatchObject({ status, steps, findings, libraryVerdict, imported: true });
    expect((await page('')).total).toBe(before + 2);
  });

  it('says of what is no ceremony that it is none', async () => {
    const reply = await inspect('deadbeef');
    expect([reply.status, errorCode(reply)]).toEqual([422, 'not-a-ceremony']);
  });
});

describe('an import that a crash left unjudged', () => {
  it('is judged by the next run, while that works already', async () => {
    const folders = makeTestFolders();
    try {
      const first = await openWorkbench(testOptions(folders));
      const own = await pairClient(first);
      const { importId } = openedImportSchema.parse(read(await own.post('/api/imports', {})));
      read(await own.post(`/api/imports/${importId}/batches`, { number: 0, items: lines.slice(0, 3) }));
      await first.close();
      const database = new DatabaseSync(join(folders.dataFolder, 'records.sqlite'));
      database.exec("UPDATE ceremonies SET status = 'waiting', steps = '[]' WHERE imported > 0");
      database.close();
      const second = await openWorkbench(testOptions(folders));
      const again = await pairClient(second);
      await expect
        .poll(async () => (await again.state()).ceremonies.map(({ status }) => status), { timeout: 20_000 })
        .toEqual(['accepted', 'accepted', 'accepted']);
      await second.close();
    } finally {
      folders.remove();
    }
  });
});

/** Sends a body and goes away; whether it arrived nobody knows. */
async function fetchAborted(
  { workbench }: TestWorkbench,
  url: string,
  { cookie, body, signal }: { readonly cookie: string; readonly body: string; readonly signal: AbortSignal },
): Promise<void> {
  const { request } = await import('node:https');
  await new Promise<void>((resolve) => {
    const outgoing = request(url, {
      method: 'POST',
      ca: workbench.identity.authorityPem,
      agent: false,
      signal,
      headers: { cookie, 'content-type': 'application/json', origin: client.origin },
    });
    outgoing.on('error', () => resolve());
    outgoing.on('response', () => resolve());
    outgoing.end(body);
  });
}
