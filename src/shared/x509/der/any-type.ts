import type { DecodeFault } from '../../inspection/decode-fault.ts';
import type { FieldNode } from '../../inspection/field-node.ts';
import { bitStringType } from './bit-string-types.ts';
import { createDerFault, createDerField, createNamedMeaning } from './create-der-field.ts';
import { type DerElement, isConstructed } from './der-element.ts';
import { derTags, formatDerTag } from './der-tags.ts';
import { contentsOf, type DerPlace, type DerType, deepestNesting, placeInside } from './der-type.ts';
import { lintSetOrder } from './lint-set-order.ts';
import { createOpaqueField } from './opaque-field.ts';
import {
  booleanType,
  enumeratedType,
  integerType,
  nullType,
  objectIdentifierType,
  octetStringType,
} from './primitive-types.ts';
import { isStringTag } from './read-der-text.ts';
import { readParts } from './read-parts.ts';
import {
  bmpStringType,
  generalizedTimeType,
  ia5StringType,
  numericStringType,
  printableStringType,
  teletexStringType,
  universalStringType,
  utcTimeType,
  utf8StringType,
  visibleStringType,
} from './text-types.ts';

const primitives: readonly DerType[] = [
  booleanType,
  integerType,
  bitStringType,
  octetStringType,
  nullType,
  objectIdentifierType,
  enumeratedType(),
  utf8StringType,
  numericStringType,
  printableStringType,
  teletexStringType,
  ia5StringType,
  utcTimeType,
  generalizedTimeType,
  visibleStringType,
  universalStringType,
  bmpStringType,
];

/**
 * Any element, with what its tag says of it and nothing more: constructed ones as their elements `[0]`, `[1]` …, universal
 * primitives as their values, everything else as octets. A field without a better name carries its tag as its meaning.
 */
export const anyType: DerType = {
  notation: 'ANY',
  matches: (element) => element.readable,
  decode: decodeAny,
};

function decodeAny(element: DerElement, place: DerPlace): FieldNode {
  if (!element.readable) return createOpaqueField(element, place);
  const node = isConstructed(element)
    ? decodeConstructed(element, place)
    : (primitives.find((type) => type.matches(element))?.decode(element, place) ??
      decodeOctets(element, place));
  const meaning = node.meaning ?? createNamedMeaning(formatDerTag(element));
  return meaning === undefined ? node : { ...node, meaning };
}

function decodeConstructed(element: DerElement, place: DerPlace): FieldNode {
  if (place.depth >= deepestNesting) {
    const fault = createDerFault(element, place, {
      code: 'nesting-too-deep',
      expected: `≤ ${deepestNesting}`,
      found: `${place.depth + 1}`,
    });
    return createDerField(element, place, { kind: 'unexplained', faults: [fault] });
  }
  const elements = readParts(element, place);
  const faults: DecodeFault[] = [];
  const universal = element.identifier < 0x40;
  const constructible =
    !universal || element.tagNumber === derTags.sequence || element.tagNumber === derTags.set;
  if (!constructible) {
    const primitive = primitives.find((type) => type.matches(element));
    const notation = primitive?.notation ?? formatDerTag(element);
    faults.push(
      createDerFault(element, place, {
        // Strings and times may come in pieces in BER (X.690 §8.7.3); no other primitive has a constructed form.
        code: isSegmentable(element.tagNumber) ? 'non-canonical-der' : 'invalid-der',
        expected: `${notation}, primitive`,
        found: `${notation}, constructed`,
        reference: 'X.690 §10.2',
      }),
    );
  }
  if (universal && element.tagNumber === derTags.set) {
    const alike = elements.every(({ identifier }) => identifier === elements[0]?.identifier);
    if (alike) faults.push(...lintSetOrder(element, elements, place));
  }
  return createDerField(element, place, {
    kind: 'structure',
    children: elements.map((inner, index) => decodeAny(inner, placeInside(place, `[${index}]`))),
    faults,
  });
}

function isSegmentable(tagNumber: number): boolean {
  const { bitString, octetString, utcTime, generalizedTime } = derTags;
  const others: readonly number[] = [bitString, octetString, utcTime, generalizedTime];
  return others.includes(tagNumber) || isStringTag(tagNumber);
}

/** A SEQUENCE that is not constructed is none; a tag of another class or an unknown type may hold anything. */
function decodeOctets(element: DerElement, place: DerPlace): FieldNode {
  const { sequence, set, endOfContents } = derTags;
  const wrong = [sequence, set, endOfContents].some((tag) => tag === element.tagNumber);
  if (element.identifier >= 0x40 || !wrong) return createOpaqueField(element, place);
  const fault = createDerFault(element, place, {
    code: 'invalid-der',
    expected: element.tagNumber === endOfContents ? '≠ 00' : `${formatDerTag(element)}, constructed`,
    found: element.tagNumber === endOfContents ? '00' : `${formatDerTag(element)}, primitive`,
    reference: 'X.690 §8',
  });
  return createDerField(element, place, {
    kind: 'bytes',
    value: contentsOf(element, place),
    faults: [fault],
  });
}
