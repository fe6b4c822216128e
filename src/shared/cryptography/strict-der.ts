import { readDerElement } from '../x509/der/read-der-element.ts';

/** One DER element: its identifier octet, its contents, and what stands behind it. */
export interface StrictDerElement {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly rest: Uint8Array;
}

/** The first element of these bytes; undefined where anything about its head is not DER (X.690 §10.1), or it is cut off. */
export function takeDerElement(bytes: Uint8Array): StrictDerElement | undefined {
  if (bytes.length === 0) return undefined;
  const within = { contentEnd: bytes.length, complete: true };
  const element = readDerElement({ name: 'der', bytes }, 0, within);
  if (element.faults.length > 0) return undefined;
  const { identifier: tag, contentStart, contentEnd, end } = element;
  return { tag, content: bytes.subarray(contentStart, contentEnd), rest: bytes.subarray(end) };
}

/** The contents of the one element with this tag that these bytes are; undefined where they are anything else. */
export function wholeDerElement(bytes: Uint8Array, tag: number): Uint8Array | undefined {
  const element = takeDerElement(bytes);
  return element?.tag === tag && element.rest.length === 0 ? element.content : undefined;
}

/** All elements in these contents; undefined where a byte belongs to none. */
export function derElements(content: Uint8Array): readonly StrictDerElement[] | undefined {
  const elements: StrictDerElement[] = [];
  for (let rest = content; rest.length > 0; ) {
    const element = takeDerElement(rest);
    if (element === undefined) return undefined;
    elements.push(element);
    rest = element.rest;
  }
  return elements;
}

/** A DER INTEGER's contents as unsigned big-endian bytes; undefined where it is negative, empty or not in the fewest octets (X.690 §8.3.2). */
export function unsignedDerInteger(content: Uint8Array): Uint8Array | undefined {
  const [first, second] = content;
  if (first === undefined || first >= 0x80) return undefined;
  if (first !== 0 || second === undefined) return content;
  return second >= 0x80 ? content.subarray(1) : undefined;
}
