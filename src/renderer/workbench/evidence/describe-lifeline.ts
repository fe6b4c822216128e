import type { Lifeline, LifelineEvent } from '../../../shared/contract/lifeline.ts';
import {
  type CredentialChange,
  type CredentialState,
  credentialChanges,
  nothingKnown,
} from './credential-changes.ts';

/** One registration or sign-in, and what changed with it. */
export interface LifelineEntry {
  readonly event: LifelineEvent;
  /** The counter that this one is measured against. */
  readonly signCountBefore: number | null;
  /**
   * What it is compared with: the record that the relying party held · the last accepted answer · the answer before it, where none was ever
   * accepted · nothing.
   */
  readonly comparedWith: 'record' | 'accepted' | 'unaccepted' | 'nothing';
  readonly changes: readonly CredentialChange[];
}

/** The life of a credential, the newest first. What was not accepted changes nothing for what comes after it (WebAuthn L3 §7.2 step 24). */
export function describeLifeline({ events, earlier }: Lifeline): readonly LifelineEntry[] {
  let accepted = earlier === null ? undefined : stateOf(earlier, nothingKnown);
  let latest: CredentialState | undefined;
  const entries = events.toReversed().map((event): LifelineEntry => {
    const remembered = accepted ?? latest;
    const entry = describeEvent(event, remembered, accepted !== undefined);
    if (event.flags !== null) {
      const state = stateOf(event, remembered ?? nothingKnown);
      if (isSound(event)) accepted = state;
      latest = state;
    }
    return entry;
  });
  return entries.toReversed();
}

/** Accepted, or from a file in which nothing speaks against it. */
function isSound({ status }: LifelineEvent): boolean {
  return status === 'accepted' || status === 'undecided';
}

function describeEvent(
  event: LifelineEvent,
  remembered: CredentialState | undefined,
  isAccepted: boolean,
): LifelineEntry {
  const { recordBefore, signCountBefore } = event;
  const isKnown = remembered !== undefined || recordBefore !== null || signCountBefore !== null;
  if (event.flags === null || !isKnown) {
    return { event, signCountBefore: null, comparedWith: 'nothing', changes: [] };
  }
  const state = remembered ?? nothingKnown;
  const before: CredentialState = {
    ...state,
    signCount: signCountBefore ?? state.signCount,
    backupEligible: recordBefore?.backupEligible ?? state.backupEligible,
    backupState: recordBefore?.backupState ?? state.backupState,
  };
  // A registration begins the count anew: step 22 is of sign-ins.
  const compared = event.kind === 'registration' ? { ...before, signCount: null } : before;
  return {
    event,
    signCountBefore: compared.signCount,
    comparedWith:
      recordBefore !== null || signCountBefore !== null ? 'record' : isAccepted ? 'accepted' : 'unaccepted',
    changes: credentialChanges(compared, stateOf(event, nothingKnown)),
  };
}

/** What an event says; what it does not say stays as it was remembered. */
function stateOf(event: LifelineEvent, remembered: CredentialState): CredentialState {
  const { flags, signCount, aaguid, transports, attachment, rpId, origin } = event;
  const isSet = (mask: number) => (flags === null ? null : (flags & mask) !== 0);
  return {
    signCount,
    userVerified: isSet(0x04),
    backupEligible: isSet(0x08),
    backupState: isSet(0x10),
    aaguid: aaguid ?? remembered.aaguid,
    transports: transports ?? remembered.transports,
    attachment: attachment ?? remembered.attachment,
    rpId,
    origin,
  };
}
