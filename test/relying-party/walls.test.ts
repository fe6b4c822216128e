import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWorkbench, type TestWorkbench } from '../support/open-test-workbench.ts';
import { type Client, errorCode, pairClient, send } from '../support/relying-party-client.ts';

let test: TestWorkbench;
let client: Client;
beforeAll(async () => {
  test = await openTestWorkbench();
  client = await pairClient(test.workbench);
});
afterAll(() => test[Symbol.asyncDispose]());

const portOf = (origin: string) => new URL(origin).port;

/** Text over a socket, for what Node's client would not send. */
async function sendText(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(text);
  return (await socket.toArray()).join('');
}

describe('the Host header', () => {
  it.each([
    'evil.example',
    'localhost',
    'localhost:1',
    'localhost.evil.example:PORT',
    'LOCALHOST.:PORT',
    'localhost:PORT@evil.example',
    'no host at all',
  ])('is refused when it is %s, with and without a session', async (host) => {
    const headers = { host: host.replace('PORT', portOf(client.origin)) };
    for (const path of ['/', '/api/workbench', '/control/pairing-link']) {
      const reply = await client.send(path, { headers });
      expect([reply.status, errorCode(reply)]).toEqual([421, 'foreign-host']);
    }
  });

  const targets: [string, (port: string) => string][] = [
    ['a second time', (port) => `GET / HTTP/1.1\r\nHost: localhost:${port}\r\nHost: evil.example`],
    ['in the request target', (port) => `GET http://evil.example/ HTTP/1.1\r\nHost: localhost:${port}`],
    ['nowhere, as HTTP 1.0 allows,', () => 'GET / HTTP/1.0'],
  ];
  it.each(targets)('is refused when a host stands %s', async (_name, head) => {
    const port = portOf(test.workbench.plainOrigin);
    const reply = await sendText(Number(port), `${head(port)}\r\nConnection: close\r\n\r\n`);
    expect(reply).toMatch(/^HTTP\/1.1 421 .*"foreign-host"/s);
  });

  it('may stand in the request target as well, as a proxy would put it', async () => {
    const port = portOf(test.workbench.plainOrigin);
    const head = `GET http://localhost:${port}/ HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close`;
    expect(await sendText(Number(port), `${head}\r\n\r\n`)).toMatch(/^HTTP\/1.1 200 /);
  });

  it('as numbers leads a page to localhost, and nothing else', async () => {
    for (const origin of [test.workbench.origin, test.workbench.plainOrigin]) {
      for (const address of ['127.0.0.1', '[::1]']) {
        const headers = { host: `${address}:${portOf(origin)}` };
        const page = await send(test.workbench, `${origin}/some/page?with=query`, { headers });
        expect([page.status, page.headers.location]).toEqual([308, `${origin}/some/page?with=query`]);
        const api = await client.send('/api/workbench', { headers });
        expect(api.status).toBe(421);
      }
    }
  });

  it('as numbers never leads to another host', async () => {
    const headers = { host: `127.0.0.1:${portOf(client.origin)}` };
    const reply = await send(test.workbench, `${client.origin}//evil.example/`, { headers });
    expect(reply.headers.location).toBe(`${client.origin}//evil.example/`);
  });
});

