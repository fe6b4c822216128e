import { sha256 } from '@noble/hashes/sha2.js';
import { formatHex } from '../bytes/hex.ts';
import type { DecodedAuthentication, DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import { decidingSpans, sourceBytes } from './deciding-spans.ts';
import { decided, notEvaluated, type StepOutcome } from './step-outcome.ts';
import { structuralFault } from './structural-fault.ts';

interface ResponseContext {
  readonly decoded: DecodedCeremony;
}

/** The members that make a response of its kind (§5.2.1, §5.2.2). */
const responseTypes: Record<
  DecodedCeremony['kind'],
  { readonly name: string; readonly members: readonly string[] }
> = {
  registration: {
    name: 'AuthenticatorAttestationResponse',
    members: ['clientDataJSON', 'attestationObject'],
  },
  authentication: {
    name: 'AuthenticatorAssertionResponse',
    members: ['clientDataJSON', 'authenticatorData', 'signature'],
  },
};

function missingMembers(decoded: DecodedCeremony): readonly string[] {
  return responseTypes[decoded.kind].members.filter((name) => sourceBytes(decoded, name) === undefined);
}

/** Steps 3 of §7.1 and §7.2. JSON has no classes: a response is of its kind when it holds the kind's members as bytes. */
export function checkResponseType({ decoded }: ResponseContext): StepOutcome {
  const missing = missingMembers(decoded);
  return decided(missing.length === 0, {
    expected: responseTypes[decoded.kind].name,
    ...(missing.length === 0 ? {} : { found: `absent: ${missing.join(', ')}` }),
    spans: [],
  });
}

/** §7.2 step 7: the three parts are there, and what is called authenticator data has its form (§6.1). */
export function checkAssertionParts({ decoded }: { readonly decoded: DecodedAuthentication }): StepOutcome {
  const missing = missingMembers(decoded);
  const fault = structuralFault(decoded.roots.filter((root) => root.name === 'authenticatorData'));
  if (missing.length > 0 || fault === undefined) {
    return decided(missing.length === 0 && decoded.authenticatorData !== undefined, {
      expected: responseTypes.authentication.members.join(', '),
      ...(missing.length === 0 ? {} : { found: `absent: ${missing.join(', ')}` }),
      spans: responseTypes.authentication.members.flatMap((name) => decidingSpans(decoded, [name])),
    });
  }
  return decided(false, { expected: fault.expected, found: fault.found, spans: [fault.span] });
}

/** §7.1 step 12, §7.2 step 20: nothing to compare yet, the hash is what the signature covers. */
export function checkClientDataHash({ decoded }: ResponseContext): StepOutcome {
  const bytes = sourceBytes(decoded, 'clientDataJSON');
  const spans = decidingSpans(decoded, ['clientDataJSON']);
  if (bytes === undefined) return notEvaluated('not-decoded', { spans });
  return decided(true, { found: formatHex(sha256(bytes)), spans });
}
