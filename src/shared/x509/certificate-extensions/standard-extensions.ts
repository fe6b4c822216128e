import { findField } from '../../inspection/field-path.ts';
import { anyType } from '../der/any-type.ts';
import { namedBitsType } from '../der/bit-string-types.ts';
import { namedChoiceOf } from '../der/choice-type.ts';
import type { DerType } from '../der/der-type.ts';
import { type ListOptions, sequenceOf, setOf } from '../der/list-types.ts';
import {
  booleanType,
  integerType,
  nullType,
  objectIdentifierType,
  octetStringType,
  octetsOfIntegerType,
} from '../der/primitive-types.ts';
import { sequenceOfMembers } from '../der/sequence-type.ts';
import { bmpStringType, displayTextType, generalizedTimeType, ia5StringType } from '../der/text-types.ts';
import { explicit, implicit } from '../der/wrapped-types.ts';
import { nameObjectIdentifier } from '../object-identifiers.ts';
import type { ExtensionDefinition } from './extension-definition.ts';
import { generalNamesType, generalNameType } from './general-name-type.ts';

/** RFC 5280 §4.2.1.3, first bit first. */
export const keyUsageBits = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

const reasonFlags = namedBitsType([
  'unused',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  'privilegeWithdrawn',
  'aACompromise',
]);

const netscapeCertType = namedBitsType([
  'sslClient',
  'sslServer',
  'smime',
  'objectSigning',
  'reserved',
  'sslCA',
  'smimeCA',
  'objectSigningCA',
]);

const basicConstraints = sequenceOfMembers([
  { name: 'cA', type: booleanType, defaultValue: false },
  { name: 'pathLenConstraint', type: integerType, optional: true },
]);

const authorityKeyIdentifier = sequenceOfMembers([
  { name: 'keyIdentifier', type: implicit(0, octetStringType), optional: true },
  { name: 'authorityCertIssuer', type: implicit(1, generalNamesType), optional: true },
  { name: 'authorityCertSerialNumber', type: implicit(2, octetsOfIntegerType), optional: true },
]);

const userNotice = sequenceOfMembers([
  {
    name: 'noticeRef',
    type: sequenceOfMembers([
      { name: 'organization', type: displayTextType },
      { name: 'noticeNumbers', type: sequenceOf(integerType) },
    ]),
    optional: true,
  },
  { name: 'explicitText', type: displayTextType, optional: true },
]);

const qualifiers: ReadonlyMap<unknown, DerType> = new Map([
  ['1.3.6.1.5.5.7.2.1', ia5StringType],
  ['1.3.6.1.5.5.7.2.2', userNotice],
]);

const policyInformation = sequenceOfMembers([
  { name: 'policyIdentifier', type: objectIdentifierType },
  {
    name: 'policyQualifiers',
    type: sequenceOf(
      sequenceOfMembers([
        { name: 'policyQualifierId', type: objectIdentifierType },
        {
          name: 'qualifier',
          type: (before) => qualifiers.get(findField(before, ['policyQualifierId'])?.value) ?? anyType,
        },
      ]),
      { atLeastOne: true },
    ),
    optional: true,
  },
]);

const generalSubtrees = sequenceOf(
  sequenceOfMembers([
    { name: 'base', type: generalNameType },
    { name: 'minimum', type: implicit(0, integerType), defaultValue: 0 },
    { name: 'maximum', type: implicit(1, integerType), optional: true },
  ]),
  { atLeastOne: true },
);

const distributionPointName = namedChoiceOf('DistributionPointName', {
  fullName: implicit(0, generalNamesType),
  nameRelativeToCRLIssuer: implicit(1, setOf(anyType)),
});

const distributionPoint = sequenceOfMembers([
  { name: 'distributionPoint', type: explicit(0, distributionPointName), optional: true },
  { name: 'reasons', type: implicit(1, reasonFlags), optional: true },
  { name: 'cRLIssuer', type: implicit(2, generalNamesType), optional: true },
]);

const accessDescription = sequenceOfMembers([
  { name: 'accessMethod', type: objectIdentifierType },
  { name: 'accessLocation', type: generalNameType },
]);

const byMethod: ListOptions = {
  nameOf: (node) => {
    const method = findField(node.children, ['accessMethod'])?.value;
    return typeof method === 'string' ? nameObjectIdentifier(method) : undefined;
  },
  atLeastOne: true,
};

