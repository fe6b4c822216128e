import { relyingParty } from '../state/relying-party-client.ts';
import { useWorkbench } from '../state/workbench-store.ts';
import { tellFailure } from './tell-failure.ts';

/** Fetches the page of ceremonies before the oldest one in the list. */
export async function loadOlderCeremonies(): Promise<void> {
  const { workbench, olderCeremoniesLoaded } = useWorkbench.getState();
  const oldest = workbench?.ceremonies.at(-1);
  if (oldest === undefined) return;
  await tellFailure(async () => {
    const { ceremonies } = await relyingParty.loadCeremoniesBefore(oldest.id);
    olderCeremoniesLoaded(ceremonies);
  });
}
