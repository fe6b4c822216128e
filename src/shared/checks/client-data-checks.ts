import { formatByteCount } from '../bytes/format-byte-count.ts';
import { formatDiagnosticValue } from '../cbor/format-diagnostic.ts';
import type { ClientData, DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import { absent } from '../inspection/absent.ts';
import type { DecodeFault, DecodeFaultCode } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { findNamed } from '../inspection/field-path.ts';
import { collectFaults } from '../inspection/walk-fields.ts';
import { sourceBytes } from './deciding-spans.ts';
import type { StepContext } from './step-context.ts';
import { decided, failedByFault, notApplicable, notEvaluated, type StepOutcome } from './step-outcome.ts';

const clientDataTypes: Record<DecodedCeremony['kind'], { readonly type: string; readonly quoted: string }> = {
  registration: { type: 'webauthn.create', quoted: '"webauthn.create"' },
  authentication: { type: 'webauthn.get', quoted: '"webauthn.get"' },
};

/** One of several strings, in wire notation. */
function quotedChoice(values: readonly string[]): string {
  return values.length === 0 ? absent : values.map((value) => JSON.stringify(value)).join(' | ');
}

/** The member that a JSON parser gives: of several with one name the last. */
function findMember({ places }: StepContext, member: keyof ClientData): FieldNode | undefined {
  let last: FieldNode | undefined;
  if (places.clientDataField === undefined) return last;
  for (const field of places.clientDataField.children) if (field.name === member) last = field;
  return last;
}

/** What stands in a member, of whatever type, and where; without the member the whole of the client data. */
function memberFacts(context: StepContext, member: keyof ClientData) {
  const field = findMember(context, member);
  return field === undefined
    ? { found: absent, spans: context.places.clientData }
    : { found: formatMemberValue(field), spans: [field.span] };
}

function formatMemberValue({ value, kind, head, span }: FieldNode): string {
  if (value === undefined) return kind;
  // As long as its text and the quotation marks around it: nothing in it is escaped, nor has to be.
  const isPlain = typeof value === 'string' && span.end - (head?.end ?? 0) === value.length + 2;
  return isPlain ? `"${value}"` : formatDiagnosticValue(value);
}

/** Faults after which `JSON.parse` gives nothing. */
const breaking: ReadonlySet<DecodeFaultCode> = new Set<DecodeFaultCode>([
  'truncated',
  'trailing-bytes',
  'invalid-json',
  'nesting-too-deep',
  'too-many-items',
]);

/** Why there is no client data: the text is another value than an object, or no JSON. */
function findBreakingFault({ roots }: DecodedCeremony): DecodeFault | undefined {
  const clientData = findNamed(roots, 'clientDataJSON');
  const otherType = clientData?.faults.find(({ code }) => code === 'unexpected-type');
  return otherType ?? collectFaults(clientData ? [clientData] : []).find(({ code }) => breaking.has(code));
}

/** Client data that did not parse has no members to judge. */
function undecodedClientData({ places }: StepContext): StepOutcome {
  return notEvaluated('not-decoded', { spans: places.clientData });
}

/**
 * §7.1 step 5, §7.2 step 8. The algorithm "UTF-8 decode" replaces what is not UTF-8 and never fails, so only missing
 * bytes fail here; bytes that had to be replaced are a fault in the tree.
 */
export function checkClientDataText({ decoded, places }: StepContext): StepOutcome {
  const bytes = sourceBytes(decoded, 'clientDataJSON');
  return decided(bytes !== undefined, {
    expected: 'UTF-8',
    found: bytes === undefined ? absent : formatByteCount(bytes.length),
    spans: places.clientData,
  });
}

/** §7.1 step 6, §7.2 step 9. Clients add members at will (§5.8.1.1); a policy may refuse them all the same. */
export function checkClientDataJson({ decoded, places, rules }: StepContext): StepOutcome {
  const spans = places.clientData;
  if (sourceBytes(decoded, 'clientDataJSON') === undefined) return notEvaluated('not-decoded', { spans });
  const fault = decoded.clientData === undefined ? findBreakingFault(decoded) : undefined;
  if (fault !== undefined) return failedByFault(fault);
  const unknown = rules.actionOf('unknown-member') === 'reject' ? unknownMembers(decoded) : [];
  const [first] = unknown;
  if (first === undefined) return decided(decoded.clientData !== undefined, { expected: 'object', spans });
  const found = unknown.map(({ name }) => JSON.stringify(name)).join(', ');
  return decided(false, { expected: absent, found, spans: [first.span] });
}

/** Members that no level of the specification defines. */
function unknownMembers({ roots }: DecodedCeremony): readonly FieldNode[] {
  const clientData = roots.find(({ name }) => name === 'clientDataJSON');
  return (
    clientData?.children.filter(({ name, kind }) => kind !== 'unexplained' && !definedMembers.has(name)) ?? []
  );
}

const definedMembers: ReadonlySet<string> = new Set([
  'type',
  'challenge',
  'origin',
  'crossOrigin',
  'topOrigin',
  // Of Level 2; `obsolete-member` governs it.
  'tokenBinding',
]);

/** §7.1 step 7, §7.2 step 10. */
export function checkClientDataType(context: StepContext): StepOutcome {
  const { kind, clientData } = context.decoded;
  if (clientData === undefined) return undecodedClientData(context);
  const expected = clientDataTypes[kind];
  const { found, spans } = memberFacts(context, 'type');
  return decided(clientData.type === expected.type, { expected: expected.quoted, found, spans });
}

/** §7.1 step 8, §7.2 step 11: the text on the wire equals the base64url encoding of the challenge. */
export function checkChallenge(context: StepContext): StepOutcome {
  const { clientData } = context.decoded;
  if (clientData === undefined) return undecodedClientData(context);
  const { challenge } = context.expectation;
  const { found, spans } = memberFacts(context, 'challenge');
  if (challenge === undefined) return notEvaluated('not-known', { found, spans });
  const holds = clientData.challenge === challenge;
  return decided(holds, { expected: holds ? found : JSON.stringify(challenge), found, spans });
}

/** §7.1 step 9, §7.2 step 12, by literal comparison (§13.4.9). */
export function checkOrigin(context: StepContext): StepOutcome {
  const { clientData } = context.decoded;
  if (clientData === undefined) return undecodedClientData(context);
  const { origin } = clientData;
  const { origins } = context.expectation;
  const { found, spans } = memberFacts(context, 'origin');
  if (origins === undefined) return notEvaluated('not-known', { found, spans });
  const holds = origin !== undefined && origins.includes(origin);
  const expected = holds && origins.length === 1 ? found : quotedChoice(origins);
  return decided(holds, { expected, found, spans });
}

/** §7.1 step 10, §7.2 step 13: applies where `crossOrigin` is true. */
export function checkCrossOrigin(context: StepContext): StepOutcome {
  const { clientData } = context.decoded;
  if (clientData === undefined) return undecodedClientData(context);
  const { framing } = context.expectation;
  const { found, spans } = memberFacts(context, 'crossOrigin');
  const expected = framing === true ? 'true | false' : 'false';
  if (clientData.crossOrigin !== true) return notApplicable('same-origin', { expected, found, spans });
  return framing === undefined
    ? notEvaluated('not-known', { found, spans })
    : decided(framing, { expected, found, spans });
}

/**
 * §7.1 step 11, §7.2 step 14, both sub-steps: applies where `topOrigin` is present. Fails where no framing is expected
 * (11.1), and where the framing page is none of those that are (11.2).
 */
export function checkTopOrigin(context: StepContext): StepOutcome {
  const { clientData } = context.decoded;
  if (clientData === undefined) return undecodedClientData(context);
  const { topOrigin } = clientData;
  const { framing, topOrigins } = context.expectation;
  const { found, spans } = memberFacts(context, 'topOrigin');
  const expected = framing === false ? absent : quotedChoice(topOrigins ?? []);
  if (findMember(context, 'topOrigin') === undefined) {
    return notApplicable('no-top-origin', { expected, found, spans });
  }
  if (framing === false) return decided(false, { expected, found, spans });
  if (framing === undefined || topOrigins === undefined) return notEvaluated('not-known', { found, spans });
  return decided(topOrigin !== undefined && topOrigins.includes(topOrigin), { expected, found, spans });
}
