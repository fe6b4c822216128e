import { encodeBase64url } from '../bytes/base64url.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import { absent } from '../inspection/absent.ts';
import { onAuthenticatorData } from './authenticator-data-checks.ts';
import { authenticatorDataSpans } from './deciding-spans.ts';
import type { RegistrationContext } from './registration-context.ts';
import { decided, notEvaluated, type StepOutcome } from './step-outcome.ts';

/** WebAuthn L3 §4, "Credential ID": the most bytes that one may have. */
const longestCredentialId = 1023;

function credentialIdSpans({ decoded }: RegistrationContext) {
  return authenticatorDataSpans(decoded, ['attestedCredentialData', 'credentialId']);
}

/** §7.1 step 20. Authenticator data without a credential public key has no `alg` to match, so it fails here. */
export function checkAlgorithm({ decoded, expectation }: RegistrationContext): StepOutcome {
  return onAuthenticatorData(decoded, ({ attestedCredentialData }) => {
    const alg = attestedCredentialData?.credentialPublicKey?.alg;
    return decided(alg !== undefined && expectation.algorithms.includes(alg), {
      expected: expectation.algorithms.join(' | '),
      found: alg === undefined ? absent : `${alg}`,
      // COSE_Key label 3 is `alg` (RFC 9052 §7.1).
      spans: authenticatorDataSpans(decoded, ['attestedCredentialData', 'credentialPublicKey', '3']),
    });
  });
}

/** §7.1 step 25. */
export function checkCredentialIdLength(context: RegistrationContext): StepOutcome {
  return onAuthenticatorData(context.decoded, ({ attestedCredentialData }) => {
    const spans = credentialIdSpans(context);
    if (attestedCredentialData === undefined) return notEvaluated('not-decoded', { spans });
    const { length } = attestedCredentialData.credentialId;
    return decided(length <= longestCredentialId, {
      expected: `≤ ${formatByteCount(longestCredentialId)}`,
      found: formatByteCount(length),
      spans,
    });
  });
}

/** §7.1 step 26. */
export function checkCredentialIdUnused(context: RegistrationContext): StepOutcome {
  return onAuthenticatorData(context.decoded, ({ attestedCredentialData }) => {
    const spans = credentialIdSpans(context);
    if (attestedCredentialData === undefined) return notEvaluated('not-decoded', { spans });
    return decided(!context.credentialIdInUse, {
      found: encodeBase64url(attestedCredentialData.credentialId),
      spans,
    });
  });
}
