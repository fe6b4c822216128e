import { useAccountChoice } from '../state/account-choice.ts';
import { useNotices } from '../state/notices.ts';

/** Answers the open question; null means none of the accounts. */
export async function chooseAccount(credentialId: string | null): Promise<void> {
  const { choice, choiceEnded } = useAccountChoice.getState();
  if (choice === null) return;
  choiceEnded(choice.requestId);
  try {
    await window.workbenchDesktop?.chooseAccount(choice.requestId, credentialId);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    useNotices.getState().noticeRaised({ code: 'desktop-failed', message });
  }
}
