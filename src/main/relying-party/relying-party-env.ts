import type { HttpBindings } from '@hono/node-server';
import type { Addresses, Transport } from './addresses.ts';
import type { Session } from './sessions.ts';

/** What Hono's handlers find in their context. */
export interface RelyingPartyEnv {
  Bindings: HttpBindings & { transport: Transport; addresses: Addresses };
  /** Set by `requireSession`. */
  Variables: { session: Session };
}
