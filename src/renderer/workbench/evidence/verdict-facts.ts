import type { CeremonyDetail, CeremonySummary } from '../../../shared/contract/ceremony.ts';
import { type CounterMove, counterMove } from './counter-move.ts';
import { credentialChanges, nothingKnown } from './credential-changes.ts';

export type FactTone = 'plain' | 'warn' | 'fail';

/** The signature counter before and after, and what the move means; `none`: there is nothing before it. */
export interface CounterFact {
  readonly before: number | null;
  readonly now: number;
  readonly move: CounterMove | 'none';
}

export interface BackupFact {
  readonly flag: 'BE' | 'BS';
  readonly before: boolean;
  readonly now: boolean;
}

export function counterFact({
  kind,
  signCount,
  signCountBefore,
}: Pick<CeremonySummary, 'kind' | 'signCount' | 'signCountBefore'>): CounterFact | undefined {
  if (signCount === null) return undefined;
  if (kind === 'registration' || signCountBefore === null) {
    return { before: null, now: signCount, move: 'none' };
  }
  return { before: signCountBefore, now: signCount, move: counterMove(signCountBefore, signCount) };
}

/** BE and BS where this sign-in says something else than the record did. */
export function backupFacts({ kind, flags, recordBefore }: CeremonyDetail): readonly BackupFact[] {
  if (kind !== 'authentication' || flags === null || recordBefore === null) return [];
  const { backupEligible, backupState } = recordBefore;
  const changes = credentialChanges(
    { ...nothingKnown, backupEligible, backupState },
    { ...nothingKnown, backupEligible: (flags & 0x08) !== 0, backupState: (flags & 0x10) !== 0 },
  );
  return changes.flatMap(({ subject, before, now }) =>
    before !== undefined && (subject === 'BE' || subject === 'BS')
      ? [{ flag: subject, before: before === '1', now: now === '1' }]
      : [],
  );
}
