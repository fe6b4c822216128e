import type { SourceBuffer } from '../../bytes/source-buffer.ts';
import type { FieldNode } from '../../inspection/field-node.ts';
import type { DerElement } from './der-element.ts';

/** Where an element stands in the tree that is being made. */
export interface DerPlace {
  readonly name: string;
  readonly buffer: SourceBuffer;
  /** Constructed elements around it. */
  readonly depth: number;
  /** One for the whole input: how many elements became fields so far. */
  readonly tally: { elements: number };
  /** The clause that defines the field. */
  readonly reference: string;
}

/** An ASN.1 type: which elements are of it, and the field that one is. `decode` takes any element, also one that does not match. */
export interface DerType {
  /** As ASN.1 writes it, for faults. */
  readonly notation: string;
  readonly matches: (element: DerElement) => boolean;
  readonly decode: (element: DerElement, place: DerPlace) => FieldNode;
}

/** Nesting stops here: far beyond every schema, far before a stack is in danger. */
export const deepestNesting = 32;

export function contentsOf(element: DerElement, { buffer }: Pick<DerPlace, 'buffer'>): Uint8Array {
  return buffer.bytes.subarray(element.contentStart, element.contentEnd);
}

/** The place of an element inside of the one at `place`. */
export function placeInside(place: DerPlace, name: string): DerPlace {
  return { ...place, name, depth: place.depth + 1 };
}
