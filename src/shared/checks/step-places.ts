import type { ByteSpan } from '../bytes/byte-span.ts';
import type { DecodedCeremony } from '../ceremony/decoded-ceremony.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { findNamed } from '../inspection/field-path.ts';
import { authenticatorDataField, decidingSpans, nearestSpans } from './deciding-spans.ts';
import { noSpans } from './step-outcome.ts';

/** What nearly every step points at, found once. Spans are as `decidingSpans` gives them. */
export interface StepPlaces {
  /** The whole of the client data, and its field. */
  readonly clientData: readonly ByteSpan[];
  readonly clientDataField: FieldNode | undefined;
  /** The whole of the authenticator data, and its field. */
  readonly authenticatorData: readonly ByteSpan[];
  readonly authenticatorDataField: FieldNode | undefined;
  readonly flags: readonly ByteSpan[];
}

const flagsPath = ['flags'];

export function findPlaces(decoded: DecodedCeremony): StepPlaces {
  const clientDataField = findNamed(decoded.roots, 'clientDataJSON');
  const field = authenticatorDataField(decoded);
  const authenticatorData =
    field === undefined ? decidingSpans(decoded, ['attestationObject']) : [field.span];
  return {
    clientData: clientDataField === undefined ? noSpans : [clientDataField.span],
    clientDataField,
    authenticatorData,
    authenticatorDataField: field,
    flags: field === undefined ? authenticatorData : nearestSpans(field, flagsPath),
  };
}
