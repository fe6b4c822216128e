import type { MiddlewareHandler } from 'hono';
import type { z } from 'zod';
import { ApiFailure } from './api-failure.ts';
import { parseJsonBytes } from './parse-json-bytes.ts';
import { readBody } from './read-body.ts';

/**
 * Hono's JSON validator with our own reading of the body: it is limited, read to its end, and each way in which it can be
 * wrong has an answer of its own. Handlers take the value with `context.req.valid('json')`.
 */
export function jsonBody<Schema extends z.ZodType>(
  schema: Schema,
): MiddlewareHandler<object, string, { in: { json: z.input<Schema> }; out: { json: z.output<Schema> } }> {
  return async (context, next) => {
    const body = await readBody(context.req.raw);
    if (body.isTooLarge) throw new ApiFailure('body-too-large');
    const value = parseJsonBytes(body.bytes);
    if (value === undefined) throw new ApiFailure('broken-json');
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw invalidRequest(parsed.error);
    // Hono types this argument as an open object; the schemas used here are all of objects.
    context.req.addValidatedData('json', parsed.data as object);
    return next();
  };
}

/** Names the first member that is wrong. */
export function invalidRequest(error: z.core.$ZodError): ApiFailure {
  const [issue] = error.issues;
  const place = issue === undefined || issue.path.length === 0 ? 'the request' : issue.path.join('.');
  const reason = issue?.message ?? 'unknown';
  return new ApiFailure('invalid-request', {
    message: `The request does not have the expected form: ${place}: ${reason}.`,
  });
}
