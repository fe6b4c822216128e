import { afterAll, beforeAll, expect, it } from 'vitest';
import { lifelineSchema } from '../../src/shared/contract/lifeline.ts';
import { clientFacts } from '../support/client-facts.ts';
import { openTestWorkbench, type TestWorkbench } from '../support/open-test-workbench.ts';
import { type Client, errorCode, pairClient } from '../support/relying-party-client.ts';
import { authenticate, flag, register, type SoftwareCredential } from '../support/software-authenticator.ts';

const transports = ['internal', 'hybrid'];
const synced = flag.UP | flag.UV | flag.BE;
let test: TestWorkbench;
let client: Client;
let credential: SoftwareCredential;
beforeAll(async () => {
  test = await openTestWorkbench();
  client = await pairClient(test.workbench);
  const { origin } = client;
  const begun = await client.begin('registration', { userName: 'ada' });
  const made = register(begun.options, { origin, flags: synced, signCount: 3 });
  credential = made.credential;
  await client.answer('registration', begun.ceremonyId, { credential: made.response, clientFacts });
  await signIn(synced | flag.BS, 4);
  await signIn(synced, 2);
});
afterAll(() => test[Symbol.asyncDispose]());

async function signIn(flags: number, signCount: number): Promise<string> {
  const { ceremonyId, options } = await client.begin('authentication', { userName: 'ada' });
  const answer = authenticate(options, credential, { origin: client.origin, flags, signCount });
  await client.answer('authentication', ceremonyId, { credential: answer });
  return ceremonyId;
}

async function lifeline(query = '') {
  const { text } = await client.send(
    `/api/credentials/${credential.id.toString('base64url')}/lifeline${query}`,
  );
  return lifelineSchema.parse(JSON.parse(text));
}

it('holds every ceremony of a credential, the newest first, with what each was compared with', async () => {
  const { total, events, earlier } = await lifeline();
  expect({ total, earlier }).toEqual({ total: 3, earlier: null });
  expect(events.map(({ kind, status, signCount }) => [kind, status, signCount])).toEqual([
    ['authentication', 'rejected', 2],
    ['authentication', 'accepted', 4],
    ['registration', 'accepted', 3],
  ]);
  expect(events.map(({ recordBefore }) => recordBefore)).toEqual([
    { signCount: 4, backupEligible: true, backupState: true, uvInitialized: true, transports },
    { signCount: 3, backupEligible: true, backupState: false, uvInitialized: true, transports },
    null,
  ]);
  expect(events.map(({ userAgent }) => userAgent)).toEqual([null, null, clientFacts.userAgent]);
  expect(events.map(({ attachment }) => attachment)).toEqual(['platform', 'platform', 'platform']);
  expect(events.map(({ transports }) => transports)).toEqual(Array(3).fill(transports));
});

it('gives as many as are asked for, and the accepted one before them', async () => {
  const { total, events, earlier } = await lifeline('?limit=1');
  expect([total, events.length, earlier?.signCount]).toEqual([3, 1, 4]);
  expect(errorCode(await client.send('/api/credentials/AQID/lifeline?limit=many'))).toBe('invalid-request');
});

it('goes on after the passkey was deleted, and leaves out what was deleted of it', async () => {
  await client.send(`/api/passkeys/${credential.id.toString('base64url')}`, {
    method: 'DELETE',
    headers: { origin: client.origin },
  });
  const rejected = (await lifeline()).events[0]?.id ?? '';
  expect((await lifeline()).total).toBe(3);
  await client.post('/api/deletions', { ceremonyIds: [rejected] });
  const { total, events } = await lifeline();
  expect([total, events.map(({ signCount }) => signCount)]).toEqual([2, [4, 3]]);
});

it('is empty for a credential that nothing is known of', async () => {
  const { text } = await client.send('/api/credentials/AQID/lifeline');
  expect(JSON.parse(text)).toEqual({ total: 0, events: [], earlier: null });
});
