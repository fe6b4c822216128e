import { absent } from '../inspection/absent.ts';
import type { AuthenticationContext } from './authentication-context.ts';
import { dataSpans, flagFact, undecodedData } from './authenticator-data-checks.ts';
import {
  decided,
  failedFor,
  noSpans,
  notApplicable,
  notEvaluated,
  policy,
  type StepOutcome,
  type StepReason,
} from './step-outcome.ts';

/** Why there is nothing to compare: no authenticator data, or no record. */
function incomparable(context: AuthenticationContext): StepOutcome {
  if (context.decoded.authenticatorData === undefined) return undecodedData(context);
  const reason = context.known.credentialRecord === null ? 'no-credential-record' : 'not-known';
  return notEvaluated(reason, { spans: noSpans });
}

/**
 * One of the two branches of step 19: applies where the record's backup eligibility is `wanted`, and BE must be the same (§6.1.3).
 * Step 19 is for relying parties that make use of the backup state; ours is one.
 */
function checkEligibility(
  context: AuthenticationContext,
  wanted: boolean,
  otherwise: StepReason,
): StepOutcome {
  const data = context.decoded.authenticatorData;
  const record = context.known.credentialRecord;
  if (data === undefined || !record) return incomparable(context);
  const { backupEligible } = data.flags;
  const found = flagFact('BE', backupEligible);
  const spans = context.places.flags;
  if (record.backupEligible === undefined) return notEvaluated('not-known', { found, spans });
  if (record.backupEligible !== wanted) return notApplicable(otherwise, { found, spans });
  const facts = { expected: flagFact('BE', wanted), found, spans };
  const isKept = backupEligible === wanted;
  return isKept || context.rules.actionOf('backup-eligibility-change') === 'reject'
    ? decided(isKept, facts)
    : policy(facts, 'accepted-by-policy');
}

/** §7.2 step 19.1: applies where the record is backup eligible. */
export function checkBackupEligibilityKept(context: AuthenticationContext): StepOutcome {
  return checkEligibility(context, true, 'record-not-backup-eligible');
}

/** §7.2 step 19.2: applies where the record is not backup eligible. */
export function checkBackupEligibilityNotGained(context: AuthenticationContext): StepOutcome {
  return checkEligibility(context, false, 'record-backup-eligible');
}

const signCountPath = ['signCount'];

/** How a counter that did not rise stands to the one before. */
function counterReason(before: number, now: number): StepReason {
  if (now === before) return 'sign-count-equal';
  return now === 0 ? 'sign-count-fell-to-zero' : 'sign-count-lower';
}

/**
 * §7.2 step 22: applies where either counter is not zero. Equal, lower or fallen to zero is a signal (copies of the key, a
 * malfunction, or two answers that overtook each other), not a proof; what becomes of it is a line of the policy.
 */
export function checkSignCount(context: AuthenticationContext): StepOutcome {
  const data = context.decoded.authenticatorData;
  const record = context.known.credentialRecord;
  if (data === undefined || !record) return incomparable(context);
  const { signCount: before } = record;
  const { signCount } = data;
  const spans = dataSpans(context, signCountPath);
  const found = `${signCount}`;
  if (before === undefined) return notEvaluated('not-known', { found, spans });
  if (signCount === 0 && before === 0) return notApplicable('sign-count-unused', { found, spans });
  const facts = { expected: `> ${before}`, found, spans };
  if (signCount > before) return decided(true, facts);
  const reason = counterReason(before, signCount);
  return context.rules.actionOf('sign-count') === 'reject' ? failedFor(reason, facts) : policy(facts, reason);
}

/** §7.2 step 24: what an accepted authentication changes of the record, and what it leaves. */
export function checkRecordUpdate(context: AuthenticationContext): StepOutcome {
  const data = context.decoded.authenticatorData;
  const record = context.known.credentialRecord;
  if (data === undefined || !record) return incomparable(context);
  const { signCount, backupState, uvInitialized } = record;
  const uv = uvInitialized === true || data.flags.userVerified;
  const counter = formatChange('signCount', signCount, data.signCount);
  const state = formatChange('backupState', backupState, data.flags.backupState);
  const verification = formatChange('uvInitialized', uvInitialized, uv);
  return decided(true, { found: `${counter}, ${state}, ${verification}`, spans: noSpans });
}

function formatChange(name: string, before: number | boolean | undefined, now: number | boolean): string {
  return before === now ? `${name} ${now}` : `${name} ${before ?? absent} → ${now}`;
}
