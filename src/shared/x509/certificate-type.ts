import { formatByteCount } from '../bytes/format-byte-count.ts';
import { formatHex } from '../bytes/hex.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { findField } from '../inspection/field-path.ts';
import { algorithmIdentifierType } from './algorithm-identifier-type.ts';
import { extensionValueType } from './certificate-extensions/extension-value-type.ts';
import { bitStringType } from './der/bit-string-types.ts';
import { choiceOf } from './der/choice-type.ts';
import type { DerType } from './der/der-type.ts';
import { sequenceOf } from './der/list-types.ts';
import {
  booleanType,
  namedIntegerType,
  objectIdentifierType,
  octetsOfIntegerType,
} from './der/primitive-types.ts';
import { sequenceOfMembers } from './der/sequence-type.ts';
import { generalizedTimeType, utcTimeType } from './der/text-types.ts';
import { bitStringHolding, explicit, implicit } from './der/wrapped-types.ts';
import { nameType } from './names/name-type.ts';
import { nameObjectIdentifier } from './object-identifiers.ts';
import { subjectPublicKeyInfoType } from './subject-public-key-info-type.ts';

const versionType = namedIntegerType({ 0: 'v1', 1: 'v2', 2: 'v3' });

/** CertificateSerialNumber (RFC 5280 §4.1.2.2): positive and of at most 20 octets (`unexpected-value`). Shown as its octets. */
const serialNumberType: DerType = {
  ...octetsOfIntegerType,
  decode: (element, place) => {
    const reference = 'RFC 5280 §4.1.2.2';
    const node = octetsOfIntegerType.decode(element, { ...place, reference });
    if (node.kind !== 'bytes' || !(node.value instanceof Uint8Array) || node.faults.length > 0) return node;
    const [first = 0] = node.value;
    const positive = first < 0x80 && node.value.some((octet) => octet !== 0);
    if (positive && node.value.length <= 20) return node;
    const [expected, found] = positive
      ? ['≤ 20 bytes', formatByteCount(node.value.length)]
      : ['> 0', formatHex(node.value.subarray(0, 20))];
    const fault: DecodeFault = { code: 'unexpected-value', span: node.span, expected, found, reference };
    return { ...node, faults: [fault] };
  },
};

const anyTime = choiceOf('Time', [utcTimeType, generalizedTimeType]);

/** Time (RFC 5280 §4.1.2.5): GeneralizedTime only from 2050 on, and without a fraction (`unexpected-value`). */
const timeType: DerType = {
  ...anyTime,
  decode: (element, place) => {
    const node = anyTime.decode(element, place);
    if (!generalizedTimeType.matches(element) || typeof node.value !== 'string') return node;
    const fraction = !node.value.endsWith('.000Z');
    if (node.value >= '2050' && !fraction) return node;
    const [expected, found, section] = fraction
      ? ['YYYYMMDDHHMMSSZ', node.value, '§4.1.2.5.2']
      : ['UTCTime', 'GeneralizedTime', '§4.1.2.5'];
    const reference = `RFC 5280 ${section}`;
    const fault: DecodeFault = { code: 'unexpected-value', span: node.span, expected, found, reference };
    return { ...node, faults: [...node.faults, fault] };
  },
};

const validityType = sequenceOfMembers(
  [
    { name: 'notBefore', type: timeType },
    { name: 'notAfter', type: timeType },
  ],
  'RFC 5280 §4.1.2.5',
);

const extensionType = sequenceOfMembers([
  { name: 'extnID', type: objectIdentifierType },
  { name: 'critical', type: booleanType, defaultValue: false },
  {
    name: 'extnValue',
    type: (before) => extensionValueType(textAt(before, ['extnID'])),
  },
]);

const extensionList = sequenceOf(extensionType, {
  nameOf: (node) => {
    const oid = textAt(node.children, ['extnID']);
    return oid === undefined ? undefined : (nameObjectIdentifier(oid) ?? oid);
  },
  atLeastOne: true,
  reference: 'RFC 5280 §4.2',
});

/** Extensions, each called by its registered name. One that is there twice is a `duplicate-map-key` (RFC 5280 §4.2). */
const extensionsType: DerType = {
  ...extensionList,
  decode: (element, place) => {
    const node = extensionList.decode(element, place);
    return { ...node, children: faultDuplicates(node.children) };
  },
};

function faultDuplicates(extensions: readonly FieldNode[]): readonly FieldNode[] {
  const seen = new Set<string>();
  return extensions.map((node) => {
    const oid = textAt(node.children, ['extnID']);
    if (oid === undefined || !seen.has(oid)) {
      if (oid !== undefined) seen.add(oid);
      return node;
    }
    const fault: DecodeFault = {
      code: 'duplicate-map-key',
      span: node.span,
      expected: `1 × ${oid}`,
      found: `2 × ${oid}`,
      reference: 'RFC 5280 §4.2',
    };
    return { ...node, faults: [...node.faults, fault] };
  });
}

const tbsCertificateType = sequenceOfMembers(
  [
    { name: 'version', type: explicit(0, versionType), defaultValue: 0 },
    { name: 'serialNumber', type: serialNumberType },
    { name: 'signature', type: algorithmIdentifierType },
    { name: 'issuer', type: nameType },
    { name: 'validity', type: validityType },
    { name: 'subject', type: nameType },
    { name: 'subjectPublicKeyInfo', type: subjectPublicKeyInfoType },
    { name: 'issuerUniqueID', type: implicit(1, bitStringType), optional: true },
    { name: 'subjectUniqueID', type: implicit(2, bitStringType), optional: true },
    { name: 'extensions', type: explicit(3, extensionsType), optional: true },
  ],
  'RFC 5280 §4.1.2',
);

/** ECDSA-Sig-Value (RFC 3279 §2.2.3). */
const ecdsaSignatureType = sequenceOfMembers(
  [
    { name: 'r', type: octetsOfIntegerType },
    { name: 's', type: octetsOfIntegerType },
  ],
  'RFC 3279 §2.2.3',
);

/** Certificate (RFC 5280 §4.1), field by field. */
export const certificateType: DerType = sequenceOfMembers(
  [
    { name: 'tbsCertificate', type: tbsCertificateType },
    { name: 'signatureAlgorithm', type: algorithmIdentifierType },
    { name: 'signatureValue', type: signatureType },
  ],
  'RFC 5280 §4.1',
);

function signatureType(before: readonly FieldNode[]): DerType {
  const oid = textAt(before, ['signatureAlgorithm', 'algorithm']);
  const ecdsa = oid !== undefined && nameObjectIdentifier(oid)?.startsWith('ecdsa-with') === true;
  return ecdsa ? bitStringHolding(ecdsaSignatureType) : bitStringType;
}

function textAt(nodes: readonly FieldNode[], path: readonly string[]): string | undefined {
  const value = findField(nodes, path)?.value;
  return typeof value === 'string' ? value : undefined;
}
