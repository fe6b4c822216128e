import { useEffect, useMemo } from 'react';
import type { CeremonyDetail, CeremonySummary } from '../../../shared/contract/ceremony.ts';
import {
  type ComparisonCandidates,
  comparisonCandidates,
  previousOfPasskey,
} from '../evidence/comparison-candidates.ts';
import { loadCeremonyDetail, useCeremonyDetails } from './ceremony-details.ts';
import { useComparison } from './comparison.ts';
import type { RelyingPartyError } from './relying-party-error.ts';
import { useWorkbench } from './workbench-store.ts';

interface ComparisonPartner {
  /** Undefined where nothing stands beside the ceremony. */
  readonly id: string | undefined;
  /** The marked one is the ceremony itself: another one has to be chosen. */
  readonly isItself: boolean;
  readonly detail: CeremonyDetail | undefined;
  readonly failure: RelyingPartyError | undefined;
  readonly candidates: ComparisonCandidates;
}

const nothing: readonly CeremonySummary[] = [];

/** The ceremony that stands on the left of this one, loaded when it is first needed. */
export function useComparisonPartner(ceremony: CeremonyDetail): ComparisonPartner {
  const markedId = useComparison((comparison) => comparison.markedId);
  const ceremonies = useWorkbench(({ workbench }) => workbench?.ceremonies ?? nothing);
  const candidates = useMemo(() => comparisonCandidates(ceremony, ceremonies), [ceremony, ceremonies]);
  const isItself = markedId === ceremony.id;
  const id = isItself ? undefined : (markedId ?? previousOfPasskey(ceremony, candidates)?.id);
  const detail = useCeremonyDetails(({ details }) => (id === undefined ? undefined : details[id]));
  const failure = useCeremonyDetails((store) =>
    store.failure?.ceremonyId === id ? store.failure?.error : undefined,
  );
  const missing = id !== undefined && detail === undefined;
  useEffect(() => {
    if (id !== undefined && missing) void loadCeremonyDetail(id);
  }, [id, missing]);
  return { id, isItself, detail, failure, candidates };
}
