import { encodeBase64url } from '../bytes/base64url.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import { absent } from '../inspection/absent.ts';
import { dataSpans, undecodedData } from './authenticator-data-checks.ts';
import type { RegistrationContext } from './registration-context.ts';
import { decided, notEvaluated, policy, type StepOutcome } from './step-outcome.ts';

/** WebAuthn L3 §4, "Credential ID": the most bytes that one may have. */
const longestCredentialId = 1023;

const algorithmPath = [
  'attestedCredentialData',
  'credentialPublicKey',
  // COSE_Key label 3 is `alg` (RFC 9052 §7.1).
  '3',
];
const credentialIdPath = ['attestedCredentialData', 'credentialId'];

/** §7.1 step 20. Authenticator data without a credential public key has no `alg` to match, so it fails here. */
export function checkAlgorithm(context: RegistrationContext): StepOutcome {
  const { authenticatorData } = context.decoded;
  if (authenticatorData === undefined) return undecodedData(context);
  const alg = authenticatorData.attestedCredentialData?.credentialPublicKey?.alg;
  const { algorithms } = context.expectation;
  const found = alg === undefined ? absent : `${alg}`;
  const spans = dataSpans(context, algorithmPath);
  if (algorithms === undefined && alg !== undefined) return notEvaluated('not-known', { found, spans });
  const holds = alg !== undefined && algorithms?.includes(alg) === true;
  return decided(holds, { expected: algorithms?.join(' | ') ?? 'alg', found, spans });
}

/** §7.1 step 25. */
export function checkCredentialIdLength(context: RegistrationContext): StepOutcome {
  const { authenticatorData } = context.decoded;
  if (authenticatorData === undefined) return undecodedData(context);
  const { attestedCredentialData } = authenticatorData;
  const spans = dataSpans(context, credentialIdPath);
  if (attestedCredentialData === undefined) return notEvaluated('not-decoded', { spans });
  const { length } = attestedCredentialData.credentialId;
  const facts = {
    expected: `≤ ${formatByteCount(longestCredentialId)}`,
    found: formatByteCount(length),
    spans,
  };
  const holds = length <= longestCredentialId;
  const rejects = context.rules.actionOf('credential-id-length') === 'reject';
  return holds || rejects ? decided(holds, facts) : policy(facts, 'accepted-by-policy');
}

/**
 * §7.1 step 26. A credential that was to be excluded is registered, so it fails here; that it is none of those does not say
 * that nobody has it.
 */
export function checkCredentialIdUnused(context: RegistrationContext): StepOutcome {
  const { decoded, known, expectation, rules } = context;
  if (decoded.authenticatorData === undefined) return undecodedData(context);
  const { attestedCredentialData } = decoded.authenticatorData;
  const spans = dataSpans(context, credentialIdPath);
  if (attestedCredentialData === undefined) return notEvaluated('not-decoded', { spans });
  const found = encodeBase64url(attestedCredentialData.credentialId);
  const excluded = expectation.excludeCredentials?.includes(found) === true;
  const { credentialIdInUse: isKnown } = known;
  if (isKnown === undefined && !excluded) return notEvaluated('not-known', { found, spans });
  const inUse = excluded || (typeof isKnown === 'function' ? isKnown(found) : isKnown === true);
  const facts = { expected: `≠ ${found}`, found, spans };
  if (inUse && rules.actionOf('credential-id-in-use') !== 'reject') {
    return policy(facts, 'accepted-by-policy');
  }
  return decided(!inUse, inUse ? facts : { found, spans });
}
