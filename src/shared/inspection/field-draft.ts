import type { ByteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault } from './decode-fault.ts';
import type { FieldKind, FieldNode } from './field-node.ts';

/**
 * A field while its decoder works on it: read as it is made, and told what the structures around it know of it. Outside
 * of the decoder that made it, it is a `FieldNode` and nobody writes to it.
 */
export type FieldDraft = {
  -readonly [Member in keyof FieldNode]: Member extends 'children'
    ? readonly FieldDraft[]
    : FieldNode[Member];
};

/** Shared by every field that has none: most have neither. */
export const noFields: readonly FieldDraft[] = [];
export const noFaults: readonly DecodeFault[] = [];

/**
 * A field with nothing but its place. Every member is there from the beginning and in this order, so that all fields are
 * of one shape to the engine; making a copy for each thing that is known cost more than reading the bytes (measured).
 */
export function draftField(name: string, kind: FieldKind, span: ByteSpan): FieldDraft {
  return {
    name,
    kind,
    span,
    head: undefined,
    value: undefined,
    meaning: undefined,
    bit: undefined,
    children: noFields,
    faults: noFaults,
    reference: undefined,
  };
}

export function addFaults(field: FieldDraft, faults: readonly DecodeFault[]): void {
  if (faults.length > 0) field.faults = field.faults.length > 0 ? [...field.faults, ...faults] : faults;
}
