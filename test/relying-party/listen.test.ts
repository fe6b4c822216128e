import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { listenOnAsked, listenOnNextFree } from '../../src/main/relying-party/listen.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Makes servers of which the first one may not listen, as on a port that Windows has set aside. */
function refusedOnce(code: string): () => Server {
  let made = 0;
  return () => {
    const server = createServer();
    servers.push(server);
    made += 1;
    if (made === 1) {
      server.listen = () => {
        process.nextTick(() => server.emit('error', Object.assign(new Error(code), { code })));
        return server;
      };
    }
    return server;
  };
}

describe('a port that the system has set aside', () => {
  it('is passed over when any will do', async () => {
    const { port } = await listenOnNextFree(refusedOnce('EACCES'), 38_443);
    expect(port).toBeGreaterThan(38_443);
  });

  it('is an error with a next step when it was asked for', async () => {
    await expect(listenOnAsked(refusedOnce('EACCES'), 38_443)).rejects.toMatchObject({
      code: 'port-taken',
      message:
        'Port 38443 may not be used by this user. Choose another one with --port, or --port=0 for any.',
    });
  });

  it('is not what any other failure is called', async () => {
    await expect(listenOnNextFree(refusedOnce('EMFILE'), 38_443)).rejects.toThrow('EMFILE');
    await expect(listenOnAsked(refusedOnce('EMFILE'), 38_443)).rejects.toThrow('EMFILE');
  });
});
