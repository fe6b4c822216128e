import { relyingParty } from '../state/relying-party-client.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { tellFailure } from './tell-failure.ts';

/** Fetches the page of ceremonies before the oldest one in the list. */
export async function loadOlderCeremonies(): Promise<void> {
  const { workbench, olderCeremoniesLoaded } = useWorkbench.getState();
  const loaded = workbench?.ceremonies.length ?? 0;
  await tellFailure(async () => {
    const { ceremonies } = await relyingParty.loadCeremonyPage({ offset: String(loaded), limit: '200' });
    olderCeremoniesLoaded(ceremonies);
  });
}
