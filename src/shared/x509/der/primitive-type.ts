import { formatHex } from '../../bytes/hex.ts';
import type { DecodeFault } from '../../inspection/decode-fault.ts';
import type { FieldKind, FieldNode } from '../../inspection/field-node.ts';
import { createDerFault, createDerField, type DerContent } from './create-der-field.ts';
import { type DerElement, isConstructed, isUniversal } from './der-element.ts';
import { formatDerTag } from './der-tags.ts';
import { contentsOf, type DerPlace, type DerType } from './der-type.ts';

export interface PrimitiveContents {
  readonly bytes: Uint8Array;
  readonly element: DerElement;
  readonly place: DerPlace;
  /** Says that the contents are not what the type has: BER's reading of them, or none. */
  readonly fault: (
    code: 'invalid-der' | 'non-canonical-der' | 'unexpected-value' | 'invalid-utf-8' | 'length-out-of-range',
    expected: string,
    reference: string,
  ) => DecodeFault;
}

export interface PrimitiveDefinition {
  readonly tagNumber: number;
  readonly notation: string;
  readonly kind: FieldKind;
  /** BER lets strings be built from pieces (X.690 §8.7.3); no other primitive has a constructed form. */
  readonly segmented?: boolean;
  readonly read: (contents: PrimitiveContents) => Partial<DerContent>;
}

/** A type whose contents are octets. Contents that are cut off have no value, and nothing is said of them twice. */
export function primitiveType(definition: PrimitiveDefinition): DerType {
  return {
    notation: definition.notation,
    matches: (element) => isUniversal(element, definition.tagNumber),
    decode: (element, place) => decodePrimitive(definition, element, place),
  };
}

function decodePrimitive(definition: PrimitiveDefinition, element: DerElement, place: DerPlace): FieldNode {
  const bytes = contentsOf(element, place);
  if (isConstructed(element)) {
    const code = definition.segmented === true ? 'non-canonical-der' : 'invalid-der';
    const [expected, found] = [`${definition.notation}, primitive`, `${formatDerTag(element)}, constructed`];
    const reference = 'X.690 §10.2';
    const fault = createDerFault(element, place, { code, expected, found, reference });
    return createDerField(element, place, { kind: 'bytes', value: bytes, faults: [fault] });
  }
  if (!element.complete) return createDerField(element, place, { kind: definition.kind });
  const fault: PrimitiveContents['fault'] = (code, expected, reference) =>
    createDerFault(element, place, { code, expected, found: formatContents(bytes), reference });
  const content = definition.read({ bytes, element, place, fault });
  return createDerField(element, place, { kind: definition.kind, ...content });
}

function formatContents(bytes: Uint8Array): string {
  if (bytes.length === 0) return '0 bytes';
  const shown = formatHex(bytes.subarray(0, 16), ' ');
  return bytes.length > 16 ? `${shown} …` : shown;
}
