import { useEffect } from 'react';
import type { CeremonyDetail, CeremonySummary } from '../../../shared/contract/ceremony.ts';
import { isOutdated, loadCeremonyDetail, useCeremonyDetails } from './ceremony-details.ts';
import type { RelyingPartyError } from './relying-party-error.ts';

interface ShownDetail {
  readonly detail: CeremonyDetail | undefined;
  readonly failure: RelyingPartyError | undefined;
}

/** Everything about one ceremony, loaded when it is first shown and again whenever its summary has changed. */
export function useCeremonyDetail(summary: CeremonySummary | undefined): ShownDetail {
  const id = summary?.id;
  const detail = useCeremonyDetails(({ details }) => (id === undefined ? undefined : details[id]));
  const failure = useCeremonyDetails((store) =>
    store.failure?.ceremonyId === id ? store.failure?.error : undefined,
  );
  const outdated = summary !== undefined && isOutdated(detail, summary);
  const { status, endedAt } = summary ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed status or end is the reason to load once more.
  useEffect(() => {
    if (id !== undefined && outdated) void loadCeremonyDetail(id);
  }, [id, outdated, status, endedAt]);
  return { detail, failure };
}
