export type Transport = 'https' | 'http';

/** Where the relying party listens. */
export interface Addresses {
  readonly port: number;
  readonly plainPort: number;
  readonly origin: string;
  readonly plainOrigin: string;
}

export function describeAddresses(port: number, plainPort: number): Addresses {
  return {
    port,
    plainPort,
    // As browsers write it in Origin and Host headers: without the port where it is the scheme's own.
    origin: new URL(`https://localhost:${port}`).origin,
    plainOrigin: new URL(`http://localhost:${plainPort}`).origin,
  };
}

export function originOf(addresses: Addresses, transport: Transport): string {
  return transport === 'https' ? addresses.origin : addresses.plainOrigin;
}

export function portOf(addresses: Addresses, transport: Transport): number {
  return transport === 'https' ? addresses.port : addresses.plainPort;
}
