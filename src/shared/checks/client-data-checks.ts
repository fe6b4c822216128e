import { formatByteCount } from '../bytes/format-byte-count.ts';
import { formatDiagnosticValue } from '../cbor/format-diagnostic.ts';
import type { ClientData, DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import { absent } from '../inspection/absent.ts';
import type { DecodeFault, DecodeFaultCode } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { findNamed } from '../inspection/field-path.ts';
import { collectFaults } from '../inspection/walk-fields.ts';
import { decidingSpans, sourceBytes } from './deciding-spans.ts';
import type { StepContext } from './step-context.ts';
import { decided, failedByFault, notApplicable, notEvaluated, type StepOutcome } from './step-outcome.ts';

const clientDataTypes: Record<DecodedCeremony['kind'], { readonly type: string; readonly quoted: string }> = {
  registration: { type: 'webauthn.create', quoted: '"webauthn.create"' },
  authentication: { type: 'webauthn.get', quoted: '"webauthn.get"' },
};

const clientDataPath = ['clientDataJSON'];

/** One of several strings, in wire notation. */
function quotedChoice(values: readonly string[]): string {
  return values.length === 0 ? absent : values.map((value) => JSON.stringify(value)).join(' | ');
}

/** The member that a JSON parser gives: of several with one name the last. */
function findMember({ roots }: DecodedCeremony, member: keyof ClientData): FieldNode | undefined {
  let last: FieldNode | undefined;
  for (const field of findNamed(roots, 'clientDataJSON')?.children ?? []) {
    if (field.name === member) last = field;
  }
  return last;
}

/** What stands in a member, of whatever type, and where; without the member the whole of the client data. */
function memberFacts(decoded: DecodedCeremony, member: keyof ClientData) {
  const field = findMember(decoded, member);
  if (field === undefined) return { found: absent, spans: decidingSpans(decoded, clientDataPath) };
  const found = field.value === undefined ? field.kind : formatDiagnosticValue(field.value);
  return { found, spans: [field.span] };
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

/** The verdict of `judge` on the client data, or `not-evaluated` where it did not parse. */
function onClientData(decoded: DecodedCeremony, judge: (clientData: ClientData) => StepOutcome): StepOutcome {
  return decoded.clientData === undefined
    ? notEvaluated('not-decoded', { spans: decidingSpans(decoded, clientDataPath) })
    : judge(decoded.clientData);
}

/**
 * §7.1 step 5, §7.2 step 8. The algorithm "UTF-8 decode" replaces what is not UTF-8 and never fails, so only missing
 * bytes fail here; bytes that had to be replaced are a fault in the tree.
 */
export function checkClientDataText({ decoded }: StepContext): StepOutcome {
  const bytes = sourceBytes(decoded, 'clientDataJSON');
  return decided(bytes !== undefined, {
    expected: 'UTF-8',
    found: bytes === undefined ? absent : formatByteCount(bytes.length),
    spans: decidingSpans(decoded, clientDataPath),
  });
}

/** §7.1 step 6, §7.2 step 9. Clients add members at will (§5.8.1.1); a policy may refuse them all the same. */
export function checkClientDataJson({ decoded, rules }: StepContext): StepOutcome {
  const spans = decidingSpans(decoded, clientDataPath);
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
export function checkClientDataType({ decoded }: StepContext): StepOutcome {
  const expected = clientDataTypes[decoded.kind];
  return onClientData(decoded, ({ type }) => {
    const { found, spans } = memberFacts(decoded, 'type');
    return decided(type === expected.type, { expected: expected.quoted, found, spans });
  });
}

/** §7.1 step 8, §7.2 step 11: the text on the wire equals the base64url encoding of the challenge. */
export function checkChallenge({ decoded, expectation }: StepContext): StepOutcome {
  return onClientData(decoded, ({ challenge }) => {
    const { found, spans } = memberFacts(decoded, 'challenge');
    if (expectation.challenge === undefined) return notEvaluated('not-known', { found, spans });
    const holds = challenge === expectation.challenge;
    const expected = holds ? found : JSON.stringify(expectation.challenge);
    return decided(holds, { expected, found, spans });
  });
}

/** §7.1 step 9, §7.2 step 12, by literal comparison (§13.4.9). */
export function checkOrigin({ decoded, expectation }: StepContext): StepOutcome {
  return onClientData(decoded, ({ origin }) => {
    const { found, spans } = memberFacts(decoded, 'origin');
    if (expectation.origins === undefined) return notEvaluated('not-known', { found, spans });
    const holds = origin !== undefined && expectation.origins.includes(origin);
    const expected = holds && expectation.origins.length === 1 ? found : quotedChoice(expectation.origins);
    return decided(holds, { expected, found, spans });
  });
}

/** §7.1 step 10, §7.2 step 13: applies where `crossOrigin` is true. */
export function checkCrossOrigin({ decoded, expectation }: StepContext): StepOutcome {
  return onClientData(decoded, ({ crossOrigin }) => {
    const { framing } = expectation;
    const { found, spans } = memberFacts(decoded, 'crossOrigin');
    const expected = framing === true ? 'true | false' : 'false';
    if (crossOrigin !== true) return notApplicable('same-origin', { expected, found, spans });
    return framing === undefined
      ? notEvaluated('not-known', { found, spans })
      : decided(framing, { expected, found, spans });
  });
}

/**
 * §7.1 step 11, §7.2 step 14, both sub-steps: applies where `topOrigin` is present. Fails where no framing is expected
 * (11.1), and where the framing page is none of those that are (11.2).
 */
export function checkTopOrigin({ decoded, expectation }: StepContext): StepOutcome {
  return onClientData(decoded, ({ topOrigin }) => {
    const { framing, topOrigins } = expectation;
    const { found, spans } = memberFacts(decoded, 'topOrigin');
    const expected = framing === false ? absent : quotedChoice(topOrigins ?? []);
    if (findMember(decoded, 'topOrigin') === undefined) {
      return notApplicable('no-top-origin', { expected, found, spans });
    }
    if (framing === false) return decided(false, { expected, found, spans });
    if (framing === undefined || topOrigins === undefined) return notEvaluated('not-known', { found, spans });
    return decided(topOrigin !== undefined && topOrigins.includes(topOrigin), { expected, found, spans });
  });
}
