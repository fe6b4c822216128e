import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { portOf } from './addresses.ts';
import type { RelyingPartyEnv } from './relying-party-env.ts';

/**
 * Cookies do not keep ports apart, so the name carries the port. The `__Host-` prefix needs `Secure`: Chromium 156 takes such
 * a cookie over plain HTTP on localhost (tried), but Safari is said not to (not tried), and the plain listener is there for
 * every browser.
 */
function cookieName(context: Context<RelyingPartyEnv>): string {
  const { transport, addresses } = context.env;
  const port = portOf(addresses, transport);
  return transport === 'https' ? `__Host-passkey-workbench-${port}` : `passkey-workbench-http-${port}`;
}

export function readSessionCookie(context: Context<RelyingPartyEnv>): string | undefined {
  return getCookie(context, cookieName(context));
}

export function writeSessionCookie(context: Context<RelyingPartyEnv>, token: string): void {
  setCookie(context, cookieName(context), token, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure: context.env.transport === 'https',
  });
}
