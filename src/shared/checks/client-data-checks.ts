import { formatByteCount } from '../bytes/format-byte-count.ts';
import type { ClientData, DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import { findField } from '../inspection/field-path.ts';
import type { CeremonyExpectation } from './ceremony-expectation.ts';
import { decidingSpans, sourceBytes } from './deciding-spans.ts';
import { decided, notApplicable, notEvaluated, type StepOutcome } from './step-outcome.ts';

interface ClientDataContext {
  readonly decoded: DecodedCeremony;
  readonly expectation: CeremonyExpectation;
}

const clientDataTypes: Record<DecodedCeremony['kind'], string> = {
  registration: 'webauthn.create',
  authentication: 'webauthn.get',
};

/** A string in wire notation, or `nothing`. */
function quoted(value: string | undefined): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** One of several strings, in wire notation. */
function quotedChoice(values: readonly string[]): string {
  return values.length === 0 ? 'nothing' : values.map((value) => JSON.stringify(value)).join(' | ');
}

function memberSpans(decoded: DecodedCeremony, member: keyof ClientData) {
  return decidingSpans(decoded, ['clientDataJSON', member]);
}

/** The verdict of `judge` on the client data, or `not-evaluated` where it did not parse. */
function onClientData(decoded: DecodedCeremony, judge: (clientData: ClientData) => StepOutcome): StepOutcome {
  return decoded.clientData === undefined
    ? notEvaluated('not-decoded', { spans: decidingSpans(decoded, ['clientDataJSON']) })
    : judge(decoded.clientData);
}

/**
 * §7.1 step 5, §7.2 step 8. The algorithm "UTF-8 decode" replaces what is not UTF-8 and never fails, so only missing
 * bytes fail here; bytes that had to be replaced are a fault in the tree.
 */
export function checkClientDataText({ decoded }: ClientDataContext): StepOutcome {
  const bytes = sourceBytes(decoded, 'clientDataJSON');
  return decided(bytes !== undefined, {
    expected: 'UTF-8',
    found: bytes === undefined ? 'nothing' : formatByteCount(bytes.length),
    spans: decidingSpans(decoded, ['clientDataJSON']),
  });
}

/** §7.1 step 6, §7.2 step 9. */
export function checkClientDataJson({ decoded }: ClientDataContext): StepOutcome {
  const spans = decidingSpans(decoded, ['clientDataJSON']);
  if (sourceBytes(decoded, 'clientDataJSON') === undefined) return notEvaluated('not-decoded', { spans });
  return decided(decoded.clientData !== undefined, { expected: 'JSON object', spans });
}

/** §7.1 step 7, §7.2 step 10. */
export function checkClientDataType({ decoded }: ClientDataContext): StepOutcome {
  const expected = clientDataTypes[decoded.kind];
  return onClientData(decoded, ({ type }) =>
    decided(type === expected, {
      expected: quoted(expected),
      found: quoted(type),
      spans: memberSpans(decoded, 'type'),
    }),
  );
}

/** §7.1 step 8, §7.2 step 11: the text on the wire equals the base64url encoding of the challenge. */
export function checkChallenge({ decoded, expectation }: ClientDataContext): StepOutcome {
  return onClientData(decoded, ({ challenge }) =>
    decided(challenge === expectation.challenge, {
      expected: quoted(expectation.challenge),
      found: quoted(challenge),
      spans: memberSpans(decoded, 'challenge'),
    }),
  );
}

/** §7.1 step 9, §7.2 step 12, by literal comparison (§13.4.9). */
export function checkOrigin({ decoded, expectation }: ClientDataContext): StepOutcome {
  return onClientData(decoded, ({ origin }) =>
    decided(origin !== undefined && expectation.origins.includes(origin), {
      expected: quotedChoice(expectation.origins),
      found: quoted(origin),
      spans: memberSpans(decoded, 'origin'),
    }),
  );
}

/** §7.1 step 10, §7.2 step 13: applies where `crossOrigin` is true. */
export function checkCrossOrigin({ decoded, expectation }: ClientDataContext): StepOutcome {
  return onClientData(decoded, ({ crossOrigin }) => {
    const facts = {
      expected: expectation.topOrigins === undefined ? 'false' : 'true | false',
      found: crossOrigin === undefined ? 'nothing' : `${crossOrigin}`,
      spans: memberSpans(decoded, 'crossOrigin'),
    };
    if (crossOrigin !== true) return notApplicable('same-origin', facts);
    return decided(expectation.topOrigins !== undefined, facts);
  });
}

/** §7.1 step 11, §7.2 step 14: applies where `topOrigin` is present; fails where no framing is expected at all. */
export function checkTopOrigin({ decoded, expectation }: ClientDataContext): StepOutcome {
  return onClientData(decoded, ({ topOrigin }) => {
    const member = findField(decoded.roots, ['clientDataJSON', 'topOrigin']);
    const facts = {
      expected: quotedChoice(expectation.topOrigins ?? []),
      found: topOrigin === undefined ? (member?.kind ?? 'nothing') : quoted(topOrigin),
      spans: memberSpans(decoded, 'topOrigin'),
    };
    if (member === undefined) return notApplicable('no-top-origin', facts);
    return decided(topOrigin !== undefined && expectation.topOrigins?.includes(topOrigin) === true, facts);
  });
}
