import { useEffect, useState } from 'react';
import type { CeremonyDetail } from '../../../shared/contract/ceremony.ts';
import { relyingParty } from '../state/relying-party-client.ts';
import { RelyingPartyError } from '../state/relying-party-error.ts';

export interface Judged {
  readonly detail?: CeremonyDetail;
  readonly failure?: RelyingPartyError;
}

let judgements = 0;

/**
 * A ceremony that is not kept, as the relying party judges it: there are the roots, the platform's cryptography and the library, and it is
 * the judge of every stored ceremony. Undefined until the first answer; an older one stays while a newer is awaited.
 */
export function useJudged(text: string): Judged | undefined {
  const [judged, setJudged] = useState<Judged>();
  useEffect(() => {
    const thisText = new AbortController();
    const judge = async () => {
      try {
        const detail = await relyingParty.inspect(text, thisText.signal);
        judgements += 1;
        if (!thisText.signal.aborted) setJudged({ detail: { ...detail, id: `not-kept-${judgements}` } });
      } catch (error) {
        if (!(error instanceof RelyingPartyError)) throw error;
        if (!thisText.signal.aborted) setJudged({ failure: error });
      }
    };
    void judge();
    return () => thisText.abort();
  }, [text]);
  return judged;
}
