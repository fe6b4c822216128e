import { setTimeout as wait } from 'node:timers/promises';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWorkbench, type TestWorkbench } from '../support/open-test-workbench.ts';
import { type Client, errorCode, pairClient } from '../support/relying-party-client.ts';
import { register } from '../support/software-authenticator.ts';

const minute = 60_000;
let shift = 0;
let test: TestWorkbench;
let client: Client;
beforeAll(async () => {
  test = await openTestWorkbench(() => Date.now() + shift);
  client = await pairClient(test.workbench);
});
afterAll(() => test[Symbol.asyncDispose]());

const respond = (ceremonyId: string, body: string | Uint8Array) =>
  client.send(`/api/registration/${ceremonyId}/response`, { method: 'POST', body });

/** The same over a socket, so that the body can have any framing, and an end before its end. */
async function sendRaw(ceremonyId: string, headers: string[], body: string, { cutOff = false } = {}) {
  const { workbench } = test;
  const port = Number(new URL(workbench.origin).port);
  const socket = connect({
    port,
    host: '127.0.0.1',
    ca: workbench.identity.authorityPem,
    servername: 'localhost',
  });
  const head = [
    `POST /api/registration/${ceremonyId}/response HTTP/1.1`,
    `Host: localhost:${port}`,
    `Cookie: ${client.cookie}`,
    'Connection: close',
    ...headers,
  ];
  await new Promise((resolve) => socket.write(`${head.join('\r\n')}\r\n\r\n${body}`, resolve));
  if (cutOff) {
    // Long enough for the server to be in the middle of the body.
    await wait(100);
    socket.destroy();
  }
  const chunks = await socket.toArray().catch(() => []);
  return chunks.join('');
}

