import { type ByteSpan, byteSpan } from '../../bytes/byte-span.ts';
import type { DecodeFault, DecodeFaultCode } from '../../inspection/decode-fault.ts';
import { draftField, noFields } from '../../inspection/field-draft.ts';
import type { FieldMeaning } from '../../inspection/field-meaning.ts';
import type { FieldKind, FieldNode, FieldValue } from '../../inspection/field-node.ts';
import type { DerElement } from './der-element.ts';
import type { DerPlace } from './der-type.ts';

export interface DerContent {
  readonly kind: FieldKind;
  readonly value?: FieldValue | undefined;
  readonly name?: string | undefined;
  readonly children?: readonly FieldNode[];
  readonly faults?: readonly DecodeFault[];
  /** Where the head ends, if not where the contents start. */
  readonly headEnd?: number;
}

/** The field of one element: its tag and length are the head. `content.name` is what a registry calls the value. */
export function createDerField(element: DerElement, place: DerPlace, content: DerContent): FieldNode {
  const meaning = createNamedMeaning(content.name);
  const source = place.buffer.name;
  const field = draftField(place.name, content.kind, byteSpan(source, element.start, element.end));
  field.head = byteSpan(source, element.start, content.headEnd ?? element.contentStart);
  field.value = content.value;
  field.meaning = meaning;
  field.children = content.children ?? noFields;
  field.faults = joinFaults(element.faults, content.faults);
  field.reference = place.reference;
  return field;
}

export function createNamedMeaning(name: string | undefined): FieldMeaning | undefined {
  return name === undefined ? undefined : { code: 'named', name };
}

/** A fault of an element's contents. */
export function createDerFault(
  element: DerElement,
  place: DerPlace,
  fault: {
    readonly code: DecodeFaultCode;
    readonly expected: string;
    readonly found: string;
    readonly reference?: string;
    readonly span?: ByteSpan;
  },
): DecodeFault {
  const span = byteSpan(place.buffer.name, element.start, element.end);
  return { span, reference: place.reference, ...fault };
}

function joinFaults(
  ofElement: readonly DecodeFault[],
  ofContent: readonly DecodeFault[] = [],
): readonly DecodeFault[] {
  if (ofContent.length === 0) return ofElement;
  return ofElement.length === 0 ? ofContent : [...ofElement, ...ofContent];
}
