import type { CeremonySummary } from '../../../shared/contract/ceremony.ts';

export interface ComparisonCandidates {
  /** Of the same passkey, the newest first. */
  readonly samePasskey: readonly CeremonySummary[];
  readonly others: readonly CeremonySummary[];
}

const most = 60;

/** What a ceremony can be put beside; only as many as a list of choices bears. */
export function comparisonCandidates(
  ceremony: CeremonySummary,
  ceremonies: readonly CeremonySummary[],
): ComparisonCandidates {
  const others = ceremonies.filter(({ id, status }) => id !== ceremony.id && status !== 'waiting');
  const isOfPasskey = ({ credentialId }: CeremonySummary) =>
    credentialId !== null && credentialId === ceremony.credentialId;
  return {
    samePasskey: others.filter(isOfPasskey).slice(0, most),
    others: others.filter((other) => !isOfPasskey(other)).slice(0, most),
  };
}

/** The last ceremony of the same kind and passkey before this one. */
export function previousOfPasskey(
  ceremony: CeremonySummary,
  { samePasskey }: ComparisonCandidates,
): CeremonySummary | undefined {
  return samePasskey.find(({ kind, startedAt }) => kind === ceremony.kind && startedAt < ceremony.startedAt);
}
