import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { CdpSession } from '../../shared/contract/cdp-session.ts';
import { createCdpChannel } from './cdp-channel.ts';

const answerSchema = z.object({
  id: z.number(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});
const eventSchema = z.object({
  method: z.string(),
  params: z.unknown().optional(),
  sessionId: z.string().optional(),
});
const attachedSchema = z.object({ sessionId: z.string() });
const detachedSchema = z.object({ sessionId: z.string() });

export interface CdpConnection {
  /** The browser itself. */
  readonly browser: CdpSession;
  /** A session of one page, and what ends it. */
  attachToTarget(targetId: string): Promise<{ session: CdpSession; detach(): Promise<void> }>;
}

/**
 * Speaks the DevTools protocol over `--remote-debugging-pipe`: JSON texts, each ended by a NUL byte. When `fromBrowser`
 * ends, every session is detached and every command under way fails.
 */
export function openCdpConnection(toBrowser: Writable, fromBrowser: Readable): CdpConnection {
  const pending = new Map<number, PromiseWithResolvers<unknown>>();
  const browser = createCdpChannel((method, params) => send(method, params));
  const pages = new Map<string, ReturnType<typeof createCdpChannel>>();
  let lastId = 0;
  let isOpen = true;

  function send(method: string, params?: object, sessionId?: string): Promise<unknown> {
    if (!isOpen) return Promise.reject(new Error(`The browser has closed, before ${method}.`));
    lastId += 1;
    const answer = Promise.withResolvers<unknown>();
    pending.set(lastId, answer);
    toBrowser.write(`${JSON.stringify({ id: lastId, method, params: params ?? {}, sessionId })}\0`);
    return answer.promise;
  }

  function receive(text: string): void {
    const message: unknown = JSON.parse(text);
    const answer = answerSchema.safeParse(message);
    if (answer.success) settle(answer.data);
    else dispatch(eventSchema.parse(message));
  }

  function settle({ id, result, error }: z.infer<typeof answerSchema>): void {
    const waiting = pending.get(id);
    pending.delete(id);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(error.message));
  }

  function dispatch({ method, params, sessionId }: z.infer<typeof eventSchema>): void {
    if (sessionId !== undefined) pages.get(sessionId)?.emit(method, params);
    else if (method === 'Target.detachedFromTarget') endPage(detachedSchema.parse(params).sessionId);
    else browser.emit(method, params);
  }

  function endPage(sessionId: string): void {
    pages.get(sessionId)?.end();
    pages.delete(sessionId);
  }

  function end(): void {
    if (!isOpen) return;
    isOpen = false;
    for (const sessionId of [...pages.keys()]) endPage(sessionId);
    browser.end();
    for (const [id, waiting] of pending) {
      pending.delete(id);
      waiting.reject(new Error('The browser has closed.'));
    }
  }

  splitAtNul(fromBrowser, receive);
  fromBrowser.once('end', end).once('close', end).on('error', end);
  // Writing to a browser that has just gone: the end of `fromBrowser` tells everybody who waits.
  toBrowser.on('error', end);

  return {
    browser: browser.session,
    async attachToTarget(targetId) {
      const answer = await send('Target.attachToTarget', { targetId, flatten: true });
      const { sessionId } = attachedSchema.parse(answer);
      const page = createCdpChannel((method, params) => send(method, params, sessionId));
      pages.set(sessionId, page);
      return {
        session: page.session,
        async detach() {
          if (pages.has(sessionId)) await send('Target.detachFromTarget', { sessionId });
          endPage(sessionId);
        },
      };
    },
  };
}

function splitAtNul(stream: Readable, receive: (text: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) receive(message);
  });
}
