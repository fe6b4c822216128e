import { useEffect, useState } from 'react';
import type { Lifeline } from '../../../shared/contract/lifeline.ts';
import { relyingParty } from './relying-party-client.ts';
import { RelyingPartyError } from './relying-party-error.ts';
import { useWorkbench } from './workbench-store.ts';

export interface LoadedLifeline {
  /** The last one that was loaded of this credential; undefined until there is one. */
  readonly lifeline: Lifeline | undefined;
  readonly failure: RelyingPartyError | undefined;
}

/** The newest events of a credential, read anew whenever the relying party tells of ceremonies. */
export function useLifeline(credentialId: string | null, limit: number): LoadedLifeline {
  const tidings = useWorkbench((store) => store.tidings);
  const [loaded, setLoaded] = useState<LoadedLifeline & { readonly of: string | null }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was told of is in what is read.
  useEffect(() => {
    if (credentialId === null) return;
    let isWanted = true;
    relyingParty.loadLifeline(credentialId, limit).then(
      (lifeline) => {
        if (isWanted) setLoaded({ of: credentialId, lifeline, failure: undefined });
      },
      (failure: unknown) => {
        if (!(failure instanceof RelyingPartyError)) throw failure;
        if (isWanted) setLoaded({ of: credentialId, lifeline: undefined, failure });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [credentialId, limit, tidings]);
  return loaded?.of === credentialId ? loaded : { lifeline: undefined, failure: undefined };
}
