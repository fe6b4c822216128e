import { z } from 'zod';
import type { CdpSession } from '../../shared/contract/cdp-session.ts';
import type { CdpConnection } from './cdp-connection.ts';

const targetEventSchema = z.object({ targetId: z.string() });
const targetCreatedSchema = z.object({ targetInfo: z.object({ targetId: z.string(), url: z.string() }) });

/**
 * Keeps a CDP session on the page, hands every new one to `onCdpSession`, and gives back the first. In Chromium the end of
 * *any* CDP session of a page takes all virtual authenticators away (seen with 156), so closing DevTools calls for a new one.
 * A page that crashed is loaded again; its session goes on.
 */
export async function holdPageSession(
  connection: CdpConnection,
  targetId: string,
  onCdpSession: (session: CdpSession) => Promise<void>,
): Promise<CdpSession> {
  const devTools = new Set<string>();
  let current = await connection.attachToTarget(targetId);
  await onCdpSession(current.session);

  const renew = async () => {
    await current.detach();
    current = await connection.attachToTarget(targetId);
    await onCdpSession(current.session);
  };
  const told = (work: Promise<unknown>) => {
    work.catch((error: unknown) => console.error('The window could not be put in order:', error));
  };

  connection.browser.on('Target.targetCreated', (params) => {
    const { targetInfo } = targetCreatedSchema.parse(params);
    if (targetInfo.url.startsWith('devtools://')) devTools.add(targetInfo.targetId);
  });
  connection.browser.on('Target.targetDestroyed', (params) => {
    if (devTools.delete(targetEventSchema.parse(params).targetId)) told(renew());
  });
  connection.browser.on('Target.targetCrashed', (params) => {
    if (targetEventSchema.parse(params).targetId === targetId) told(current.session.send('Page.reload'));
  });
  return current.session;
}
