import type { MiddlewareHandler } from 'hono';
import type { RelyingPartyEnv } from './relying-party-env.ts';

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'permissions-policy': 'publickey-credentials-get=(self), publickey-credentials-create=(self)',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Puts the security headers on every answer, errors included. Only the renderer's files may be stored. */
export const addSecurityHeaders: MiddlewareHandler<RelyingPartyEnv> = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
  const isFile = context.res.ok && !context.req.path.startsWith('/api/');
  if (!isFile) context.res.headers.set('cache-control', 'no-store');
};
