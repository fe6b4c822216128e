import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { ApiFailure } from './api-failure.ts';
import type { EventHub } from './event-hub.ts';

const heartbeatInterval = 15_000;

/**
 * Server-sent events: one WorkbenchEvent a message, with a growing id, and a comment now and then so that nobody in between
 * takes the silence for an end. A client that reconnects reads `GET /api/workbench` again: nothing is replayed.
 */
export function streamEvents(context: Context, events: EventHub): Response {
  // Hono answers HEAD with the GET route and drops the body: a stream that nobody reads would never end.
  if (context.req.method === 'HEAD') throw new ApiFailure('not-found');
  return streamSSE(context, async (stream) => {
    const ended = Promise.withResolvers<void>();
    const unsubscribe = events.subscribe((event, id) => {
      void stream.writeSSE({ data: JSON.stringify(event), id: String(id) });
    }, ended.resolve);
    const heartbeat = setInterval(() => void stream.write(': still here\n\n'), heartbeatInterval);
    stream.onAbort(ended.resolve);
    await stream.write('retry: 1000\n\n');
    await ended.promise;
    clearInterval(heartbeat);
    unsubscribe();
  });
}
