import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { streamOpened } from '../../shared/contract/workbench.ts';
import { ApiFailure } from './api-failure.ts';
import type { EventHub } from './event-hub.ts';

const heartbeatInterval = 15_000;

/**
 * Server-sent events: one WorkbenchEvent a message, with a growing id, and a comment now and then so that nobody in between
 * takes the silence for an end. The first message says after which event the stream begins: nothing is replayed, and who
 * knows no more than what was before reads `GET /api/workbench`.
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
    await stream.writeSSE({ event: streamOpened, data: '', id: String(events.lastId()), retry: 1000 });
    await ended.promise;
    clearInterval(heartbeat);
    unsubscribe();
  });
}
