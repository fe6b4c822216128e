import type { CeremonyDetail, CeremonySummary } from '../../../shared/contract/ceremony.ts';

export type FactTone = 'plain' | 'warn' | 'fail';
export type CounterMove = 'none' | 'unused' | 'rose' | 'stayed' | 'fell';

/** The signature counter before and after, and what the move means (WebAuthn L3 §7.2 step 22). */
export interface CounterFact {
  readonly before: number | null;
  readonly now: number;
  readonly move: CounterMove;
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

function counterMove(before: number, now: number): CounterMove {
  if (before === 0 && now === 0) return 'unused';
  if (now > before) return 'rose';
  return now === before ? 'stayed' : 'fell';
}

/** BE and BS where this sign-in says something else than the record did. */
export function backupFacts({ kind, flags, recordBefore }: CeremonyDetail): readonly BackupFact[] {
  if (kind !== 'authentication' || flags === null || recordBefore === null) return [];
  const facts: readonly BackupFact[] = [
    { flag: 'BE', before: recordBefore.backupEligible, now: (flags & 0x08) !== 0 },
    { flag: 'BS', before: recordBefore.backupState, now: (flags & 0x10) !== 0 },
  ];
  return facts.filter(({ before, now }) => before !== now);
}
