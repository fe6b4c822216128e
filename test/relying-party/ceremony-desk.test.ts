import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNodeCryptography } from '../../src/main/cryptography/node-cryptography.ts';
import { openRecords, type Records } from '../../src/main/records/open-records.ts';
import { describeAddresses } from '../../src/main/relying-party/addresses.ts';
import { ApiFailure } from '../../src/main/relying-party/api-failure.ts';
import { type CeremonyDesk, openCeremonyDesk } from '../../src/main/relying-party/ceremony-desk.ts';
import { createErrorResponse } from '../../src/main/relying-party/error-response.ts';
import { createEventHub } from '../../src/main/relying-party/event-hub.ts';
import type { WorkbenchEvent } from '../../src/shared/contract/workbench.ts';
import { makeTestFolders, type TestFolders } from '../support/open-test-workbench.ts';
import { register } from '../support/software-authenticator.ts';

const minute = 60_000;
const addresses = describeAddresses(8443, 8444);
let folders: TestFolders;
let records: Records;
let desk: CeremonyDesk;
let events: WorkbenchEvent[];

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 5, 1) });
  folders = makeTestFolders();
  mkdirSync(folders.dataFolder);
  records = openRecords({ dataFolder: folders.dataFolder, now: Date.now() });
  const hub = createEventHub();
  events = [];
  hub.subscribe(
    (event) => events.push(event),
    () => undefined,
  );
  desk = openCeremonyDesk({
    records,
    events: hub,
    addresses,
    tools: async () => ({ cryptography: await createNodeCryptography() }),
    now: () => Date.now(),
  });
});
afterEach(async () => {
  await desk.close();
  records.close();
  folders.remove();
  vi.useRealTimers();
});

const begin = () =>
  desk.beginRegistration(
    {
      userName: 'ada',
      displayName: '',
      residentKey: 'preferred',
      userVerification: 'preferred',
      attestation: 'none',
      hints: [],
      excludeExisting: false,
      timeout: minute,
    },
    { origin: addresses.origin, virtual: false },
  );
const take = (ceremonyId: string, value: object) => {
  const bytes = Buffer.from(JSON.stringify(value));
  return desk.takeResponse('registration', ceremonyId, { bytes, length: bytes.length, isTooLarge: false });
};

describe('a ceremony that nobody answers', () => {
  it('waits for five minutes and is unanswered then, and every window hears of it', async () => {
    const { ceremonyId } = await begin();
    vi.advanceTimersByTime(5 * minute - 1);
    expect(records.ceremonies.find(ceremonyId)?.status).toBe('waiting');
    vi.advanceTimersByTime(1);
    expect(records.ceremonies.find(ceremonyId)).toMatchObject({ status: 'unanswered', endedAt: Date.now() });
    expect(events.at(-1)).toMatchObject({
      type: 'ceremony.changed',
      ceremony: { id: ceremonyId, status: 'unanswered' },
    });
  });

  it('takes an answer that comes later as a late one, and a second one as a replay', async () => {
    const { ceremonyId, options } = await begin();
    const { response } = register(options, { origin: addresses.origin });
    vi.advanceTimersByTime(6 * minute);
    await expect(take(ceremonyId, { credential: response })).rejects.toMatchObject({ status: 410 });
    expect(records.ceremonies.find(ceremonyId)).toMatchObject({ rejection: 'challenge-expired' });
    await expect(take(ceremonyId, { credential: response })).rejects.toMatchObject({ status: 409 });
    expect(records.ceremonies.count()).toBe(2);
  });

  it('takes a refusal that comes later for what it is', async () => {
    const { ceremonyId } = await begin();
    vi.advanceTimersByTime(6 * minute);
    const refusal = { name: 'NotAllowedError', message: 'timed out', cancelled: false };
    expect(await take(ceremonyId, { refusal })).toMatchObject({
      status: 'refused',
      refusalName: refusal.name,
    });
  });
});

describe('two answers at the same moment', () => {
  it('are one response and one replay', async () => {
    const { ceremonyId, options } = await begin();
    const { response } = register(options, { origin: addresses.origin });
    const value = { credential: response };
    const ends = await Promise.allSettled([take(ceremonyId, value), take(ceremonyId, value)]);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(records.passkeys.all()).toHaveLength(1);
  });
});

describe('a response that is being judged when the desk closes', () => {
  it('is judged first: the records are still open then', async () => {
    const { ceremonyId, options } = await begin();
    const { response } = register(options, { origin: addresses.origin });
    const taken = take(ceremonyId, { credential: response });
    await desk.close();
    expect(records.ceremonies.find(ceremonyId)?.status).toBe('accepted');
    expect(await taken).toMatchObject({ status: 'accepted' });
  });
});

describe('our own mistake', () => {
  it('is told to the terminal, and to the page only that it happened', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const mistake = new Error('a secret detail');
    const response = createErrorResponse(mistake);
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).toContain('"internal"');
    expect(text).not.toContain('secret');
    expect(told).toHaveBeenCalledWith(mistake);
    told.mockClear();
    createErrorResponse(new ApiFailure('not-found'));
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
  });
});
