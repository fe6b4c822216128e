import type { CeremonyDetail } from '../../../shared/contract/ceremony.ts';
import { findField } from '../../../shared/inspection/field-path.ts';
import { findModel } from './name-model.ts';
import type { CeremonyEvidence } from './read-ceremony.ts';
import { registeredCredential } from './registered-credential.ts';

export type FactTone = 'plain' | 'warn' | 'fail';
export type CounterMove = 'none' | 'unused' | 'rose' | 'stayed' | 'fell';

/** The signature counter before and after, and what the move means (WebAuthn L3 §7.2 step 22). */
export interface CounterFact {
  readonly before: number | null;
  readonly now: number;
  readonly move: CounterMove;
}

/** How sure the model is: nothing attests it, its own key does, a certificate does, or it was said at registration. */
export type ModelCertainty = 'none' | 'zero' | 'self' | 'certified' | 'remembered';

export interface ModelFact {
  readonly aaguid: string;
  readonly certainty: ModelCertainty;
}

export interface BackupFact {
  readonly flag: 'BE' | 'BS';
  readonly before: boolean;
  readonly now: boolean;
}

export function counterFact({ kind, signCount, signCountBefore }: CeremonyDetail): CounterFact | undefined {
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

/** Who the authenticator claims to be, and how sure that is. */
export function modelFact(detail: CeremonyDetail, evidence: CeremonyEvidence): ModelFact | undefined {
  const { kind, recordBefore } = detail;
  const aaguid =
    detail.aaguid ?? (kind === 'authentication' ? registeredCredential(recordBefore)?.aaguid : undefined);
  if (aaguid === undefined) return undefined;
  if (kind === 'authentication') return { aaguid, certainty: 'remembered' };
  if (findModel(aaguid).kind === 'zero') return { aaguid, certainty: 'zero' };
  if (detail.fmt === null || detail.fmt === 'none') return { aaguid, certainty: 'none' };
  const chain = findField(evidence.roots, ['attestationObject', 'attStmt', 'x5c']);
  return { aaguid, certainty: chain === undefined && detail.fmt === 'packed' ? 'self' : 'certified' };
}
