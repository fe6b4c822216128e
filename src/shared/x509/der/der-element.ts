import type { DecodeFault } from '../../inspection/decode-fault.ts';

/** One encoding (X.690 §8.1): identifier octets, length octets, contents octets. Offsets are absolute in the source. */
export interface DerElement {
  /** The first identifier octet: class, the constructed bit, and tag numbers up to 30. */
  readonly identifier: number;
  readonly tagNumber: number;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** Behind the contents, and behind the end-of-contents octets of an indefinite length. */
  readonly end: number;
  /** Whether all that its length claims is there. */
  readonly complete: boolean;
  /** Whether identifier and length could be read at all; the element reaches to the end of what it stands in where not. */
  readonly readable: boolean;
  readonly faults: readonly DecodeFault[];
}

/** What an element stands in: another element, or the whole input. */
export type DerExtent = Pick<DerElement, 'contentEnd' | 'complete'>;

export const contextClass = 0x80;

export function isConstructed(element: DerElement): boolean {
  return (element.identifier & 0x20) !== 0;
}

/** Whether the element is of the universal class and has this tag number. */
export function isUniversal(element: DerElement, tagNumber: number): boolean {
  return element.readable && element.tagNumber === tagNumber && (element.identifier & 0xc0) === 0;
}

export function isContextSpecific(element: DerElement, tagNumber: number): boolean {
  return element.readable && element.tagNumber === tagNumber && (element.identifier & 0xc0) === contextClass;
}
