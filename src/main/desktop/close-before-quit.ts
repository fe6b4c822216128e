import { app } from 'electron';
import type { Workbench } from '../workbench/workbench.ts';

/** Milliseconds. Records are written when they are acknowledged, so an impatient end loses nothing. */
const patience = 3_000;

/** Quitting closes the workbench first, in bounded time. Closing the window quits, on macOS too: the window is the app. */
export function closeBeforeQuit(workbench: Workbench): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    closeInTime(workbench).finally(() => {
      state = 'closed';
      app.quit();
    });
  });
}

/** Never rejects: what went wrong is told, and the end goes on. */
export async function closeInTime(workbench: Pick<Workbench, 'close'>): Promise<void> {
  const closed = workbench.close().catch((error: unknown) => {
    console.error('The workbench did not close cleanly:', error);
  });
  const impatience = new Promise<void>((resolve) => {
    setTimeout(resolve, patience).unref();
  });
  await Promise.race([closed, impatience]);
}
