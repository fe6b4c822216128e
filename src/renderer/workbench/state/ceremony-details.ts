import { create } from 'zustand';
import type { CeremonyDetail, CeremonySummary } from '../../../shared/contract/ceremony.ts';
import { relyingParty } from './relying-party-client.ts';
import { RelyingPartyError } from './relying-party-error.ts';

interface CeremonyDetails {
  /** By ceremony id, as far as they were looked at in this window. */
  readonly details: Readonly<Record<string, CeremonyDetail>>;
  readonly failure: { readonly ceremonyId: string; readonly error: RelyingPartyError } | null;
  detailLoaded(detail: CeremonyDetail): void;
  detailFailed(ceremonyId: string, error: RelyingPartyError): void;
  ceremoniesRemoved(ceremonyIds: readonly string[]): void;
}

export const useCeremonyDetails = create<CeremonyDetails>()((set) => ({
  details: {},
  failure: null,
  detailLoaded: (detail) =>
    set(({ details, failure }) => ({
      details: { ...details, [detail.id]: detail },
      failure: failure?.ceremonyId === detail.id ? null : failure,
    })),
  detailFailed: (ceremonyId, error) => set({ failure: { ceremonyId, error } }),
  ceremoniesRemoved: (ceremonyIds) =>
    set(({ details }) => ({
      details: Object.fromEntries(Object.entries(details).filter(([id]) => !ceremonyIds.includes(id))),
    })),
}));

/** True where `detail` was loaded before the ceremony changed to what `summary` says. */
export function isOutdated(detail: CeremonyDetail | undefined, summary: CeremonySummary): boolean {
  return detail === undefined || detail.status !== summary.status || detail.endedAt !== summary.endedAt;
}

export async function loadCeremonyDetail(ceremonyId: string): Promise<void> {
  const { detailLoaded, detailFailed } = useCeremonyDetails.getState();
  try {
    detailLoaded(await relyingParty.loadCeremony(ceremonyId));
  } catch (error) {
    if (!(error instanceof RelyingPartyError)) throw error;
    detailFailed(ceremonyId, error);
  }
}
