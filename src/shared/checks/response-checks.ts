import { formatHex } from '../bytes/hex.ts';
import type { DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import { absent } from '../inspection/absent.ts';
import { decidingSpans, sourceBytes } from './deciding-spans.ts';
import type { StepContext } from './step-context.ts';
import { decided, noSpans, notEvaluated, type StepOutcome } from './step-outcome.ts';

/** The members that make a response an AuthenticatorAttestationResponse (§5.2.1) or an AuthenticatorAssertionResponse (§5.2.2). */
const responseMembers: Record<DecodedCeremony['kind'], readonly string[]> = {
  registration: ['clientDataJSON', 'attestationObject'],
  authentication: ['clientDataJSON', 'authenticatorData', 'signature'],
};

function presentMembers(decoded: DecodedCeremony): readonly string[] {
  return responseMembers[decoded.kind].filter((name) => sourceBytes(decoded, name) !== undefined);
}

/**
 * Step 3 of §7.1 and §7.2. JSON has no classes: a response is of its kind when it reads as what `toJSON()` of a
 * PublicKeyCredential writes (§5.1), with the `type` `public-key`, the same text as `id` and `rawId`, and the kind's members
 * as bytes.
 */
export function checkResponseType({ decoded, rawId }: StepContext): StepOutcome {
  const { type, id } = decoded;
  const sameId = id !== undefined && id === rawId;
  const expected = ['type = "public-key"', 'id = rawId', ...responseMembers[decoded.kind]].join(', ');
  const found = [
    `type = ${type === undefined ? absent : JSON.stringify(type)}`,
    sameId ? 'id = rawId' : 'id ≠ rawId',
    ...presentMembers(decoded),
  ].join(', ');
  return decided(found === expected, { expected, found, spans: noSpans });
}

/** §7.2 step 7: the three parts are there. Authenticator data without its form (§6.1) fails by its fault. */
export function checkAssertionParts({ decoded }: StepContext): StepOutcome {
  const [members, present] = [responseMembers.authentication, presentMembers(decoded)];
  const holds = present.length === members.length && decoded.authenticatorData !== undefined;
  return decided(holds, {
    expected: members.join(', '),
    found: present.join(', ') || absent,
    spans: present.flatMap((name) => decidingSpans(decoded, [name])),
  });
}

/** §7.1 step 12, §7.2 step 20: nothing to compare yet, the hash is what the signature covers. */
export function checkClientDataHash({ decoded }: StepContext): StepOutcome {
  const hash = sourceBytes(decoded, 'clientDataHash');
  const spans = decidingSpans(decoded, ['clientDataJSON']);
  if (hash === undefined) return notEvaluated('not-decoded', { spans });
  return decided(true, { found: formatHex(hash), spans });
}
