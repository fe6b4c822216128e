import { formatHex } from '../bytes/hex.ts';
import type { AuthenticatorData, DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import { hashName } from '../ceremony/hash-name.ts';
import { equalBytes } from '../cryptography/equal-bytes.ts';
import { authenticatorDataSpans } from './deciding-spans.ts';
import type { StepContext } from './step-context.ts';
import { decided, notApplicable, notEvaluated, policy, type StepOutcome } from './step-outcome.ts';

/** A flag in wire notation: `UV = 1`. */
export function flagFact(name: 'UP' | 'UV' | 'BE' | 'BS', set: boolean): string {
  return `${name} = ${set ? 1 : 0}`;
}

const flagsPath = ['flags'];
const rpIdHashPath = ['rpIdHash'];

export function flagsSpans(decoded: DecodedCeremony) {
  return authenticatorDataSpans(decoded, flagsPath);
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

/**
 * What `rpIdHash` may be the hash of: the RP ID, or the AppID where it was asked for. A client that says whether it used the AppID
 * leaves one of them; one that says nothing leaves both (§10.1.1). Undefined where the one it says is not known.
 */
function hashedNames({ decoded, expectation, known }: StepContext): readonly string[] | undefined {
  const { appid, rpId } = expectation;
  const used = decoded.kind === 'authentication' ? decoded.clientExtensionResults?.appid : undefined;
  const isUnknown = used === true && known.options === undefined;
  if (used === true && appid !== undefined) return [appid];
  if (rpId === undefined || isUnknown) return undefined;
  return appid === undefined || used !== undefined ? [rpId] : [rpId, appid];
}

/** §7.1 step 14, §7.2 step 15. */
export function checkRpIdHash(context: StepContext): StepOutcome {
  const { decoded, cryptography } = context;
  return onAuthenticatorData(decoded, ({ rpIdHash }) => {
    const spans = authenticatorDataSpans(decoded, rpIdHashPath);
    const names = hashedNames(context);
    if (names === undefined) return notEvaluated('not-known', { found: formatHex(rpIdHash), spans });
    const hashes = names.map((name) => hashName(name, (data) => cryptography.hash('SHA-256', data)));
    const equal = hashes.find(({ bytes }) => equalBytes(rpIdHash, bytes));
    const found = equal?.hex ?? formatHex(rpIdHash);
    const expected = hashes.map(({ hex }) => hex).join(' | ');
    return decided(equal !== undefined, { expected, found, spans });
  });
}

/** §7.1 step 15 (where mediation is not conditional), §7.2 step 16. */
export function checkUserPresent({ decoded }: StepContext): StepOutcome {
  return onAuthenticatorData(decoded, ({ flags }) =>
    decided(flags.userPresent, {
      expected: flagFact('UP', true),
      found: flagFact('UP', flags.userPresent),
      spans: flagsSpans(decoded),
    }),
  );
}

/** §7.1 step 16, §7.2 step 17: applies where user verification is required. */
export function checkUserVerified({ decoded, expectation }: StepContext): StepOutcome {
  return onAuthenticatorData(decoded, ({ flags }) => {
    const found = flagFact('UV', flags.userVerified);
    const spans = flagsSpans(decoded);
    if (expectation.userVerification === undefined) return notEvaluated('not-known', { found, spans });
    if (expectation.userVerification !== 'required') {
      return notApplicable('user-verification-not-required', { found, spans });
    }
    return decided(flags.userVerified, { expected: flagFact('UV', true), found, spans });
  });
}

/** §7.1 step 17, §7.2 step 18: backed up without being eligible for it is not a possible state (§6.1.3). */
export function checkBackupFlags({ decoded, rules }: StepContext): StepOutcome {
  return onAuthenticatorData(decoded, ({ flags }) => {
    const facts = {
      expected: flags.backupEligible ? 'BS = 0 | BS = 1' : flagFact('BS', false),
      found: `${flagFact('BE', flags.backupEligible)}, ${flagFact('BS', flags.backupState)}`,
      spans: flagsSpans(decoded),
    };
    const holds = flags.backupEligible || !flags.backupState;
    if (!holds && rules.actionOf('backup-flags') !== 'reject') return policy(facts, 'accepted-by-policy');
    return decided(holds, facts);
  });
}

/** §7.1 step 18. */
export function checkBackupEligibilityPolicy({ decoded }: StepContext): StepOutcome {
  return onAuthenticatorData(decoded, ({ flags }) =>
    policy({ found: flagFact('BE', flags.backupEligible), spans: flagsSpans(decoded) }),
  );
}

/** §7.1 step 19, §7.2 step 19.3. */
export function checkBackupStatePolicy({ decoded }: StepContext): StepOutcome {
  return onAuthenticatorData(decoded, ({ flags }) =>
    policy({ found: flagFact('BS', flags.backupState), spans: flagsSpans(decoded) }),
  );
}
