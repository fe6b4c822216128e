import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openCdpConnection } from '../../../src/main/browser/cdp-connection.ts';

function setUp() {
  const toBrowser = new PassThrough({ encoding: 'utf8' });
  const fromBrowser = new PassThrough();
  const sent: unknown[] = [];
  toBrowser.on('data', (text: string) => {
    for (const message of text.split('\0').filter(Boolean)) sent.push(JSON.parse(message));
  });
  const connection = openCdpConnection(toBrowser, fromBrowser);
  const receive = (...messages: object[]) =>
    fromBrowser.write(messages.map((message) => `${JSON.stringify(message)}\0`).join(''));
  return { connection, fromBrowser, sent, receive };
}

async function attach({ connection, receive }: ReturnType<typeof setUp>) {
  const attaching = connection.attachToTarget('page');
  receive({ id: 1, result: { sessionId: 'S' } });
  return attaching;
}

describe('the debugging pipe', () => {
  it('gives every answer to the command that asked, in whatever order they come', async () => {
    const { connection, sent, receive } = setUp();
    const first = connection.browser.send('Browser.getVersion');
    const second = connection.browser.send('Target.getTargets', { filter: [] });
    receive({ id: 2, result: 'two' }, { id: 1, result: 'one' });
    expect(await Promise.all([first, second])).toEqual(['one', 'two']);
    expect(sent).toEqual([
      { id: 1, method: 'Browser.getVersion', params: {} },
      { id: 2, method: 'Target.getTargets', params: { filter: [] } },
    ]);
  });

  it('reads a message that arrives byte by byte, and one with characters beyond ASCII', async () => {
    const { connection, fromBrowser } = setUp();
    const answer = connection.browser.send('Browser.getVersion');
    for (const byte of Buffer.from('{"id":1,"result":"パスキー"}\0')) fromBrowser.write(Buffer.of(byte));
    expect(await answer).toBe('パスキー');
  });

  it("fails a command with the browser's own words", async () => {
    const { connection, receive } = setUp();
    const answer = connection.browser.send('Nothing.here');
    receive({ id: 1, error: { code: -32601, message: "'Nothing.here' wasn't found" } });
    await expect(answer).rejects.toThrow("'Nothing.here' wasn't found");
  });

  it("keeps a page's events apart from the browser's", async () => {
    const parts = setUp();
    const { session } = await attach(parts);
    const seen: unknown[] = [];
    session.on('Page.loaded', (params) => seen.push(['page', params]));
    const stop = parts.connection.browser.on('Page.loaded', (params) => seen.push(['browser', params]));
    parts.receive({ method: 'Page.loaded', params: 1, sessionId: 'S' }, { method: 'Page.loaded' });
    await expect
      .poll(() => seen)
      .toEqual([
        ['page', 1],
        ['browser', undefined],
      ]);
    stop();
    parts.receive({ method: 'Page.loaded' }, { method: 'Page.loaded', params: 2, sessionId: 'S' });
    await expect.poll(() => seen.length).toBe(3);
  });

  it('ends a session once when the browser detaches it, and refuses commands from then on', async () => {
    const parts = setUp();
    const { session } = await attach(parts);
    let ends = 0;
    session.onDetached(() => {
      ends += 1;
    });
    parts.receive({ method: 'Target.detachedFromTarget', params: { sessionId: 'S' } });
    await expect.poll(() => ends).toBe(1);
    parts.fromBrowser.end();
    await expect(session.send('Page.reload')).rejects.toThrow(
      'The CDP session has ended, before Page.reload.',
    );
    expect(ends).toBe(1);
  });

  it('ends everything when the browser is gone, first the sessions and then the commands under way', async () => {
    const parts = setUp();
    const { session } = await attach(parts);
    const order: string[] = [];
    session.onDetached(() => order.push('detached'));
    const pending = session.send('Page.reload').catch((error: Error) => order.push(error.message));
    parts.fromBrowser.end();
    await pending;
    expect(order).toEqual(['detached', 'The browser has closed.']);
    await expect(parts.connection.browser.send('Browser.close')).rejects.toThrow('ended');
  });
});
