import { useNotices } from '../state/notices.ts';
import { RelyingPartyError } from '../state/relying-party-error.ts';

/** Runs one request of the person; a failure of the relying party becomes a notice. Tells whether it went well. */
export async function tellFailure(request: () => Promise<void>): Promise<boolean> {
  try {
    await request();
    return true;
  } catch (error) {
    if (!(error instanceof RelyingPartyError)) throw error;
    useNotices.getState().noticeRaised({ code: 'request-failed', failure: error });
    return false;
  }
}
