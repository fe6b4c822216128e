import { formatHex } from '../../bytes/hex.ts';
import type { DecodeFault } from '../../inspection/decode-fault.ts';
import { nameObjectIdentifier } from '../object-identifiers.ts';
import type { DerContent } from './create-der-field.ts';
import { derTags } from './der-tags.ts';
import type { DerType } from './der-type.ts';
import { type PrimitiveContents, primitiveType } from './primitive-type.ts';
import { readObjectIdentifier } from './read-object-identifier.ts';

/** X.690 §8.2 and §11.1: one octet, 00 or ff. */
export const booleanType = primitiveType({
  tagNumber: derTags.boolean,
  notation: 'BOOLEAN',
  kind: 'boolean',
  read: ({ bytes, fault }) => {
    const octet = bytes[0];
    if (octet === undefined || bytes.length !== 1) {
      return { kind: 'bytes', value: bytes, faults: [fault('invalid-der', '1 byte', 'X.690 §8.2.1')] };
    }
    const faults =
      octet === 0 || octet === 0xff ? [] : [fault('non-canonical-der', '00 | ff', 'X.690 §11.1')];
    return { value: octet !== 0, faults };
  },
});

export const nullType = primitiveType({
  tagNumber: derTags.null,
  notation: 'NULL',
  kind: 'null',
  read: ({ bytes, fault }) =>
    bytes.length === 0
      ? { value: null }
      : { kind: 'bytes', value: bytes, faults: [fault('invalid-der', '0 bytes', 'X.690 §8.8.2')] },
});

/** An INTEGER that counts something; beyond 64 bits it is shown as its octets. */
export const integerType = integerLike(derTags.integer, 'INTEGER');

/** An INTEGER that is a number to compute with or to compare, not to count with: its octets as they stand. */
export const octetsOfIntegerType = primitiveType({
  tagNumber: derTags.integer,
  notation: 'INTEGER',
  kind: 'bytes',
  read: ({ bytes, fault }) => ({ value: bytes, faults: lintInteger(bytes, fault) }),
});

/** An INTEGER whose values have names. */
export function namedIntegerType(names: Readonly<Record<number, string>>): DerType {
  return integerLike(derTags.integer, 'INTEGER', names);
}

export function enumeratedType(names: Readonly<Record<number, string>> = {}): DerType {
  return integerLike(derTags.enumerated, 'ENUMERATED', names);
}

function integerLike(tagNumber: number, notation: string, names: Readonly<Record<number, string>> = {}) {
  return primitiveType({
    tagNumber,
    notation,
    kind: 'integer',
    read: ({ bytes, fault }) => {
      const value = readInteger(bytes);
      const faults = lintInteger(bytes, fault);
      if (value === undefined) return { kind: 'bytes', value: bytes, faults };
      return { value, faults, name: names[Number(value)] };
    },
  });
}

/** Two's complement (X.690 §8.3.3); undefined for no octets and for more than eight. */
function readInteger(bytes: Uint8Array): number | bigint | undefined {
  if (bytes.length === 0 || bytes.length > 9) return undefined;
  if (bytes.length <= 6) {
    const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
    return (bytes[0] ?? 0) >= 0x80 ? value - 2 ** (8 * bytes.length) : value;
  }
  const exact = BigInt.asIntN(8 * bytes.length, BigInt(`0x${formatHex(bytes)}`));
  return exact >= Number.MIN_SAFE_INTEGER && exact <= Number.MAX_SAFE_INTEGER ? Number(exact) : exact;
}

/** X.690 §8.3.2: not the first nine bits alike. That is no BER either. */
function lintInteger(bytes: Uint8Array, fault: PrimitiveContents['fault']): readonly DecodeFault[] {
  const [first, second] = bytes;
  if (first === undefined) return [fault('invalid-der', '≥ 1 byte', 'X.690 §8.3.1')];
  if (second === undefined) return [];
  const padded = (first === 0 && second < 0x80) || (first === 0xff && second >= 0x80);
  return padded ? [fault('invalid-der', formatHex(bytes.subarray(1, 9), ' '), 'X.690 §8.3.2')] : [];
}

/** Its dotted text, and the name that a registry gives it. */
export const objectIdentifierType = primitiveType({
  tagNumber: derTags.objectIdentifier,
  notation: 'OBJECT IDENTIFIER',
  kind: 'oid',
  read: ({ bytes, fault }): Partial<DerContent> => {
    const oid = readObjectIdentifier(bytes);
    return oid === undefined
      ? {
          kind: 'bytes',
          value: bytes,
          faults: [fault('invalid-der', 'OBJECT IDENTIFIER', 'X.690 §8.19')],
        }
      : { value: oid, name: nameObjectIdentifier(oid) };
  },
});

export const octetStringType = octetStringOf({});

/** An OCTET STRING of a length that the schema fixes. */
export function fixedOctetStringType(length: number): DerType {
  return octetStringOf({ length });
}

function octetStringOf({ length }: { readonly length?: number }): DerType {
  return primitiveType({
    tagNumber: derTags.octetString,
    notation: length === undefined ? 'OCTET STRING' : `OCTET STRING (SIZE(${length}))`,
    kind: 'bytes',
    segmented: true,
    read: ({ bytes, fault, place }) => ({
      value: bytes,
      faults:
        length === undefined || bytes.length === length
          ? []
          : [fault('length-out-of-range', `${length} bytes`, place.reference)],
    }),
  });
}
