import { useCeremonyDetails } from '../state/ceremony-details.ts';
import { relyingParty } from '../state/relying-party-client.ts';
import type { RelyingPartyErrorCode } from '../state/relying-party-error.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { selectCeremony } from './select-ceremony.ts';

const loggedRejections: ReadonlySet<RelyingPartyErrorCode> = new Set([
  'body-too-large',
  'broken-json',
  'not-a-response',
  'challenge-used',
  'challenge-expired',
]);

/** Whether the relying party logged a response that it did not judge: then its ceremony says what a notice would. */
export function isLoggedRejection(code: RelyingPartyErrorCode): boolean {
  return loggedRejections.has(code);
}

/** Shows the ceremony that a response was logged under: its own, or the replay where its challenge was claimed before. */
export async function showLoggedRejection(ceremonyId: string, code: RelyingPartyErrorCode): Promise<void> {
  const replayId = code === 'challenge-used' ? await findReplay(ceremonyId) : undefined;
  selectCeremony(replayId ?? ceremonyId);
}

/** The newest replay of a ceremony. Asked for afresh: its event may not have arrived yet. */
async function findReplay(ceremonyId: string): Promise<string | undefined> {
  const { ceremonies } = await relyingParty.loadWorkbench();
  for (const { id, rejection } of ceremonies) {
    if (rejection !== 'challenge-used') continue;
    const detail = await relyingParty.loadCeremony(id);
    if (detail.replayOf !== ceremonyId) continue;
    useCeremonyDetails.getState().detailLoaded(detail);
    useWorkbench.getState().eventArrived({ type: 'ceremony.changed', ceremony: detail });
    return id;
  }
  return undefined;
}
