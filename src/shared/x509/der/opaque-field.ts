import type { FieldNode } from '../../inspection/field-node.ts';
import { createDerField } from './create-der-field.ts';
import type { DerElement } from './der-element.ts';
import { contentsOf, type DerPlace } from './der-type.ts';

/** An element of which only the octets are shown; what cannot be read as an element at all stays unexplained. */
export function createOpaqueField(element: DerElement, place: DerPlace): FieldNode {
  if (!element.readable) return createDerField(element, place, { kind: 'unexplained' });
  return createDerField(element, place, {
    kind: 'bytes',
    ...(element.complete ? { value: contentsOf(element, place) } : {}),
  });
}
