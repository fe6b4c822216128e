import { byteSpan } from '../../bytes/byte-span.ts';
import type { DecodeFault } from '../../inspection/decode-fault.ts';
import type { FieldNode } from '../../inspection/field-node.ts';
import type { DerElement } from './der-element.ts';
import { derTags } from './der-tags.ts';
import type { DerPlace, DerType } from './der-type.ts';
import { type PrimitiveContents, primitiveType } from './primitive-type.ts';

/** The octets behind the count of unused bits, which belongs to the head. */
export const bitStringType: DerType = primitiveType({
  tagNumber: derTags.bitString,
  notation: 'BIT STRING',
  kind: 'bytes',
  segmented: true,
  read: (contents) => ({
    value: contents.bytes.subarray(1),
    headEnd: headEnd(contents.element),
    faults: lintBitString(contents),
  }),
});

/**
 * A BIT STRING whose bits have names (X.680 §22.6), first bit first. Faults: zeros at the end, which DER leaves out
 * (`non-canonical-der`, X.690 §11.2.2), and set bits that have no name (`reserved-bits-set`).
 */
export function namedBitsType(names: readonly string[]): DerType {
  return primitiveType({
    tagNumber: derTags.bitString,
    notation: 'BIT STRING',
    kind: 'flags',
    read: (contents) => {
      const { bytes, element, place, fault } = contents;
      const bits = bytes.subarray(1);
      const faults = lintBitString(contents);
      if (bits.length > 6) return { kind: 'bytes', value: bits, headEnd: headEnd(element), faults };
      const reserved = findReservedBits(bits, names.length);
      return {
        value: bits.reduce((sum, byte) => sum * 256 + byte, 0),
        headEnd: headEnd(element),
        children: names.map((name, bit) => createBit({ name, bit, bits }, element, place)),
        faults: [
          ...faults,
          ...lintTrailingZeros(bytes, fault),
          ...reserved.map(
            (bit): DecodeFault => ({
              code: 'reserved-bits-set',
              span: byteSpan(place.buffer.name, element.start, element.end),
              expected: `bit ${bit} = 0`,
              found: `bit ${bit} = 1`,
              reference: place.reference,
            }),
          ),
        ],
      };
    },
  });
}

/** Whether bit `bit`, counted from the first as ASN.1 does, is set. */
export function hasNamedBit(bits: Uint8Array, bit: number): boolean {
  return (((bits[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
}

function createBit(
  { name, bit, bits }: { readonly name: string; readonly bit: number; readonly bits: Uint8Array },
  element: DerElement,
  place: DerPlace,
): FieldNode {
  // A bit behind the last octet is zero and stands nowhere; it is shown at the octets that leave it out.
  const start = element.contentStart + 1;
  const octet = start + (bit >> 3);
  const [from, to] = octet < element.contentEnd ? [octet, octet + 1] : [start, element.contentEnd];
  return {
    name,
    kind: 'bit',
    span: byteSpan(place.buffer.name, Math.min(from, to), to),
    value: hasNamedBit(bits, bit),
    meaning: { code: 'named', name },
    // ASN.1 numbers bits from the left, fields from the least significant bit of what is there.
    ...(octet < element.contentEnd ? { bit: bits.length * 8 - 1 - bit } : {}),
    children: [],
    faults: [],
    reference: place.reference,
  };
}

function headEnd(element: DerElement): number {
  return Math.min(element.contentStart + 1, element.contentEnd);
}

function lintBitString({ bytes, fault }: PrimitiveContents): readonly DecodeFault[] {
  const [unused] = bytes;
  if (unused === undefined) return [fault('invalid-der', '≥ 1 byte', 'X.690 §8.6.2.2')];
  if (unused > 7 || (bytes.length === 1 && unused !== 0)) {
    return [fault('invalid-der', bytes.length === 1 ? '00' : '00–07', 'X.690 §8.6.2.2')];
  }
  const last = bytes[bytes.length - 1] ?? 0;
  const clear = bytes.length === 1 || (last & ((1 << unused) - 1)) === 0;
  return clear ? [] : [fault('non-canonical-der', `${unused} × 0`, 'X.690 §11.2.1')];
}

function lintTrailingZeros(bytes: Uint8Array, fault: PrimitiveContents['fault']): readonly DecodeFault[] {
  const unused = bytes[0] ?? 0;
  if (bytes.length < 2 || unused > 7) return [];
  const lastBit = ((bytes[bytes.length - 1] ?? 0) >> unused) & 1;
  return lastBit === 1 ? [] : [fault('non-canonical-der', 'last bit = 1', 'X.690 §11.2.2')];
}

function findReservedBits(bits: Uint8Array, named: number): readonly number[] {
  const reserved: number[] = [];
  for (let bit = named; bit < bits.length * 8; bit++) if (hasNamedBit(bits, bit)) reserved.push(bit);
  return reserved;
}