/** The extensions of RFC 5280 §4.2, and the few of other standards and of Microsoft that certificates of authenticators carry. */
export const standardExtensions: readonly ExtensionDefinition[] = [
  { oid: '2.5.29.14', reference: 'RFC 5280 §4.2.1.2', type: octetStringType },
  { oid: '2.5.29.15', reference: 'RFC 5280 §4.2.1.3', type: namedBitsType(keyUsageBits) },
  {
    oid: '2.5.29.16',
    reference: 'RFC 3280 §4.2.1.4',
    type: sequenceOfMembers([
      { name: 'notBefore', type: implicit(0, generalizedTimeType), optional: true },
      { name: 'notAfter', type: implicit(1, generalizedTimeType), optional: true },
    ]),
  },
  { oid: '2.5.29.17', reference: 'RFC 5280 §4.2.1.6', type: generalNamesType },
  { oid: '2.5.29.18', reference: 'RFC 5280 §4.2.1.7', type: generalNamesType },
  { oid: '2.5.29.19', reference: 'RFC 5280 §4.2.1.9', type: basicConstraints },
  {
    oid: '2.5.29.30',
    reference: 'RFC 5280 §4.2.1.10',
    type: sequenceOfMembers([
      { name: 'permittedSubtrees', type: implicit(0, generalSubtrees), optional: true },
      { name: 'excludedSubtrees', type: implicit(1, generalSubtrees), optional: true },
    ]),
  },
  {
    oid: '2.5.29.31',
    reference: 'RFC 5280 §4.2.1.13',
    type: sequenceOf(distributionPoint, { atLeastOne: true }),
  },
  {
    oid: '2.5.29.32',
    reference: 'RFC 5280 §4.2.1.4',
    type: sequenceOf(policyInformation, { atLeastOne: true }),
  },
  {
    oid: '2.5.29.33',
    reference: 'RFC 5280 §4.2.1.5',
    type: sequenceOf(
      sequenceOfMembers([
        { name: 'issuerDomainPolicy', type: objectIdentifierType },
        { name: 'subjectDomainPolicy', type: objectIdentifierType },
      ]),
      { atLeastOne: true },
    ),
  },
  { oid: '2.5.29.35', reference: 'RFC 5280 §4.2.1.1', type: authorityKeyIdentifier },
  {
    oid: '2.5.29.36',
    reference: 'RFC 5280 §4.2.1.11',
    type: sequenceOfMembers([
      { name: 'requireExplicitPolicy', type: implicit(0, integerType), optional: true },
      { name: 'inhibitPolicyMapping', type: implicit(1, integerType), optional: true },
    ]),
  },
  {
    oid: '2.5.29.37',
    reference: 'RFC 5280 §4.2.1.12',
    type: sequenceOf(objectIdentifierType, { atLeastOne: true }),
  },
  {
    oid: '2.5.29.46',
    reference: 'RFC 5280 §4.2.1.15',
    type: sequenceOf(distributionPoint, { atLeastOne: true }),
  },
  { oid: '2.5.29.54', reference: 'RFC 5280 §4.2.1.14', type: integerType },
  {
    oid: '1.3.6.1.5.5.7.1.1',
    reference: 'RFC 5280 §4.2.2.1',
    type: sequenceOf(accessDescription, byMethod),
  },
  {
    oid: '1.3.6.1.5.5.7.1.11',
    reference: 'RFC 5280 §4.2.2.2',
    type: sequenceOf(accessDescription, byMethod),
  },
  {
    oid: '1.3.6.1.5.5.7.1.24',
    reference: 'RFC 7633 §4.1',
    type: sequenceOf(integerType),
  },
  { oid: '1.3.6.1.5.5.7.48.1.5', reference: 'RFC 6960 §4.2.2.2.1', type: nullType },
  // The list inside is TLS presentation language, not ASN.1.
  { oid: '1.3.6.1.4.1.11129.2.4.2', reference: 'RFC 6962 §3.3', type: octetStringType },
  { oid: '1.3.6.1.4.1.11129.2.4.3', reference: 'RFC 6962 §3.1', type: nullType },
  { oid: '2.16.840.1.113730.1.1', reference: 'Netscape Certificate Extensions', type: netscapeCertType },
  { oid: '2.16.840.1.113730.1.13', reference: 'Netscape Certificate Extensions', type: ia5StringType },
  { oid: '1.3.6.1.4.1.311.20.2', reference: 'MS-WCCE §2.2.2.7.7', type: bmpStringType },
  { oid: '1.3.6.1.4.1.311.21.1', reference: 'MS-WCCE', type: integerType },
  { oid: '1.3.6.1.4.1.311.21.2', reference: 'MS-WCCE', type: octetStringType },
  {
    oid: '1.3.6.1.4.1.311.21.7',
    reference: 'MS-WCCE §2.2.2.7.7.2',
    type: sequenceOfMembers([
      { name: 'templateID', type: objectIdentifierType },
      { name: 'templateMajorVersion', type: integerType, optional: true },
      { name: 'templateMinorVersion', type: integerType, optional: true },
    ]),
  },
  {
    oid: '1.3.6.1.4.1.311.21.10',
    reference: 'MS-WCCE §2.2.2.7.7.3',
    type: sequenceOf(policyInformation, { atLeastOne: true }),
  },
];
