import { useInspectorView } from '../state/inspector-view.ts';
import { useNotices } from '../state/notices.ts';
import { relyingParty } from '../state/relying-party-client.ts';
import { useView } from '../state/view.ts';
import { showCeremony } from './show-ceremony.ts';
import { tellFailure } from './tell-failure.ts';

/** The key of the ceremony in the inspector, and the attestation that came with it. */
export function openKey(): void {
  useView.getState().placeChosen('ceremonies');
  useInspectorView.getState().tabChosen('key');
}

/** What became of the credential of the ceremony in the inspector. */
export function openLifeline(): void {
  useView.getState().placeChosen('ceremonies');
  useInspectorView.getState().tabChosen('lifeline');
}

/** The lifeline of any credential, at the newest of its ceremonies. */
export async function showLifelineOf(credentialId: string): Promise<void> {
  await tellFailure(async () => {
    const newest = (await relyingParty.loadLifeline(credentialId, 1)).events[0];
    if (newest === undefined) {
      useNotices.getState().noticeRaised({ code: 'no-ceremonies-left' });
      return;
    }
    openLifeline();
    await showCeremony(newest.id);
  });
}
