import { RequestError } from '@hono/node-server';
import { ApiFailure } from './api-failure.ts';

/** Any failure as the API's JSON. Our own mistakes are told to the terminal, and to the page only that one happened. */
export function createErrorResponse(error: unknown): Response {
  const failure = toFailure(error);
  if (failure.body.error.code === 'internal') console.error(error);
  return Response.json(failure.body, { status: failure.status });
}

function toFailure(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  // The Host header gives no URL, so the request never became one; it is not ours in any case.
  if (error instanceof RequestError) return new ApiFailure('foreign-host', { cause: error });
  return new ApiFailure('internal', { cause: error });
}
