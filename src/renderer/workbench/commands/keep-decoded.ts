import { relyingParty } from '../state/relying-party-client.ts';
import { showCeremony } from './show-ceremony.ts';
import { tellFailure } from './tell-failure.ts';

/** Puts a ceremony that was decoded into the list, and goes to it. */
export async function keepDecoded(text: string): Promise<void> {
  await tellFailure(async () => {
    const { importId } = await relyingParty.openImport();
    const { kept } = await relyingParty.importBatch(importId, { number: 0, items: [text] });
    const [ceremony] = kept;
    if (ceremony !== undefined) await showCeremony(ceremony.id);
  });
}
