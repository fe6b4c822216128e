import { byteSpan } from '../bytes/byte-span.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { findField } from '../inspection/field-path.ts';
import { algorithmIdentifierType } from './algorithm-identifier-type.ts';
import { bitStringType } from './der/bit-string-types.ts';
import { createNamedMeaning } from './der/create-der-field.ts';
import { type DerElement, isConstructed } from './der/der-element.ts';
import { type DerPlace, type DerType, placeInside } from './der/der-type.ts';
import { integerType, octetsOfIntegerType } from './der/primitive-types.ts';
import { sequenceOfMembers } from './der/sequence-type.ts';
import { bitStringHolding } from './der/wrapped-types.ts';

/** RSAPublicKey (RFC 8017 §A.1.1). */
const rsaPublicKeyType = sequenceOfMembers(
  [
    { name: 'modulus', type: octetsOfIntegerType },
    { name: 'publicExponent', type: integerType },
  ],
  'RFC 8017 §A.1.1',
);

/** SEC 1 §2.3.3: the first octet says in which form a point stands. */
const pointForms: Readonly<Record<number, string>> = { 2: 'compressed', 3: 'compressed', 4: 'uncompressed' };

/** A point as its octets: the form, and both coordinates where they are there (RFC 5480 §2.2, SEC 1 §2.3.3). */
const ecPointType: DerType = {
  ...bitStringType,
  decode: (element, place) => {
    const node = bitStringType.decode(element, { ...place, reference: 'SEC 1 §2.3.3' });
    if (isConstructed(element) || !element.complete || node.kind !== 'bytes') return node;
    const { value: _, ...rest } = node;
    return { ...rest, kind: 'structure', children: decodePoint(element, place) };
  },
};

function decodePoint(element: DerElement, place: DerPlace): readonly FieldNode[] {
  const { bytes, name: source } = place.buffer;
  const start = element.contentStart + 1;
  const end = element.contentEnd;
  const form = bytes[start];
  if (form === undefined || start >= end) return [];
  const inside = placeInside(place, '');
  const field = (name: string, from: number, to: number): FieldNode => ({
    name,
    kind: 'bytes',
    span: byteSpan(source, from, to),
    value: bytes.subarray(from, to),
    children: [],
    faults: [],
    reference: inside.reference,
  });
  const meaning = createNamedMeaning(pointForms[form]);
  const formField: FieldNode = {
    ...field('form', start, start + 1),
    kind: 'integer',
    value: form,
    ...(meaning === undefined ? {} : { meaning }),
  };
  const coordinates = end - start - 1;
  if (form !== 4 || coordinates % 2 !== 0) return [formField, field('x', start + 1, end)].filter(hasBytes);
  const middle = start + 1 + coordinates / 2;
  return [formField, field('x', start + 1, middle), field('y', middle, end)].filter(hasBytes);
}

function hasBytes({ span }: FieldNode): boolean {
  return span.end > span.start;
}

const publicKeyTypes: ReadonlyMap<unknown, DerType> = new Map([
  ['1.2.840.10045.2.1', ecPointType],
  ['1.2.840.113549.1.1.1', bitStringHolding(rsaPublicKeyType)],
  ['1.2.840.113549.1.1.10', bitStringHolding(rsaPublicKeyType)],
]);

/** SubjectPublicKeyInfo (RFC 5280 §4.1.2.7). Keys of Ed25519, Ed448 and ML-DSA are the octets themselves (RFC 8410 §4, RFC 9881 §4). */
export const subjectPublicKeyInfoType: DerType = sequenceOfMembers(
  [
    { name: 'algorithm', type: algorithmIdentifierType },
    {
      name: 'subjectPublicKey',
      type: (before) =>
        publicKeyTypes.get(findField(before, ['algorithm', 'algorithm'])?.value) ?? bitStringType,
    },
  ],
  'RFC 5280 §4.1.2.7',
);
