import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { ApiFailure } from './api-failure.ts';
import type { PairingDesk } from './pairing-desk.ts';
import type { RelyingPartyEnv } from './relying-party-env.ts';

/**
 * What a second start of the workbench asks the first one for. It shows the token of `running.json`, which only this user
 * can read; no cookie opens these routes, and no page knows the token.
 */
export function controlRoutes({ controlToken, pairing }: { controlToken: string; pairing: PairingDesk }) {
  return new Hono<RelyingPartyEnv>().post('/pairing-link', (context) => {
    if (!isSame(context.req.header('authorization') ?? '', `Bearer ${controlToken}`)) {
      throw new ApiFailure('not-paired');
    }
    return context.json(pairing.createLinks('paired'), 200);
  });
}

function isSame(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}
