import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CeremonyPage,
  ceremonyPageSchema,
  deletionSchema,
  restoredSchema,
  seenValuesSchema,
} from '../../src/shared/contract/ceremony-list.ts';
import { openTestWorkbench, type TestWorkbench } from '../support/open-test-workbench.ts';
import { type Client, errorCode, pairClient, type Reply } from '../support/relying-party-client.ts';
import { register } from '../support/software-authenticator.ts';

let opened: TestWorkbench;
let client: Client;
let accepted: string;
let refused: string;
beforeAll(async () => {
  opened = await openTestWorkbench();
  client = await pairClient(opened.workbench);
  const begun = await client.begin('registration');
  accepted = begun.ceremonyId;
  const { response } = register(begun.options, { origin: client.origin });
  await client.answer('registration', accepted, { credential: response });
  refused = (await client.begin('registration', { userName: 'bob' })).ceremonyId;
  const refusal = { name: 'NotAllowedError', message: 'no', cancelled: false };
  await client.answer('registration', refused, { refusal });
});
afterAll(() => opened[Symbol.asyncDispose]());

const change = (method: string, path: string, value?: unknown) =>
  client.send(path, {
    method,
    headers: { 'content-type': 'application/json', origin: client.origin, 'sec-fetch-site': 'same-origin' },
    ...(value === undefined ? {} : { body: JSON.stringify(value) }),
  });
const read = async (reply: Promise<Reply>): Promise<unknown> => {
  const { status, text } = await reply;
  expect([status, text]).toEqual([200, text]);
  return JSON.parse(text);
};
const page = async (query: Record<string, string> = {}): Promise<CeremonyPage> =>
  ceremonyPageSchema.parse(await read(client.send(`/api/ceremonies?${new URLSearchParams(query)}`)));
const ids = async (query: Record<string, string> = {}) => (await page(query)).ceremonies.map(({ id }) => id);

describe('the list of ceremonies over the API', () => {
  it('is filtered and ordered by the relying party', async () => {
    expect(await ids()).toEqual([refused, accepted]);
    expect(await ids({ order: 'oldest' })).toEqual([accepted, refused]);
    expect(await ids({ filter: 'is:refused' })).toEqual([refused]);
    expect(await ids({ filter: 'kind:registration -user:bob' })).toEqual([accepted]);
    expect(await page({ filter: 'user:nobody' })).toMatchObject({ total: 2, matched: 0, ceremonies: [] });
  });

  it('finds a ceremony by what its judgement found, and keeps all of that with it', async () => {
    const begun = await client.begin('registration', { userName: 'eve' });
    const { response } = register(begun.options, { origin: 'https://elsewhere.example' });
    const detail = await client.answer('registration', begun.ceremonyId, { credential: response });
    expect(detail.worstFinding).toMatchObject({ severity: 'error' });
    expect(detail.findings[0]).toMatchObject({ severity: 'error', step: '7.1.9' });
    expect(await ids({ filter: 'step:9' })).toEqual([begun.ceremonyId]);
    expect(await ids({ filter: `finding=${detail.worstFinding?.code}` })).toEqual([begun.ceremonyId]);
    await change('POST', '/api/deletions', { ceremonyIds: [begun.ceremonyId] });
  });

  it('suggests the values that were seen', async () => {
    const { values } = seenValuesSchema.parse(await read(client.send('/api/ceremonies/values?key=user')));
    expect(values.map(({ value }) => value)).toEqual(['ada', 'bob']);
  });

  it.each([
    '?order=random',
    '?offset=-1',
    '?limit=301',
    `?filter=${'a'.repeat(1_001)}`,
    '/values?key=password',
  ])('does not take %s', async (query) => {
    const reply = await client.send(`/api/ceremonies${query}`);
    expect([reply.status, errorCode(reply)]).toEqual([400, 'invalid-request']);
  });

  it('keeps a pin and a note', async () => {
    await read(change('PATCH', `/api/ceremonies/${accepted}`, { pinned: true, note: ' the good one ' }));
    expect(await client.ceremony(accepted)).toMatchObject({ pinned: true, note: 'the good one' });
    expect(await ids({ filter: 'is:pinned good' })).toEqual([accepted]);
    expect((await ids())[0]).toBe(accepted);
    await read(change('PATCH', `/api/ceremonies/${accepted}`, { pinned: false, note: '' }));
    expect(await client.ceremony(accepted)).toMatchObject({ pinned: false, note: null });
    const unknown = await change('PATCH', '/api/ceremonies/nobody', { pinned: true });
    expect([unknown.status, errorCode(unknown)]).toEqual([404, 'unknown-ceremony']);
  });

  it('deletes so that it can be taken back', async () => {
    const deletion = deletionSchema.parse(
      await read(change('POST', '/api/deletions', { ceremonyIds: [refused] })),
    );
    expect(deletion.removed).toBe(1);
    expect(await ids()).toEqual([accepted]);
    expect((await client.state()).ceremonies.map(({ id }) => id)).toEqual([accepted]);
    expect((await client.send(`/api/ceremonies/${refused}`)).status).toBe(404);
    const undone = await read(change('DELETE', `/api/deletions/${deletion.deletionId}`));
    expect(restoredSchema.parse(undone)).toEqual({ restored: 1 });
    expect(await ids()).toEqual([refused, accepted]);
  });

  it('deletes what a filter keeps', async () => {
    const view = { filter: 'is:refused' };
    const { deletionId, removed } = deletionSchema.parse(
      await read(change('POST', '/api/deletions', { view })),
    );
    expect(removed).toBe(1);
    expect(await ids()).toEqual([accepted]);
    await read(change('DELETE', `/api/deletions/${deletionId}`));
  });

  it('judges what was deleted while it waited, and shows it once that is taken back', async () => {
    const begun = await client.begin('registration', { userName: 'carol' });
    const { deletionId } = deletionSchema.parse(
      await read(change('POST', '/api/deletions', { ceremonyIds: [begun.ceremonyId] })),
    );
    const { response } = register(begun.options, { origin: client.origin });
    await client.answer('registration', begun.ceremonyId, { credential: response });
    expect(await ids({ filter: 'user:carol' })).toEqual([]);
    await read(change('DELETE', `/api/deletions/${deletionId}`));
    expect((await page({ filter: 'user:carol' })).ceremonies).toMatchObject([{ status: 'accepted' }]);
  });
});
