import type { FieldNode } from '../../inspection/field-node.ts';
import { findField } from '../../inspection/field-path.ts';
import { anyType } from '../der/any-type.ts';
import { createNamedMeaning } from '../der/create-der-field.ts';
import type { DerType } from '../der/der-type.ts';
import { sequenceOf, setOf } from '../der/list-types.ts';
import { objectIdentifierType } from '../der/primitive-types.ts';
import { sequenceOfMembers } from '../der/sequence-type.ts';
import { directoryStringType } from '../der/text-types.ts';
import { attributeTypeNames } from '../object-identifiers.ts';
import { nameTpmManufacturer } from './name-tpm-manufacturer.ts';

const reference = 'RFC 5280 §4.1.2.4';
const tpmManufacturer = '2.23.133.2.1';

/** Most values are strings; the few types with another syntax are shown as what they are. */
function valueType(before: readonly FieldNode[]): DerType {
  const type = findField(before, ['type'])?.value;
  const known = typeof type === 'string' && attributeTypeNames.has(type);
  if (type !== tpmManufacturer) return known ? directoryStringType : stringOrAny;
  return {
    ...directoryStringType,
    decode: (element, place) => {
      const node = directoryStringType.decode(element, place);
      const meaning =
        typeof node.value === 'string' ? createNamedMeaning(nameTpmManufacturer(node.value)) : undefined;
      return meaning === undefined ? node : { ...node, meaning };
    },
  };
}

const stringOrAny: DerType = {
  ...anyType,
  decode: (element, place) =>
    (directoryStringType.matches(element) ? directoryStringType : anyType).decode(element, place),
};

const attributeTypeAndValue = sequenceOfMembers([
  { name: 'type', type: objectIdentifierType },
  { name: 'value', type: valueType },
]);

function nameOfAttribute(node: FieldNode): string | undefined {
  const type = findField(node.children, ['type'])?.value;
  return typeof type === 'string' ? (attributeTypeNames.get(type) ?? type) : undefined;
}

/** Named by its attributes: `CN`, or `CN+serialNumber` where it has more than one. */
function nameOfRelativeName(node: FieldNode): string | undefined {
  if (node.kind === 'structure') return nameOfAttribute(node);
  const names = node.children.map((child) => child.name);
  return names.length === 0 || names.some((name) => name.startsWith('[')) ? undefined : names.join('+');
}

const relativeNameType = setOf(attributeTypeAndValue, { nameOf: nameOfAttribute, atLeastOne: true });

/** A relative name of one attribute, as nearly all are, is that attribute: both heads are the field's head. */
const shortRelativeNameType: DerType = {
  ...relativeNameType,
  decode: (element, place) => {
    const node = relativeNameType.decode(element, place);
    const [only, ...more] = node.children;
    if (only?.kind !== 'structure' || more.length > 0) return node;
    const head = { ...node.span, end: only.head?.end ?? only.span.start };
    return { ...only, span: node.span, head, faults: [...node.faults, ...only.faults] };
  },
};

/** RDNSequence (RFC 5280 §4.1.2.4): its relative names in order. An empty one is valid here. */
export const nameType: DerType = sequenceOf(shortRelativeNameType, { nameOf: nameOfRelativeName, reference });
