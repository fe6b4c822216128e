import { useCeremonyDetails } from '../state/ceremony-details.ts';
import { useNotices } from '../state/notices.ts';
import { relyingParty } from '../state/relying-party-client.ts';
import { RelyingPartyError, type RelyingPartyErrorCode } from '../state/relying-party-error.ts';
import { type UnsentAnswer, useUnsentAnswers } from '../state/unsent-answers.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { selectCeremony } from './select-ceremony.ts';

const routes = {
  registration: relyingParty.answerRegistration,
  authentication: relyingParty.answerAuthentication,
};

/** The relying party has logged these as rejected ceremonies, which say what a notice would. */
const loggedRejections: ReadonlySet<RelyingPartyErrorCode> = new Set([
  'body-too-large',
  'broken-json',
  'not-a-response',
  'challenge-used',
  'challenge-expired',
]);

/** Gives the relying party what the client answered. Where that fails without a decision, the answer is kept, to be sent again. */
export async function sendAnswer(answer: UnsentAnswer): Promise<void> {
  const { answerKept, answerSettled } = useUnsentAnswers.getState();
  try {
    const detail = await routes[answer.kind](answer.ceremonyId, answer.response);
    useCeremonyDetails.getState().detailLoaded(detail);
    useWorkbench.getState().eventArrived({ type: 'ceremony.changed', ceremony: detail });
    answerSettled(answer.ceremonyId);
  } catch (error) {
    if (!(error instanceof RelyingPartyError)) throw error;
    if (error.mayBeSentAgain) {
      answerKept(answer);
      return;
    }
    answerSettled(answer.ceremonyId);
    if (loggedRejections.has(error.code)) {
      selectCeremony(answer.ceremonyId);
      return;
    }
    useNotices.getState().noticeRaised({ code: 'request-failed', failure: error });
  }
}
