import { sha256 } from '@noble/hashes/sha2.js';
import { formatHex } from '../bytes/hex.ts';
import type { DecodedAuthentication, DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import { decidingSpans, sourceBytes } from './deciding-spans.ts';
import { decided, failedByFault, notEvaluated, type StepOutcome } from './step-outcome.ts';
import { structuralFault } from './structural-fault.ts';

interface ResponseContext {
  readonly decoded: DecodedCeremony;
}

/** The members that make a response an AuthenticatorAttestationResponse (§5.2.1) or an AuthenticatorAssertionResponse (§5.2.2). */
const responseMembers: Record<DecodedCeremony['kind'], readonly string[]> = {
  registration: ['clientDataJSON', 'attestationObject'],
  authentication: ['clientDataJSON', 'authenticatorData', 'signature'],
};

function memberFacts(decoded: DecodedCeremony) {
  const members = responseMembers[decoded.kind];
  const present = members.filter((name) => sourceBytes(decoded, name) !== undefined);
  return {
    complete: present.length === members.length,
    facts: {
      expected: members.join(', '),
      found: present.join(', ') || 'nothing',
      spans: present.flatMap((name) => decidingSpans(decoded, [name])),
    },
  };
}

/** Step 3 of §7.1 and §7.2. JSON has no classes: a response is of its kind when it holds the kind's members as bytes. */
export function checkResponseType({ decoded }: ResponseContext): StepOutcome {
  const { complete, facts } = memberFacts(decoded);
  return decided(complete, { ...facts, spans: [] });
}

/** §7.2 step 7: the three parts are there, and what is called authenticator data has its form (§6.1). */
export function checkAssertionParts({ decoded }: { readonly decoded: DecodedAuthentication }): StepOutcome {
  const { complete, facts } = memberFacts(decoded);
  const fault = structuralFault(decoded.roots.filter(({ name }) => name === 'authenticatorData'));
  if (complete && fault !== undefined) return failedByFault(fault);
  return decided(complete && decoded.authenticatorData !== undefined, facts);
}

/** §7.1 step 12, §7.2 step 20: nothing to compare yet, the hash is what the signature covers. */
export function checkClientDataHash({ decoded }: ResponseContext): StepOutcome {
  const bytes = sourceBytes(decoded, 'clientDataJSON');
  const spans = decidingSpans(decoded, ['clientDataJSON']);
  if (bytes === undefined) return notEvaluated('not-decoded', { spans });
  return decided(true, { found: formatHex(sha256(bytes)), spans });
}
