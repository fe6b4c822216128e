import type { FieldNode } from '../../inspection/field-node.ts';
import { anyType } from './any-type.ts';
import { createDerFault } from './create-der-field.ts';
import { type DerElement, isConstructed } from './der-element.ts';
import { formatDerTag } from './der-tags.ts';
import { type DerPlace, type DerType, deepestNesting } from './der-type.ts';

/**
 * The field of an element where the schema wants `type`; one of another type is an `unexpected-type` and shown as what it is. A schema
 * that is part of itself (AlgorithmIdentifier in the parameters of MGF1) stops at `deepestNesting` like everything else.
 */
export function decodeAs(type: DerType, element: DerElement, place: DerPlace): FieldNode {
  if (type.matches(element)) {
    const tooDeep = place.depth >= deepestNesting && isConstructed(element);
    return (tooDeep ? anyType : type).decode(element, place);
  }
  const node = anyType.decode(element, place);
  if (!element.readable) return node;
  const fault = createDerFault(element, place, {
    code: 'unexpected-type',
    expected: type.notation,
    found: formatDerTag(element),
  });
  return { ...node, faults: [...node.faults, fault] };
}
