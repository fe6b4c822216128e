import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Certificates } from '../certificates/open-certificates.ts';
import type { Addresses, Transport } from './addresses.ts';
import { describeAddresses } from './addresses.ts';
import { type Listener, listenOnAsked, listenOnLoopback, listenOnNextFree } from './listen.ts';

export interface RunningServers {
  readonly addresses: Addresses;
  /** Gives every request to the listener from now on. */
  answerWith(createListener: (transport: Transport) => RequestListener): void;
  /** Stops listening and ends every connection, streams of events too. Requests that were cut off have seen it then. */
  close(): Promise<void>;
}

const defaultPort = 8443;

/**
 * Listens with HTTPS and, for browsers that do not trust our certificate, with plain HTTP, on loopback only. The HTTPS port
 * is the asked one, or 8443, or the next free one; the plain port the one after it, or the next free one.
 */
export async function startServers(
  { server: { certificatePem, keyPem } }: Certificates,
  asked: number | undefined,
): Promise<RunningServers> {
  const createSecure = () => createHttpsServer({ cert: certificatePem, key: keyPem, minVersion: 'TLSv1.2' });
  const createPlain = () => createHttpServer();
  const secure = await listenSecure(createSecure, asked);
  const plain = await listenPlain(createPlain, asked === 0 ? 0 : secure.port + 1).catch(async (error) => {
    await closeAll(secure.servers);
    throw error;
  });
  return {
    addresses: describeAddresses(secure.port, plain.port),
    answerWith(createListener) {
      for (const server of secure.servers) server.on('request', createListener('https'));
      for (const server of plain.servers) server.on('request', createListener('http'));
    },
    close: () => closeAll([...secure.servers, ...plain.servers]),
  };
}

function listenSecure(createServer: () => Server, asked: number | undefined): Promise<Listener> {
  return asked === undefined
    ? listenOnNextFree(createServer, defaultPort)
    : listenOnAsked(createServer, asked);
}

function listenPlain(createServer: () => Server, port: number): Promise<Listener> {
  return port === 0 ? listenOnLoopback(createServer, 0) : listenOnNextFree(createServer, port);
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      server.closeAllConnections();
      return promise;
    }),
  );
  await nextTurn();
}
