import type { BegunCeremony } from '../../../shared/contract/api.ts';
import type { Refusal } from '../../../shared/contract/ceremony-response.ts';
import type { CeremonyKind } from '../../../shared/contract/vocabulary.ts';
import { useCeremonyRun } from '../state/ceremony-run.ts';
import { type NoticeContent, useNotices } from '../state/notices.ts';
import { RelyingPartyError } from '../state/relying-party-error.ts';
import { useSelection } from '../state/selection.ts';
import { useView } from '../state/view.ts';
import { askAbilities, describeClient } from './client-facts.ts';
import { credentialToJson } from './credential-to-json.ts';
import { describeRefusal } from './describe-refusal.ts';
import { sendAnswer } from './send-answer.ts';

export interface CeremonyCall {
  readonly kind: CeremonyKind;
  readonly userName: string | null;
  /** Milliseconds until this page's own abort timer. */
  readonly timeout: number;
  begin(): Promise<BegunCeremony>;
  /** The client's own method. Whatever it rejects with or throws is the refusal. */
  callClient(options: BegunCeremony['options'], signal: AbortSignal): Promise<Credential | null>;
}

let running: AbortController | undefined;
let cancelled = false;

/** Ends the ceremony that waits for the authenticator, as the person's own decision. */
export function cancelCeremony(): void {
  if (running === undefined) return;
  cancelled = true;
  running.abort(new DOMException('Cancelled in the workbench.', 'AbortError'));
}

/**
 * One ceremony from options to verdict; a second one does not start while it runs. A refusal of the client is a result and
 * is sent like a credential. Failures to reach the relying party become notices.
 */
export async function runCeremony(call: CeremonyCall): Promise<void> {
  const { optionsAsked, authenticatorAsked, answerReceived, runEnded } = useCeremonyRun.getState();
  if (running !== undefined) return;
  const controller = new AbortController();
  running = controller;
  cancelled = false;
  useNotices.getState().noticesOutdated();
  optionsAsked(call);
  try {
    const [{ ceremonyId, options }, abilities] = await Promise.all([call.begin(), askAbilities()]);
    useSelection.getState().ceremonySelected(ceremonyId);
    useView.getState().composerClosed();
    authenticatorAsked(ceremonyId);
    const observed = await observe(() => callInTime(call, options, controller));
    const { result, ...seen } = observed;
    answerReceived();
    const clientFacts = describeClient({ ...seen, ...abilities, timeout: call.timeout });
    await sendAnswer({ kind: call.kind, ceremonyId, response: { ...result, clientFacts } });
  } catch (error) {
    if (!(error instanceof RelyingPartyError)) throw error;
    useNotices.getState().noticeRaised(describeStart(call, error));
  } finally {
    running = undefined;
    runEnded();
  }
}

function describeStart({ kind, userName }: CeremonyCall, failure: RelyingPartyError): NoticeContent {
  // The allow list is all that a sign-in looks up before it begins.
  return kind === 'authentication' && userName !== null && failure.code === 'not-found'
    ? { code: 'user-without-passkeys', userName }
    : { code: 'request-failed', failure };
}

type Result = { credential: Record<string, unknown> } | { refusal: Refusal };

async function callInTime(
  { callClient, timeout }: CeremonyCall,
  options: BegunCeremony['options'],
  controller: AbortController,
): Promise<Result> {
  // Clients stretch short timeouts and some never answer, so the page keeps its own time.
  const timer = setTimeout(() => {
    controller.abort(new DOMException(`No answer within ${timeout / 1_000} s.`, 'TimeoutError'));
  }, timeout);
  try {
    const credential = await callClient(options, controller.signal);
    if (credential === null) throw new TypeError('The client resolved with null instead of a credential.');
    return { credential: credentialToJson(credential) };
  } catch (error) {
    return { refusal: describeRefusal(error, cancelled) };
  } finally {
    clearTimeout(timer);
  }
}

async function observe<Value>(act: () => Promise<Value>) {
  const focusedAtStart = document.hasFocus();
  const startedAt = performance.now();
  const result = await act();
  const endedAt = performance.now();
  return { result, startedAt, endedAt, focusedAtStart, focusedAtEnd: document.hasFocus() };
}
