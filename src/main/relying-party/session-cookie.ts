import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { portOf } from './addresses.ts';
import type { RelyingPartyEnv } from './relying-party-env.ts';

/**
 * Cookies do not keep ports apart, so the name carries the port. Over plain HTTP the `__Host-` prefix is not to be had:
 * Chromium refuses it there even on localhost, and Safari refuses every `Secure` cookie.
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
