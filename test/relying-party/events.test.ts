import { get, type IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import {
  streamOpened,
  type WorkbenchEvent,
  workbenchEventSchema,
} from '../../src/shared/contract/workbench.ts';
import { openTestWorkbench } from '../support/open-test-workbench.ts';
import { pairClient } from '../support/relying-party-client.ts';
import { register } from '../support/software-authenticator.ts';

const streams: IncomingMessage[] = [];
afterEach(() => {
  for (const stream of streams.splice(0)) stream.destroy();
});

interface Listening {
  readonly events: WorkbenchEvent[];
  readonly ids: number[];
  readonly ended: Promise<void>;
  /** Undefined until the stream said it. */
  beginsAfter(): number | undefined;
  /** Waits until that many events came. */
  until(count: number): Promise<void>;
}

async function listen(url: string, cookie: string): Promise<Listening> {
  const stream = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers: { cookie }, agent: false }, resolve).on('error', reject);
  });
  streams.push(stream);
  expect(stream.statusCode).toBe(200);
  expect(stream.headers['content-type']).toContain('text/event-stream');
  const events: WorkbenchEvent[] = [];
  const ids: number[] = [];
  let text = '';
  let beginsAfter: number | undefined;
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const data = /^data: (.*)$/m.exec(message)?.[1];
      if (data === undefined) continue;
      const id = Number(/^id: (.*)$/m.exec(message)?.[1]);
      if (message.includes(`event: ${streamOpened}`)) {
        beginsAfter = id;
        continue;
      }
      events.push(workbenchEventSchema.parse(JSON.parse(data)));
      ids.push(id);
    }
  });
  const ended = new Promise<void>((resolve) => {
    stream.on('close', resolve).on('error', () => resolve());
  });
  return {
    events,
    ids,
    ended,
    beginsAfter: () => beginsAfter,
    until: (count) => expect.poll(() => events.length).toBeGreaterThanOrEqual(count),
  };
}

describe('the event stream', () => {
  it('tells every open window of each change, in order, with growing ids', async () => {
    await using test = await openTestWorkbench();
    const client = await pairClient(test.workbench, { transport: 'http' });
    const first = await listen(`${client.origin}/api/events`, client.cookie);
    const second = await listen(`${client.origin}/api/events`, client.cookie);

    const begun = await client.begin('registration');
    const { response } = register(begun.options, { origin: client.origin });
    await client.answer('registration', begun.ceremonyId, { credential: response });
    await client.send(`/api/passkeys/${response.id}`, { method: 'DELETE' });
    await Promise.all([first.until(4), second.until(4)]);
    expect(first.events).toMatchObject([
      { type: 'ceremony.changed', ceremony: { id: begun.ceremonyId, status: 'waiting' } },
      { type: 'ceremony.changed', ceremony: { id: begun.ceremonyId, status: 'accepted' } },
      { type: 'passkey.changed', passkey: { userName: 'ada' } },
      { type: 'passkey.removed', credentialId: response.id },
    ]);
    expect(second.events).toEqual(first.events);
    expect(first.ids).toEqual(first.ids.toSorted((left, right) => left - right));
    expect(new Set(first.ids).size).toBe(first.ids.length);
  });

  it('says at its beginning after which event it begins, and the state which event it has seen', async () => {
    await using test = await openTestWorkbench();
    const client = await pairClient(test.workbench, { transport: 'http' });
    expect((await client.state()).lastEventId).toBe(0);
    await client.begin('registration');
    expect((await client.state()).lastEventId).toBe(1);
    const listening = await listen(`${client.origin}/api/events`, client.cookie);
    await expect.poll(() => listening.beginsAfter()).toBe(1);
  });

  it('is not begun for a HEAD request: nobody would read it, and so nobody end it', async () => {
    await using test = await openTestWorkbench();
    const client = await pairClient(test.workbench);
    expect((await client.send('/api/events', { method: 'HEAD' })).status).toBe(404);
    expect((await client.send('/api/workbench', { method: 'HEAD' })).status).toBe(200);
  });

  it('ends when the workbench closes, which waits for no open stream', async () => {
    await using test = await openTestWorkbench();
    const client = await pairClient(test.workbench, { transport: 'http' });
    const listening = await listen(`${client.origin}/api/events`, client.cookie);
    await test.workbench.close();
    await listening.ended;
    await test.workbench.close();
  });
});
