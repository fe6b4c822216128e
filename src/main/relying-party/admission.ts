import type { Context, MiddlewareHandler } from 'hono';
import { originOf } from './addresses.ts';
import { ApiFailure } from './api-failure.ts';
import type { RelyingPartyEnv } from './relying-party-env.ts';
import { readSessionCookie } from './session-cookie.ts';
import type { Sessions } from './sessions.ts';

const loopbackAddresses = ['127.0.0.1', '[::1]'];

/**
 * Answers for `localhost` and our port only, so that a name which an attacker points at 127.0.0.1 reaches nothing (DNS
 * rebinding). A person who typed the address as numbers is sent to localhost: WebAuthn has no RP IDs that are IP addresses.
 */
export const admitHost: MiddlewareHandler<RelyingPartyEnv> = async (context, next) => {
  const origin = new URL(originOf(context.env.addresses, context.env.transport));
  const host = namedHost(context);
  if (host === origin.host) return next();
  const isNumeric = loopbackAddresses.some((address) => host === origin.host.replace('localhost', address));
  const isPage = context.req.method === 'GET' && !isApi(context.req.path);
  if (!isNumeric || !isPage) throw new ApiFailure('foreign-host');
  const { pathname, search } = new URL(context.req.url);
  // The origin is given as a prefix, not as a base: a path like //other.example must not become another host.
  return context.redirect(`${origin.origin}${pathname}${search}`, 308);
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

/** The one host that the request names. A second Host, or a whole URL as its target, must not name another (RFC 9112 §3.2). */
function namedHost({ env, req }: Context<RelyingPartyEnv>): string | undefined {
  const [host, ...others] = env.incoming.headersDistinct.host ?? [];
  return others.length === 0 && new URL(req.url).host === host ? host : undefined;
}

function isApi(path: string): boolean {
  return path.startsWith('/api/') || path.startsWith('/control/');
}