describe('other sites', () => {
  const foreign: [string, Record<string, string>][] = [
    ['a foreign Origin', { origin: 'https://evil.example' }],
    ['an opaque Origin', { origin: 'null' }],
    ['another port of localhost as Origin', { origin: 'https://localhost:1' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a same-site fetch, which is another port', { 'sec-fetch-site': 'same-site' }],
  ];
  it.each(foreign)('are refused by %s even with a session', async (_name, headers) => {
    for (const method of ['GET', 'POST']) {
      const reply = await client.send('/api/workbench', { method, headers });
      expect([reply.status, errorCode(reply)]).toEqual([403, 'foreign-origin']);
    }
  });

  it('may lead a person to the page', async () => {
    const reply = await send(test.workbench, `${client.origin}/`, {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(reply.status).toBe(200);
  });
});

describe('a session', () => {
  it.each(['/api/workbench', '/api/ceremonies', '/api/events', '/api/nothing'])(
    'is needed for %s',
    async (path) => {
      for (const cookie of [undefined, `__Host-passkey-workbench-${portOf(client.origin)}=guess`]) {
        const reply = await send(test.workbench, `${client.origin}${path}`, { cookie });
        expect([reply.status, errorCode(reply)]).toEqual([401, 'not-paired']);
      }
    },
  );

  it('comes as a host-only, HTTP-only, same-site cookie that other ports do not overwrite', async () => {
    const link = new URL(test.workbench.createPairingLink('host'));
    expect(link.origin).toBe(client.origin);
    const reply = await send(test.workbench, `${client.origin}/api/session`, {
      method: 'POST',
      body: JSON.stringify({ code: link.hash.replace('#pair=', '') }),
    });
    const [cookie] = reply.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(
      new RegExp(
        `^__Host-passkey-workbench-${portOf(client.origin)}=[\\w-]{43}; Path=/; HttpOnly; Secure; SameSite=Strict$`,
      ),
    );
    const own = (cookie ?? '').split(';')[0];
    const state = await send(test.workbench, `${client.origin}/api/workbench`, { cookie: own });
    expect(JSON.parse(state.text)).toMatchObject({ window: 'host' });
    expect((await client.state()).window).toBe('paired');
  });

  it('is not to be had with a code that was used, was never made, or is five minutes old', async () => {
    let shift = 0;
    await using own = await openTestWorkbench(() => Date.now() + shift);
    const pair = async (code: string) => {
      const body = JSON.stringify({ code });
      return send(own.workbench, `${own.workbench.origin}/api/session`, { method: 'POST', body });
    };
    const newCode = () => new URL(own.workbench.createPairingLink('paired')).hash.replace('#pair=', '');
    const refuses = async (code: string) => {
      const reply = await pair(code);
      expect([reply.status, errorCode(reply)]).toEqual([401, 'pairing-code-unknown']);
    };
    const used = newCode();
    expect((await pair(used)).status).toBe(200);
    await refuses(used);
    await refuses('x'.repeat(43));
    const old = newCode();
    shift = 5 * 60_000;
    await refuses(old);
    for (let guess = 0; guess < 20; guess++) await pair(`guess ${guess}`);
    expect((await pair(newCode())).status).toBe(429);
    shift += 61_000;
    expect((await pair(newCode())).status).toBe(200);
  });

  it('can let another browser in: both links hold one code', async () => {
    const reply = await client.post('/api/pairing', {});
    const { link, plainLink } = JSON.parse(reply.text) as { link: string; plainLink: string };
    expect(new URL(link).origin).toBe(test.workbench.origin);
    expect(new URL(plainLink).origin).toBe(test.workbench.plainOrigin);
    expect(new URL(link).hash).toBe(new URL(plainLink).hash);
  });

  it('opens no control route: those want the token of running.json', async () => {
    const reply = await client.post('/control/pairing-link', {});
    expect([reply.status, errorCode(reply)]).toEqual([401, 'not-paired']);
  });
});

describe('every answer', () => {
  it.each(['/', '/assets/index-abc123.js', '/assets/missing.js', '/api/workbench', '/api/nothing'])(
    'carries the security headers: %s',
    async (path) => {
      const { headers } = await client.send(path);
      const policy = headers['content-security-policy'];
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers).toMatchObject({
        'permissions-policy': 'publickey-credentials-get=(self), publickey-credentials-create=(self)',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    },
  );

  it('says how long it may be stored', async () => {
    const cacheControl = async (path: string) => (await client.send(path)).headers['cache-control'];
    expect(await cacheControl('/')).toBe('no-cache');
    expect(await cacheControl('/assets/index-abc123.js')).toContain('immutable');
    expect(await cacheControl('/assets/missing-abc123.js')).toBe('no-store');
    expect(await cacheControl('/api/workbench')).toBe('no-store');
  });
});

describe('the renderer', () => {
  it('is served at the root and at page addresses, with types', async () => {
    for (const path of ['/', '/ceremonies/1', '/long'.repeat(1000), `/${'long'.repeat(100)}/page`]) {
      const page = await client.send(path);
      expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(page.text).toContain('Test page');
    }
    const script = await client.send('/assets/index-abc123.js');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/..%2fdata/records.sqlite',
    '/%2e%2e/data/running.json',
    '/assets/..%5c..%5cdata%5crunning.json',
    '/assets/%00.js',
    '/%',
    `/assets/${'long'.repeat(100)}.js`,
  ])('is all that is served: %s is not', async (path) => {
    const reply = await client.send(path);
    expect(reply.status).toBe(404);
    expect(reply.text).not.toContain('controlToken');
  });
});

const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((address) => address?.address === '::1');
describe('the listeners', () => {
  it('answer on 127.0.0.1', async () => {
    const reply = await client.send('/api/workbench', { address: '127.0.0.1' });
    expect(reply.status).toBe(200);
  });

  it.skipIf(!hasIpv6)('answer on ::1 at the same ports', async () => {
    expect((await client.send('/api/workbench', { address: '::1' })).status).toBe(200);
    const plain = await send(test.workbench, `${test.workbench.plainOrigin}/`, { address: '::1' });
    expect(plain.status).toBe(200);
  });

  it('answer on no other address of this machine', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address !== undefined && !address.internal && address.family === 'IPv4');
    if (outside === undefined) return;
    const refused = await client.send('/', { address: outside.address }).catch((error: Error) => error);
    expect(refused).toBeInstanceOf(Error);
  });
});