describe('the response of a ceremony is answered with an error, and stays in the log, when it', () => {
  it('has ten megabytes', async () => {
    const { ceremonyId } = await client.begin('registration');
    const body = Buffer.alloc(10_000_000, 'x');
    const reply = await respond(ceremonyId, body);
    expect([reply.status, errorCode(reply)]).toEqual([413, 'body-too-large']);
    const detail = await client.ceremony(ceremonyId);
    expect(detail).toMatchObject({ status: 'rejected', rejection: 'body-too-large', bodyLength: 10_000_000 });
    expect(detail.body).toHaveLength(64 * 1024);
  });

  it('has a hundred megabytes, which are not read to their end', async () => {
    const { ceremonyId } = await client.begin('registration');
    // The connection may break while the client still sends; what counts is the log.
    await respond(ceremonyId, Buffer.alloc(100_000_000, 'x')).catch(() => undefined);
    const expected = { rejection: 'body-too-large', bodyLength: 100_000_000 };
    await expect.poll(() => client.ceremony(ceremonyId)).toMatchObject(expected);
  });

  it('has ten megabytes of unannounced length', async () => {
    const { ceremonyId } = await client.begin('registration');
    const chunk = 'x'.repeat(50_000);
    const chunks = `${chunk.length.toString(16)}\r\n${chunk}\r\n`.repeat(200);
    const reply = await sendRaw(ceremonyId, ['Transfer-Encoding: chunked'], `${chunks}0\r\n\r\n`);
    expect(reply).toMatch(/^HTTP\/1.1 413 /);
    const expected = { rejection: 'body-too-large', bodyLength: 10_000_000 };
    expect(await client.ceremony(ceremonyId)).toMatchObject(expected);
  });

  const cuts: [string, string, string][] = [
    ['of a known length', 'Content-Length: 1000', '{"credential":{"id":"abc'],
    ['of an unannounced length', 'Transfer-Encoding: chunked', '18\r\n{"credential":{"id":"abc\r\n'],
  ];
  it.each(cuts)('is cut off half-way by the connection: a body %s', async (_name, header, part) => {
    const { ceremonyId } = await client.begin('registration');
    await sendRaw(ceremonyId, [header], part, { cutOff: true });
    const expected = { status: 'rejected', rejection: 'broken-json', body: '{"credential":{"id":"abc' };
    await expect.poll(() => client.ceremony(ceremonyId)).toMatchObject(expected);
  });

  it('is cut off before its first byte: the ceremony goes on waiting', async () => {
    const { ceremonyId } = await client.begin('registration');
    await sendRaw(ceremonyId, ['Content-Length: 1000'], '', { cutOff: true });
    await client.state();
    expect(await client.ceremony(ceremonyId)).toMatchObject({ status: 'waiting', body: null });
  });

  const broken: [string, string | Uint8Array][] = [
    ['is cut off', '{"credential":{"id":"'],
    ['is empty', ''],
    ['is not UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
  ];
  it.each(broken)('%s', async (_name, body) => {
    const { ceremonyId } = await client.begin('registration');
    const reply = await respond(ceremonyId, body);
    expect([reply.status, errorCode(reply)]).toEqual([400, 'broken-json']);
    const detail = await client.ceremony(ceremonyId);
    expect(detail).toMatchObject({ status: 'rejected', rejection: 'broken-json', bodyLength: body.length });
    if (typeof body === 'string') expect(detail).toMatchObject({ body, bodyBytes: null });
    else
      expect(detail).toMatchObject({ body: '"\uFFFD"', bodyBytes: Buffer.from(body).toString('base64url') });
  });

  const others = ['null', '[]', '"text"', '{}', '{"credential":[]}', '{"refusal":{"name":1}}'];
  it.each(others)('is %s: neither credential nor refusal', async (body) => {
    const { ceremonyId } = await client.begin('registration');
    const reply = await respond(ceremonyId, body);
    expect([reply.status, errorCode(reply)]).toEqual([422, 'not-a-response']);
    const detail = await client.ceremony(ceremonyId);
    expect(detail).toMatchObject({ status: 'rejected', rejection: 'not-a-response', body });
  });
});

describe('the limit of a body', () => {
  const lengths = [
    [1024 * 1024, 200, 'step-failed', 1024 * 1024],
    [1024 * 1024 + 1, 413, 'body-too-large', 64 * 1024],
  ] as const;
  it.each(lengths)('is 1 MiB: %i bytes are answered with %i', async (length, status, rejection, kept) => {
    const { ceremonyId } = await client.begin('registration');
    const reply = await respond(ceremonyId, '{"credential":{}}'.padEnd(length));
    expect(reply.status).toBe(status);
    const detail = await client.ceremony(ceremonyId);
    expect(detail).toMatchObject({ rejection, bodyLength: length });
    expect(detail.body).toHaveLength(kept);
  });
});

describe('a challenge', () => {
  it('is good once: the second response is logged as a replay of the first', async () => {
    const begun = await client.begin('registration', { userName: 'replayed' });
    const { response } = register(begun.options, { origin: client.origin });
    const body = JSON.stringify({ credential: response });
    expect((await respond(begun.ceremonyId, body)).status).toBe(200);
    const before = (await client.state()).ceremonyCount;

    const reply = await respond(begun.ceremonyId, body);
    expect([reply.status, errorCode(reply)]).toEqual([409, 'challenge-used']);
    const state = await client.state();
    expect(state.ceremonyCount).toBe(before + 1);
    const replay = await client.ceremony(state.ceremonies[0]?.id ?? '');
    expect(replay).toMatchObject({
      status: 'rejected',
      rejection: 'challenge-used',
      replayOf: begun.ceremonyId,
      body,
      userName: 'replayed',
    });
    expect(await client.ceremony(begun.ceremonyId)).toMatchObject({ status: 'accepted', replayOf: null });
    expect(state.passkeys.filter(({ userName }) => userName === 'replayed')).toHaveLength(1);
  });

  it('is not good after five minutes: the response is logged, judged and not accepted', async () => {
    const begun = await client.begin('registration', { userName: 'late' });
    const { response } = register(begun.options, { origin: client.origin });
    shift = 5 * minute;
    const reply = await respond(begun.ceremonyId, JSON.stringify({ credential: response })).finally(() => {
      shift = 0;
    });
    expect([reply.status, errorCode(reply)]).toEqual([410, 'challenge-expired']);
    const detail = await client.ceremony(begun.ceremonyId);
    expect(detail).toMatchObject({ status: 'rejected', rejection: 'challenge-expired', fmt: 'none' });
    expect(detail.steps.length).toBeGreaterThan(10);
    expect(detail.recordAfter).toBeNull();
    expect((await client.state()).passkeys.some(({ userName }) => userName === 'late')).toBe(false);
  });

  it('is good for the ceremony it was made for only', async () => {
    const { ceremonyId } = await client.begin('registration');
    const wrongKind = await client.post(`/api/authentication/${ceremonyId}/response`, { credential: {} });
    expect([wrongKind.status, errorCode(wrongKind)]).toEqual([404, 'unknown-ceremony']);
    const unknown = await client.post('/api/registration/nobody/response', { credential: {} });
    expect([unknown.status, errorCode(unknown)]).toEqual([404, 'unknown-ceremony']);
  });
});

describe('a request that is no response of a ceremony', () => {
  const ask = (body: string) =>
    client.send('/api/registration/options', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });

  it('is answered with 413 when it has ten megabytes', async () => {
    const reply = await ask(`"${'x'.repeat(10_000_000)}"`);
    expect([reply.status, errorCode(reply)]).toEqual([413, 'body-too-large']);
  });

  it('is answered with 400 when it is broken or of another form, naming the member', async () => {
    const broken = await ask('{');
    expect([broken.status, errorCode(broken)]).toEqual([400, 'broken-json']);
    const invalid = await ask('{"userName":""}');
    expect([invalid.status, errorCode(invalid)]).toEqual([400, 'invalid-request']);
    expect(invalid.text).toContain('userName');
  });

  it('is answered with 404 as JSON where there is no such route', async () => {
    const reply = await client.send('/api/nothing');
    expect([reply.status, errorCode(reply)]).toEqual([404, 'not-found']);
  });
});
