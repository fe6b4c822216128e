import { byteSpan } from '../../bytes/byte-span.ts';
import type { DecodeFault } from '../../inspection/decode-fault.ts';
import type { FieldNode } from '../../inspection/field-node.ts';
import { createTrailingField } from '../../inspection/trailing-field.ts';
import { anyType } from './any-type.ts';
import { createDerFault, createDerField } from './create-der-field.ts';
import { decodeAs } from './decode-as.ts';
import { type DerElement, isConstructed, isContextSpecific, isUniversal } from './der-element.ts';
import { derTags, formatDerTag } from './der-tags.ts';
import type { DerPlace, DerType } from './der-type.ts';
import { readDerElement } from './read-der-element.ts';

/** `[n] IMPLICIT`: the contents of `type` under another tag. */
export function implicit(tagNumber: number, type: DerType): DerType {
  return {
    notation: `[${tagNumber}] ${type.notation}`,
    matches: (element) => isContextSpecific(element, tagNumber),
    decode: (element, place) => type.decode(element, place),
  };
}

/** `[n] EXPLICIT`: an element of `type` inside of a tag. Both heads are the field's head. */
export function explicit(tagNumber: number, type: DerType): DerType {
  return {
    notation: `[${tagNumber}] ${type.notation}`,
    matches: (element) => isContextSpecific(element, tagNumber),
    decode: (element, place) =>
      isConstructed(element)
        ? decodeInside(type, element, { place, from: element.contentStart })
        : addWrongForm(element, place),
  };
}

/** An OCTET STRING whose octets are the encoding of `type`. */
export function octetStringHolding(type: DerType): DerType {
  return {
    notation: 'OCTET STRING',
    matches: (element) => isUniversal(element, derTags.octetString),
    decode: (element, place) =>
      isConstructed(element)
        ? anyType.decode(element, place)
        : decodeInside(type, element, { place, from: element.contentStart }),
  };
}

/** A BIT STRING of whole octets that are the encoding of `type`; its count of unused bits is part of the head. */
export function bitStringHolding(type: DerType): DerType {
  return {
    notation: 'BIT STRING',
    matches: (element) => isUniversal(element, derTags.bitString),
    decode: (element, place) => {
      const unused = place.buffer.bytes[element.contentStart];
      if (isConstructed(element) || element.contentStart === element.contentEnd) {
        return anyType.decode(element, place);
      }
      const node = decodeInside(type, element, { place, from: element.contentStart + 1 });
      if (unused === 0) return node;
      const fault = createDerFault(element, place, {
        code: 'invalid-der',
        expected: '00',
        found: (unused ?? 0).toString(16).padStart(2, '0'),
        reference: 'X.690 §8.6.2',
      });
      return { ...node, faults: [fault, ...node.faults] };
    },
  };
}

function decodeInside(
  type: DerType,
  outer: DerElement,
  { place, from }: { readonly place: DerPlace; readonly from: number },
): FieldNode {
  if (from >= outer.contentEnd) {
    const fault = createDerFault(outer, place, {
      code: 'missing-member',
      expected: type.notation,
      found: formatDerTag(undefined),
    });
    return createDerField(outer, place, { kind: 'bytes', faults: outer.complete ? [fault] : [] });
  }
  const element = readDerElement(place.buffer, from, outer);
  const inner = decodeAs(type, element, place);
  const source = place.buffer.name;
  const faults: DecodeFault[] = [...outer.faults, ...inner.faults];
  const trailing =
    element.end < outer.contentEnd
      ? [createTrailingField(byteSpan(source, element.end, outer.contentEnd), place.reference)]
      : [];
  const { span, head, children, ...rest } = inner;
  return {
    ...rest,
    span: byteSpan(source, outer.start, outer.end),
    head: byteSpan(source, outer.start, head?.end ?? span.start),
    children: trailing.length === 0 ? children : [...children, ...trailing],
    faults,
  };
}

function addWrongForm(element: DerElement, place: DerPlace): FieldNode {
  const node = anyType.decode(element, place);
  const fault = createDerFault(element, place, {
    code: 'invalid-der',
    expected: `${formatDerTag(element)}, constructed`,
    found: `${formatDerTag(element)}, primitive`,
    reference: 'X.690 §8.14',
  });
  return { ...node, faults: [...node.faults, fault] };
}
