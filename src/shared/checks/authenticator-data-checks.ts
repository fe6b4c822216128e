import { sha256 } from '@noble/hashes/sha2.js';
import { formatHex } from '../bytes/hex.ts';
import type { AuthenticatorData, DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import type { CeremonyExpectation } from './ceremony-expectation.ts';
import { authenticatorDataSpans } from './deciding-spans.ts';
import { decided, notApplicable, notEvaluated, policy, type StepOutcome } from './step-outcome.ts';

interface AuthenticatorDataContext {
  readonly decoded: DecodedCeremony;
  readonly expectation: CeremonyExpectation;
}

/** A flag in wire notation: `UV = 1`. */
export function flagFact(name: 'UP' | 'UV' | 'BE' | 'BS', set: boolean): string {
  return `${name} = ${set ? 1 : 0}`;
}

export function flagsSpans(decoded: DecodedCeremony) {
  return authenticatorDataSpans(decoded, ['flags']);
}

/** The verdict of `judge` on the authenticator data, or `not-evaluated` where its first 37 bytes are not there. */
export function onAuthenticatorData(
  decoded: DecodedCeremony,
  judge: (authenticatorData: AuthenticatorData) => StepOutcome,
): StepOutcome {
  return decoded.authenticatorData === undefined
    ? notEvaluated('not-decoded', { spans: authenticatorDataSpans(decoded, []) })
    : judge(decoded.authenticatorData);
}

/** §7.1 step 14, §7.2 step 15. */
export function checkRpIdHash({ decoded, expectation }: AuthenticatorDataContext): StepOutcome {
  return onAuthenticatorData(decoded, ({ rpIdHash }) => {
    const expected = formatHex(sha256(new TextEncoder().encode(expectation.rpId)));
    const found = formatHex(rpIdHash);
    return decided(found === expected, {
      expected,
      found,
      spans: authenticatorDataSpans(decoded, ['rpIdHash']),
    });
  });
}

/** §7.1 step 15 (where mediation is not conditional), §7.2 step 16. */
export function checkUserPresent({ decoded }: AuthenticatorDataContext): StepOutcome {
  return onAuthenticatorData(decoded, ({ flags }) =>
    decided(flags.userPresent, {
      expected: flagFact('UP', true),
      found: flagFact('UP', flags.userPresent),
      spans: flagsSpans(decoded),
    }),
  );
}

/** §7.1 step 16, §7.2 step 17: applies where user verification is required. */
export function checkUserVerified({ decoded, expectation }: AuthenticatorDataContext): StepOutcome {
  return onAuthenticatorData(decoded, ({ flags }) => {
    const found = flagFact('UV', flags.userVerified);
    const spans = flagsSpans(decoded);
    if (expectation.userVerification !== 'required') {
      return notApplicable('user-verification-not-required', { found, spans });
    }
    return decided(flags.userVerified, { expected: flagFact('UV', true), found, spans });
  });
}

/** §7.1 step 17, §7.2 step 18: backed up without being eligible for it is not a possible state (§6.1.3). */
export function checkBackupFlags({ decoded }: AuthenticatorDataContext): StepOutcome {
  return onAuthenticatorData(decoded, ({ flags }) =>
    decided(flags.backupEligible || !flags.backupState, {
      expected: flags.backupEligible ? 'BS = 0 | BS = 1' : flagFact('BS', false),
      found: `${flagFact('BE', flags.backupEligible)}, ${flagFact('BS', flags.backupState)}`,
      spans: flagsSpans(decoded),
    }),
  );
}

/** §7.1 step 18. */
export function checkBackupEligibilityPolicy({ decoded }: AuthenticatorDataContext): StepOutcome {
  return onAuthenticatorData(decoded, ({ flags }) =>
    policy({ found: flagFact('BE', flags.backupEligible), spans: flagsSpans(decoded) }),
  );
}

/** §7.1 step 19, §7.2 step 19.3. */
export function checkBackupStatePolicy({ decoded }: AuthenticatorDataContext): StepOutcome {
  return onAuthenticatorData(decoded, ({ flags }) =>
    policy({ found: flagFact('BS', flags.backupState), spans: flagsSpans(decoded) }),
  );
}
