import { byteSpan } from '../../bytes/byte-span.ts';
import { formatHex } from '../../bytes/hex.ts';
import type { DecodeFault } from '../../inspection/decode-fault.ts';
import { createDerFault } from './create-der-field.ts';
import type { DerElement } from './der-element.ts';
import type { DerPlace } from './der-type.ts';

/** The elements of a SET OF ascend as octets (X.690 §11.6): the first one that does not is a `non-canonical-der`. */
export function lintSetOrder(
  set: DerElement,
  elements: readonly DerElement[],
  place: DerPlace,
): readonly DecodeFault[] {
  const { bytes, name } = place.buffer;
  const octets = (element: DerElement) => bytes.subarray(element.start, element.end);
  for (const [index, element] of elements.entries()) {
    const before = elements[index - 1];
    if (before === undefined || ascends(octets(before), octets(element))) continue;
    return [
      createDerFault(set, place, {
        code: 'non-canonical-der',
        span: byteSpan(name, element.start, element.end),
        expected: `≥ ${shorten(octets(before))}`,
        found: shorten(octets(element)),
        reference: 'X.690 §11.6',
      }),
    ];
  }
  return [];
}

function ascends(before: Uint8Array, after: Uint8Array): boolean {
  const length = Math.min(before.length, after.length);
  for (let at = 0; at < length; at++) {
    const difference = (after[at] ?? 0) - (before[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return before.length <= after.length;
}

function shorten(octets: Uint8Array): string {
  const shown = formatHex(octets.subarray(0, 8), ' ');
  return octets.length > 8 ? `${shown} …` : shown;
}
