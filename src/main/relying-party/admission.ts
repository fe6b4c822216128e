import type { MiddlewareHandler } from 'hono';
import { originOf, portOf } from './addresses.ts';
import { ApiFailure } from './api-failure.ts';
import type { RelyingPartyEnv } from './relying-party-env.ts';
import { readSessionCookie } from './session-cookie.ts';
import type { Sessions } from './sessions.ts';

/**
 * Answers for `localhost` and our port only, so that a name which an attacker points at 127.0.0.1 reaches nothing (DNS
 * rebinding). A person who typed the address as numbers is sent to localhost: WebAuthn has no RP IDs that are IP addresses.
 */
export const admitHost: MiddlewareHandler<RelyingPartyEnv> = async (context, next) => {
  const { addresses, transport, incoming } = context.env;
  const host = incoming.headers.host;
  const port = portOf(addresses, transport);
  if (host === `localhost:${port}`) return next();
  const isNumeric = host === `127.0.0.1:${port}` || host === `[::1]:${port}`;
  const isPage = context.req.method === 'GET' && !isApi(context.req.path);
  if (!isNumeric || !isPage) throw new ApiFailure('foreign-host');
  const { pathname, search } = new URL(context.req.url);
  // The origin is given as a prefix, not as a base: a path like //other.example must not become another host.
  return context.redirect(`${originOf(addresses, transport)}${pathname}${search}`, 308);
};

/**
 * Refuses what other sites send. `same-site` is another site here: every port of localhost is same-site, and gets our
 * SameSite=Strict cookie. Requests without either header come from programs, which hold a session or get nothing.
 */
export const admitOrigin: MiddlewareHandler<RelyingPartyEnv> = async (context, next) => {
  const { addresses } = context.env;
  const origin = context.req.header('origin');
  if (origin !== undefined && origin !== addresses.origin && origin !== addresses.plainOrigin) {
    throw new ApiFailure('foreign-origin');
  }
  const site = context.req.header('sec-fetch-site');
  const isOurs = site === undefined || site === 'same-origin' || site === 'none';
  if (!isOurs && isApi(context.req.path)) throw new ApiFailure('foreign-origin');
  return next();
};

/** Lets nobody into the API without a session but the one call that makes a session. */
export function requireSession(sessions: Sessions): MiddlewareHandler<RelyingPartyEnv> {
  return async (context, next) => {
    if (context.req.path === '/api/session') return next();
    const session = sessions.find(readSessionCookie(context));
    if (session === undefined) throw new ApiFailure('not-paired');
    context.set('session', session);
    return next();
  };
}

function isApi(path: string): boolean {
  return path.startsWith('/api/') || path.startsWith('/control/');
}
