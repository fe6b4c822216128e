import { useNotices } from '../state/notices.ts';

/** Opens a clause where the desktop application can do it; true where it does, and the link itself has nothing to do. */
export function openClause(reference: string): boolean {
  const desktop = window.workbenchDesktop;
  if (desktop === undefined) return false;
  desktop.openClause(reference).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    useNotices.getState().noticeRaised({ code: 'desktop-failed', message });
  });
  return true;
}
