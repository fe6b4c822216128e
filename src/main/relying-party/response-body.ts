import type { MiddlewareHandler } from 'hono';
import type { CeremonyResponse } from '../../shared/contract/ceremony-response.ts';

/**
 * Tells Hono's types what a client sends as the response of a ceremony, and leaves the body alone: it is stored before
 * anything parses it.
 */
export const responseBody: MiddlewareHandler<
  object,
  string,
  { in: { json: CeremonyResponse }; out: object }
> = (_context, next) => next();
