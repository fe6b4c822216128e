import { byteSpan } from '../../bytes/byte-span.ts';
import type { DecodeFault } from '../../inspection/decode-fault.ts';
import type { DerElement } from './der-element.ts';
import type { DerPlace } from './der-type.ts';
import { readDerElement } from './read-der-element.ts';

/** So many elements of one input become fields; no certificate comes near, and a megabyte of NULLs must not become half a million. */
const mostElements = 131_072;

/**
 * The elements in the contents of a constructed element, to make fields of. Where the input has more than a decoder can show
 * (`too-many-items`), the rest is one that is not readable.
 */
export function readParts(element: DerElement, place: DerPlace): readonly DerElement[] {
  const parts: DerElement[] = [];
  const { buffer, tally } = place;
  for (let at = element.contentStart; at < element.contentEnd; ) {
    tally.elements += 1;
    const part =
      tally.elements > mostElements
        ? refuseRest(at, element.contentEnd, place)
        : readDerElement(buffer, at, element);
    parts.push(part);
    at = part.end;
  }
  return parts;
}

function refuseRest(
  start: number,
  end: number,
  { buffer: { name, bytes }, reference }: DerPlace,
): DerElement {
  const fault: DecodeFault = {
    code: 'too-many-items',
    span: byteSpan(name, start, end),
    expected: `≤ ${mostElements} items`,
    found: `> ${mostElements} items`,
    reference,
  };
  return {
    identifier: bytes[start] ?? 0,
    tagNumber: -1,
    start,
    contentStart: start,
    contentEnd: end,
    end,
    complete: false,
    readable: false,
    faults: [fault],
  };
}
