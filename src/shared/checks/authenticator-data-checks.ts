import type { ByteSpan } from '../bytes/byte-span.ts';
import { formatHex } from '../bytes/hex.ts';
import { hashName } from '../ceremony/hash-name.ts';
import { equalBytes } from '../cryptography/equal-bytes.ts';
import type { FieldPath } from '../inspection/field-path.ts';
import { nearestSpans } from './deciding-spans.ts';
import type { StepContext } from './step-context.ts';
import { decided, notApplicable, notEvaluated, policy, type StepOutcome } from './step-outcome.ts';

type JudgedFlag = 'UP' | 'UV' | 'BE' | 'BS';

/** Clear and set. */
const flagFacts: Readonly<Record<JudgedFlag, readonly [string, string]>> = {
  UP: ['UP = 0', 'UP = 1'],
  UV: ['UV = 0', 'UV = 1'],
  BE: ['BE = 0', 'BE = 1'],
  BS: ['BS = 0', 'BS = 1'],
};

/** A flag in wire notation: `UV = 1`. */
export function flagFact(name: JudgedFlag, set: boolean): string {
  return flagFacts[name][set ? 1 : 0];
}

const rpIdHashPath = ['rpIdHash'];

/** Where the first 37 bytes of the authenticator data are not there, nothing in it can be judged. */
export function undecodedData({ places }: StepContext): StepOutcome {
  return notEvaluated('not-decoded', { spans: places.authenticatorData });
}

/** The span of a field inside the authenticator data, or of what is around it. */
export function dataSpans({ places }: StepContext, path: FieldPath): readonly ByteSpan[] {
  const { authenticatorDataField: field, authenticatorData } = places;
  return field === undefined ? authenticatorData : nearestSpans(field, path);
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
  if (decoded.authenticatorData === undefined) return undecodedData(context);
  const { rpIdHash } = decoded.authenticatorData;
  const spans = dataSpans(context, rpIdHashPath);
  const names = hashedNames(context);
  if (names === undefined) return notEvaluated('not-known', { found: formatHex(rpIdHash), spans });
  let expected = '';
  let equal: string | undefined;
  for (const name of names) {
    const { bytes, hex } = hashName(name, cryptography.sha256);
    if (equal === undefined && equalBytes(rpIdHash, bytes)) equal = hex;
    expected = expected === '' ? hex : `${expected} | ${hex}`;
  }
  return decided(equal !== undefined, { expected, found: equal ?? formatHex(rpIdHash), spans });
}

/** §7.1 step 15 (where mediation is not conditional), §7.2 step 16. */
export function checkUserPresent(context: StepContext): StepOutcome {
  const { decoded, places } = context;
  if (decoded.authenticatorData === undefined) return undecodedData(context);
  const { userPresent } = decoded.authenticatorData.flags;
  return decided(userPresent, {
    expected: flagFact('UP', true),
    found: flagFact('UP', userPresent),
    spans: places.flags,
  });
}

/** §7.1 step 16, §7.2 step 17: applies where user verification is required. */
export function checkUserVerified(context: StepContext): StepOutcome {
  const { decoded, places, expectation } = context;
  if (decoded.authenticatorData === undefined) return undecodedData(context);
  const { userVerified } = decoded.authenticatorData.flags;
  const found = flagFact('UV', userVerified);
  const spans = places.flags;
  if (expectation.userVerification === undefined) return notEvaluated('not-known', { found, spans });
  if (expectation.userVerification !== 'required') {
    return notApplicable('user-verification-not-required', { found, spans });
  }
  return decided(userVerified, { expected: flagFact('UV', true), found, spans });
}

/** §7.1 step 17, §7.2 step 18: backed up without being eligible for it is not a possible state (§6.1.3). */
export function checkBackupFlags(context: StepContext): StepOutcome {
  const { decoded, places, rules } = context;
  if (decoded.authenticatorData === undefined) return undecodedData(context);
  const { backupEligible, backupState } = decoded.authenticatorData.flags;
  const facts = {
    expected: backupEligible ? 'BS = 0 | BS = 1' : flagFact('BS', false),
    found: `${flagFact('BE', backupEligible)}, ${flagFact('BS', backupState)}`,
    spans: places.flags,
  };
  const holds = backupEligible || !backupState;
  if (!holds && rules.actionOf('backup-flags') !== 'reject') return policy(facts, 'accepted-by-policy');
  return decided(holds, facts);
}

/** §7.1 step 18. */
export function checkBackupEligibilityPolicy(context: StepContext): StepOutcome {
  const { decoded, places } = context;
  if (decoded.authenticatorData === undefined) return undecodedData(context);
  const { backupEligible } = decoded.authenticatorData.flags;
  return policy({ found: flagFact('BE', backupEligible), spans: places.flags });
}

/** §7.1 step 19, §7.2 step 19.3. */
export function checkBackupStatePolicy(context: StepContext): StepOutcome {
  const { decoded, places } = context;
  if (decoded.authenticatorData === undefined) return undecodedData(context);
  const { backupState } = decoded.authenticatorData.flags;
  return policy({ found: flagFact('BS', backupState), spans: places.flags });
}
