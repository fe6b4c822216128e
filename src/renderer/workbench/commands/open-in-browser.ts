import { useNotices } from '../state/notices.ts';
import { useView } from '../state/view.ts';

/** Opens the workbench in the system's own browser where a desktop host can; elsewhere shows links to open there. */
export async function openInBrowser(): Promise<void> {
  const desktop = window.workbenchDesktop;
  if (desktop === undefined) {
    useView.getState().dialogOpened('pairing');
    return;
  }
  try {
    await desktop.openInBrowser();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    useNotices.getState().noticeRaised({ code: 'desktop-failed', message });
  }
}
