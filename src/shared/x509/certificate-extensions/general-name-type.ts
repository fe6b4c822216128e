import { findField } from '../../inspection/field-path.ts';
import { anyType } from '../der/any-type.ts';
import { namedChoiceOf } from '../der/choice-type.ts';
import type { DerType } from '../der/der-type.ts';
import { sequenceOf } from '../der/list-types.ts';
import { objectIdentifierType, octetStringType } from '../der/primitive-types.ts';
import { sequenceOfMembers } from '../der/sequence-type.ts';
import { ia5StringType, utf8StringType } from '../der/text-types.ts';
import { explicit, implicit } from '../der/wrapped-types.ts';
import { nameType } from '../names/name-type.ts';

const otherNameTypes: ReadonlyMap<unknown, DerType> = new Map([
  // id-on-hardwareModuleName (RFC 4108 §5)
  [
    '1.3.6.1.5.5.7.8.4',
    sequenceOfMembers([
      { name: 'hwType', type: objectIdentifierType },
      { name: 'hwSerialNum', type: octetStringType },
    ]),
  ],
  // id-on-permanentIdentifier (RFC 4043 §2)
  [
    '1.3.6.1.5.5.7.8.3',
    sequenceOfMembers([
      { name: 'identifierValue', type: utf8StringType, optional: true },
      { name: 'assigner', type: objectIdentifierType, optional: true },
    ]),
  ],
]);

const otherNameType = sequenceOfMembers([
  { name: 'type-id', type: objectIdentifierType },
  {
    name: 'value',
    type: (before) => explicit(0, otherNameTypes.get(findField(before, ['type-id'])?.value) ?? anyType),
  },
]);

/** GeneralName (RFC 5280 §4.2.1.6); its alternative is the field's meaning. */
export const generalNameType = namedChoiceOf('GeneralName', {
  otherName: implicit(0, otherNameType),
  rfc822Name: implicit(1, ia5StringType),
  dNSName: implicit(2, ia5StringType),
  x400Address: implicit(3, anyType),
  // Name is a CHOICE, which cannot be tagged implicitly (X.680 §31.2.7).
  directoryName: explicit(4, nameType),
  ediPartyName: implicit(5, anyType),
  uniformResourceIdentifier: implicit(6, ia5StringType),
  iPAddress: implicit(7, octetStringType),
  registeredID: implicit(8, objectIdentifierType),
});

/** GeneralNames, each called by its alternative. */
export const generalNamesType = sequenceOf(generalNameType, {
  nameOf: ({ meaning }) =>
    meaning?.code === 'named' && !meaning.name.startsWith('[') ? meaning.name : undefined,
  atLeastOne: true,
});
