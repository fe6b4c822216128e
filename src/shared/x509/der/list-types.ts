import type { DecodeFault } from '../../inspection/decode-fault.ts';
import type { FieldNode } from '../../inspection/field-node.ts';
import { anyType } from './any-type.ts';
import { createDerFault, createDerField } from './create-der-field.ts';
import { decodeAs } from './decode-as.ts';
import { type DerElement, isConstructed, isUniversal } from './der-element.ts';
import { derTags } from './der-tags.ts';
import { type DerPlace, type DerType, placeInside } from './der-type.ts';
import { lintSetOrder } from './lint-set-order.ts';
import { readParts } from './read-parts.ts';

export interface ListOptions {
  /** What an element is called; without it, or where it answers undefined, by its index. */
  readonly nameOf?: (node: FieldNode) => string | undefined;
  readonly atLeastOne?: boolean;
  readonly reference?: string;
}

/** SEQUENCE OF. An empty one where the schema wants `SIZE (1..MAX)` is a `length-out-of-range`. */
export function sequenceOf(type: DerType, options: ListOptions = {}): DerType {
  return {
    notation: 'SEQUENCE OF',
    matches: (element) => isUniversal(element, derTags.sequence),
    decode: (element, place) => decodeList(type, element, { place: citing(place, options), options }),
  };
}

/** SET OF: as SEQUENCE OF, and the elements ascend (`non-canonical-der`, X.690 §11.6). */
export function setOf(type: DerType, options: ListOptions = {}): DerType {
  return {
    notation: 'SET OF',
    matches: (element) => isUniversal(element, derTags.set),
    decode: (element, place) =>
      decodeList(type, element, { place: citing(place, options), options, lint: lintSetOrder }),
  };
}

function citing(place: DerPlace, { reference }: ListOptions): DerPlace {
  return reference === undefined ? place : { ...place, reference };
}

function decodeList(
  type: DerType,
  element: DerElement,
  {
    place,
    options,
    lint,
  }: { readonly place: DerPlace; readonly options: ListOptions; readonly lint?: typeof lintSetOrder },
): FieldNode {
  if (!isConstructed(element)) return anyType.decode(element, place);
  const elements = readParts(element, place);
  const children = elements.map((inner, index) => {
    const node = decodeAs(type, inner, placeInside(place, `[${index}]`));
    const name = options.nameOf?.(node);
    return name === undefined ? node : { ...node, name };
  });
  const faults: DecodeFault[] = [...(lint?.(element, elements, place) ?? [])];
  if (elements.length === 0 && options.atLeastOne === true && element.complete) {
    faults.push(
      createDerFault(element, place, { code: 'length-out-of-range', expected: 'SIZE (1..MAX)', found: '0' }),
    );
  }
  return createDerField(element, place, { kind: 'array', children, faults });
}
