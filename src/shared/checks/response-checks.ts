import { encodeBase64url } from '../bytes/base64url.ts';
import type { ByteSpan } from '../bytes/byte-span.ts';
import { decodeAnyBase64 } from '../bytes/decode-any-base64.ts';
import type { DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import { absent } from '../inspection/absent.ts';
import { findNamed } from '../inspection/field-path.ts';
import { sourceBytes } from './deciding-spans.ts';
import type { PolicyLineCode } from './policy-lines.ts';
import type { StepContext } from './step-context.ts';
import { decided, noSpans, notEvaluated, policy, type StepOutcome } from './step-outcome.ts';

/** The members that make a response an AuthenticatorAttestationResponse (§5.2.1) or an AuthenticatorAssertionResponse (§5.2.2). */
const responseMembers: Record<DecodedCeremony['kind'], readonly string[]> = {
  registration: ['clientDataJSON', 'attestationObject'],
  authentication: ['clientDataJSON', 'authenticatorData', 'signature'],
};

/** Those of them that are there; the list itself where all are. */
function presentMembers(decoded: DecodedCeremony): readonly string[] {
  const members = responseMembers[decoded.kind];
  for (const member of members) {
    if (sourceBytes(decoded, member) === undefined) {
      return members.filter((name) => sourceBytes(decoded, name) !== undefined);
    }
  }
  return members;
}

function formatResponse(type: string, ids: string, members: readonly string[]): string {
  return [`type = ${type}`, ids, ...members].join(', ');
}

const wholeResponses: Record<DecodedCeremony['kind'], string> = {
  registration: formatResponse('"public-key"', 'id = rawId', responseMembers.registration),
  authentication: formatResponse('"public-key"', 'id = rawId', responseMembers.authentication),
};

/**
 * Step 3 of §7.1 and §7.2. JSON has no classes: a response is of its kind when it reads as what `toJSON()` of a
 * PublicKeyCredential writes (§5.1), with the `type` `public-key`, the same credential as `id` and `rawId`, and the kind's members
 * as bytes. What is wrong in it is a matter of the policy; text that is not base64url is a fault and fails the step beside it.
 */
export function checkResponseType({ decoded, rules }: StepContext): StepOutcome {
  const { kind, type, id, rawId } = decoded;
  const expected = wholeResponses[kind];
  const present = presentMembers(decoded);
  const isPublicKey = type === 'public-key';
  const isSame = id !== undefined && rawId !== undefined && encodesSame(id, rawId);
  const areAll = present.length === responseMembers[kind].length;
  if (isPublicKey && isSame && areAll) return decided(true, { expected, found: expected, spans: noSpans });
  const typeFact = type === undefined ? absent : JSON.stringify(type);
  const found = formatResponse(typeFact, isSame ? 'id = rawId' : 'id ≠ rawId', present);
  const facts = { expected, found, spans: noSpans };
  const isWhole = type !== undefined && id !== undefined && rawId !== undefined && areAll;
  const broken: readonly PolicyLineCode[] = [
    ...(isWhole ? [] : (['response-structure'] as const)),
    ...(type === undefined || isPublicKey ? [] : (['credential-type'] as const)),
    ...(id === undefined || rawId === undefined || isSame ? [] : (['id-equals-raw-id'] as const)),
  ];
  return broken.some((line) => rules.actionOf(line) === 'reject')
    ? decided(false, facts)
    : policy(facts, 'accepted-by-policy');
}

/** Whether `id` stands for these bytes; `rawId` is their base64url. */
function encodesSame(id: string, rawId: string): boolean {
  if (id === rawId) return true;
  const bytes = decodeAnyBase64(id);
  return bytes !== undefined && encodeBase64url(bytes) === rawId;
}

const assertionParts = responseMembers.authentication.join(', ');

/** §7.2 step 7: the three parts are there. Authenticator data without its form (§6.1) fails by its fault. */
export function checkAssertionParts({ decoded }: StepContext): StepOutcome {
  const present = presentMembers(decoded);
  const areAll = present.length === responseMembers.authentication.length;
  const spans: ByteSpan[] = [];
  for (const name of present) {
    const field = findNamed(decoded.roots, name);
    if (field !== undefined) spans.push(field.span);
  }
  return decided(areAll && decoded.authenticatorData !== undefined, {
    expected: assertionParts,
    found: areAll ? assertionParts : present.join(', ') || absent,
    spans,
  });
}

/** §7.1 step 12, §7.2 step 20: nothing to compare yet, the hash is what the signature covers. */
export function checkClientDataHash({ decoded, places }: StepContext): StepOutcome {
  const spans = places.clientData;
  const hash = decoded.clientDataHash;
  return hash === undefined
    ? notEvaluated('not-decoded', { spans })
    : decided(true, { found: hash.hex, spans });
}
