import type { Server } from 'node:http';
import { WorkbenchError } from '../workbench/workbench-error.ts';

/** Servers that share one port, one for each loopback address of this machine. */
export interface Listener {
  readonly port: number;
  readonly servers: readonly Server[];
}

const noSuchAddress = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);
/** Windows answers EACCES for ports that it has set aside, for Hyper-V for instance: the next one may be free. */
const unavailable = new Set(['EADDRINUSE', 'EACCES']);
const attempts = 20;

/**
 * Listens on 127.0.0.1 and, where the machine has IPv6, on ::1, both on `port` (0: any that is free on both). Browsers try
 * either address for localhost. Rejects with the system's error when the port is taken.
 */
export async function listenOnLoopback(createServer: () => Server, port: number): Promise<Listener> {
  for (let attempt = 1; ; attempt++) {
    const first = createServer();
    const chosen = await listen(first, port, '127.0.0.1');
    const second = createServer();
    try {
      await listen(second, chosen, '::1');
      return { port: chosen, servers: [first, second] };
    } catch (error) {
      if (noSuchAddress.has(systemCode(error))) return { port: chosen, servers: [first] };
      first.close();
      // Any port was asked for, and the one we got on IPv4 is taken on IPv6: ask for another one.
      if (port === 0 && systemCode(error) === 'EADDRINUSE' && attempt < attempts) continue;
      throw error;
    }
  }
}

/** As `listenOnLoopback`, on the first free port from `port` on. */
export async function listenOnNextFree(createServer: () => Server, port: number): Promise<Listener> {
  for (let candidate = port; candidate <= port + attempts; candidate++) {
    try {
      return await listenOnLoopback(createServer, candidate);
    } catch (error) {
      if (!unavailable.has(systemCode(error))) throw error;
    }
  }
  throw new WorkbenchError(
    'port-taken',
    `All ports from ${port} to ${port + attempts} are taken. Choose another one with --port, or --port=0 for any.`,
  );
}

/** Listens on exactly that port, or says that another program has it. */
export async function listenOnAsked(createServer: () => Server, port: number): Promise<Listener> {
  try {
    return await listenOnLoopback(createServer, port);
  } catch (error) {
    const code = systemCode(error);
    if (!unavailable.has(code)) throw error;
    const reason = code === 'EACCES' ? 'may not be used by this user' : 'is taken by another program';
    throw new WorkbenchError(
      'port-taken',
      `Port ${port} ${reason}. Choose another one with --port, or --port=0 for any.`,
      { cause: error },
    );
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, ipv6Only: true }, () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('listening on no port'));
      else resolve(address.port);
    });
  });
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
