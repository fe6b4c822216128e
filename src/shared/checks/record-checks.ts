import type { AuthenticatorData } from '../ceremony/decoded-ceremony.ts';
import type { CredentialRecord } from '../contract/passkey.ts';
import type { AuthenticationContext } from './authentication-context.ts';
import { flagFact, flagsSpans, onAuthenticatorData } from './authenticator-data-checks.ts';
import { authenticatorDataSpans, decidingSpans } from './deciding-spans.ts';
import { decided, notApplicable, notEvaluated, type StepOutcome } from './step-outcome.ts';

/** The verdict of `judge` on what the record held and what the authenticator now says, or why there is nothing to compare. */
function againstRecord(
  { decoded, record }: AuthenticationContext,
  judge: (record: CredentialRecord, authenticatorData: AuthenticatorData) => StepOutcome,
): StepOutcome {
  return onAuthenticatorData(decoded, (authenticatorData) =>
    record === undefined
      ? notEvaluated('no-credential-record', { spans: [] })
      : judge(record, authenticatorData),
  );
}

/**
 * §7.2 step 19.1: applies where the record is backup eligible. Step 19 is for relying parties that make use of the backup
 * state; ours is one.
 */
export function checkBackupEligibilityKept(context: AuthenticationContext): StepOutcome {
  return againstRecord(context, (record, { flags }) => {
    const facts = { found: flagFact('BE', flags.backupEligible), spans: flagsSpans(context.decoded) };
    if (!record.backupEligible) return notApplicable('record-not-backup-eligible', facts);
    return decided(flags.backupEligible, { expected: flagFact('BE', true), ...facts });
  });
}

/** §7.2 step 19.2: applies where the record is not backup eligible. */
export function checkBackupEligibilityNotGained(context: AuthenticationContext): StepOutcome {
  return againstRecord(context, (record, { flags }) => {
    const facts = { found: flagFact('BE', flags.backupEligible), spans: flagsSpans(context.decoded) };
    if (record.backupEligible) return notApplicable('record-backup-eligible', facts);
    return decided(!flags.backupEligible, { expected: flagFact('BE', false), ...facts });
  });
}

/** §7.2 step 21. The key and the bytes are here, the cryptography is not: the library judges the signature. */
export function checkSignature({ decoded }: AuthenticationContext): StepOutcome {
  const spans = decidingSpans(decoded, ['signature']);
  return notEvaluated(decoded.signature === undefined ? 'not-decoded' : 'signature-not-verified', { spans });
}

/**
 * §7.2 step 22: applies where either counter is not zero. Equal or lower fails the comparison; that is a signal (copies
 * of the key, a malfunction, or two answers that overtook each other), not a proof.
 */
export function checkSignCount(context: AuthenticationContext): StepOutcome {
  return againstRecord(context, (record, { signCount }) => {
    const spans = authenticatorDataSpans(context.decoded, ['signCount']);
    const found = `${signCount}`;
    if (signCount === 0 && record.signCount === 0)
      return notApplicable('sign-count-unused', { found, spans });
    return decided(signCount > record.signCount, { expected: `> ${record.signCount}`, found, spans });
  });
}
