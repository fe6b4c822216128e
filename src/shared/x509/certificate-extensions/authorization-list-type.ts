import { byteSpan } from '../../bytes/byte-span.ts';
import { decodeUtf8 } from '../../bytes/decode-utf-8.ts';
import type { DecodeFault } from '../../inspection/decode-fault.ts';
import type { FieldNode } from '../../inspection/field-node.ts';
import { anyType } from '../der/any-type.ts';
import { createDerField } from '../der/create-der-field.ts';
import { contextClass, type DerElement, isConstructed, isUniversal } from '../der/der-element.ts';
import { derTags, formatDerTag } from '../der/der-tags.ts';
import { type DerPlace, type DerType, placeInside } from '../der/der-type.ts';
import { setOf } from '../der/list-types.ts';
import {
  booleanType,
  enumeratedType,
  integerType,
  namedIntegerType,
  nullType,
  octetStringType,
} from '../der/primitive-types.ts';
import { readParts } from '../der/read-parts.ts';
import { sequenceOfMembers } from '../der/sequence-type.ts';
import { explicit, octetStringHolding } from '../der/wrapped-types.ts';
import {
  blockModes,
  digests,
  ecCurves,
  keyAlgorithms,
  keyOrigins,
  keyPurposes,
  paddingModes,
  userAuthTypes,
  type ValueNames,
  verifiedBootStates,
} from './key-description-values.ts';

/** Milliseconds since 1970, shown as the time they mean. */
const dateTimeType: DerType = {
  ...integerType,
  decode: (element, place) => {
    const node = integerType.decode(element, place);
    const date = typeof node.value === 'number' ? new Date(node.value) : undefined;
    return date === undefined || Number.isNaN(date.getTime())
      ? node
      : { ...node, kind: 'time', value: date.toISOString() };
  },
};

/** An OCTET STRING that is meant as UTF-8: package names, brands, serial numbers. */
const octetsOfUtf8: DerType = {
  ...octetStringType,
  decode: (element, place) => {
    const node = octetStringType.decode(element, place);
    const text = node.value instanceof Uint8Array ? decodeUtf8(node.value) : undefined;
    return text === undefined ? node : { ...node, kind: 'text', value: text };
  },
};

const rootOfTrust = sequenceOfMembers([
  { name: 'verifiedBootKey', type: octetStringType },
  { name: 'deviceLocked', type: booleanType },
  { name: 'verifiedBootState', type: enumeratedType(verifiedBootStates) },
  // Since version 3.
  { name: 'verifiedBootHash', type: octetStringType, optional: true },
]);

const attestationApplicationId = sequenceOfMembers([
  {
    name: 'package_infos',
    type: setOf(
      sequenceOfMembers([
        { name: 'package_name', type: octetsOfUtf8 },
        { name: 'version', type: integerType },
      ]),
    ),
  },
  { name: 'signature_digests', type: setOf(octetStringType) },
]);

const setOfNamed = (names: ValueNames) => setOf(namedIntegerType(names));

/** Tag number → name and type, of all schema versions and of the tags that older Keymasters put in besides. */
const members: ReadonlyMap<number, readonly [string, DerType]> = new Map([
  [1, ['purpose', setOfNamed(keyPurposes)]],
  [2, ['algorithm', namedIntegerType(keyAlgorithms)]],
  [3, ['keySize', integerType]],
  [4, ['blockMode', setOfNamed(blockModes)]],
  [5, ['digest', setOfNamed(digests)]],
  [6, ['padding', setOfNamed(paddingModes)]],
  [7, ['callerNonce', nullType]],
  [8, ['minMacLength', integerType]],
  [9, ['kdf', setOf(integerType)]],
  [10, ['ecCurve', namedIntegerType(ecCurves)]],
  [200, ['rsaPublicExponent', integerType]],
  [203, ['mgfDigest', setOfNamed(digests)]],
  [303, ['rollbackResistance', nullType]],
  [305, ['earlyBootOnly', nullType]],
  [400, ['activeDateTime', dateTimeType]],
  [401, ['originationExpireDateTime', dateTimeType]],
  [402, ['usageExpireDateTime', dateTimeType]],
  [405, ['usageCountLimit', integerType]],
  [502, ['userSecureId', integerType]],
  [503, ['noAuthRequired', nullType]],
  [504, ['userAuthType', namedIntegerType(userAuthTypes)]],
  [505, ['authTimeout', integerType]],
  [506, ['allowWhileOnBody', nullType]],
  [507, ['trustedUserPresenceRequired', nullType]],
  [508, ['trustedConfirmationRequired', nullType]],
  [509, ['unlockedDeviceRequired', nullType]],
  [600, ['allApplications', nullType]],
  [601, ['applicationId', octetStringType]],
  [701, ['creationDateTime', dateTimeType]],
  [702, ['origin', namedIntegerType(keyOrigins)]],
  [703, ['rollbackResistant', nullType]],
  [704, ['rootOfTrust', rootOfTrust]],
  [705, ['osVersion', integerType]],
  [706, ['osPatchLevel', integerType]],
  [709, ['attestationApplicationId', octetStringHolding(attestationApplicationId)]],
  [710, ['attestationIdBrand', octetsOfUtf8]],
  [711, ['attestationIdDevice', octetsOfUtf8]],
  [712, ['attestationIdProduct', octetsOfUtf8]],
  [713, ['attestationIdSerial', octetsOfUtf8]],
  [714, ['attestationIdImei', octetsOfUtf8]],
  [715, ['attestationIdMeid', octetsOfUtf8]],
  [716, ['attestationIdManufacturer', octetsOfUtf8]],
  [717, ['attestationIdModel', octetsOfUtf8]],
  [718, ['vendorPatchLevel', integerType]],
  [719, ['bootPatchLevel', integerType]],
  [720, ['deviceUniqueAttestation', nullType]],
  [721, ['identityCredentialKey', nullType]],
  [723, ['attestationIdSecondImei', octetsOfUtf8]],
  [724, ['moduleHash', octetStringType]],
]);

/**
 * AuthorizationList: a SEQUENCE whose members are all OPTIONAL and told apart by their tag. An unknown tag is kept and shown as what it is.
 * Faults: tags that do not ascend (`map-keys-out-of-order`; devices do that), a tag twice (`duplicate-map-key`).
 */
export const authorizationListType: DerType = {
  notation: 'SEQUENCE',
  matches: (element) => isUniversal(element, derTags.sequence),
  decode: (element, place) => {
    if (!isConstructed(element)) return anyType.decode(element, place);
    const elements = readParts(element, place);
    const children = elements.map((member) => decodeMember(member, place));
    return createDerField(element, place, { kind: 'structure', children, faults: lintTags(elements, place) });
  },
};

function decodeMember(element: DerElement, place: DerPlace): FieldNode {
  const context = element.readable && (element.identifier & 0xc0) === contextClass;
  const [name, type] = (context ? members.get(element.tagNumber) : undefined) ?? [];
  const inside = placeInside(place, name ?? formatDerTag(element));
  return type === undefined
    ? anyType.decode(element, inside)
    : explicit(element.tagNumber, type).decode(element, inside);
}

function lintTags(elements: readonly DerElement[], place: DerPlace): readonly DecodeFault[] {
  const faults: DecodeFault[] = [];
  const seen = new Set<string>();
  let last: DerElement | undefined;
  for (const element of elements) {
    if (!element.readable) break;
    const tag = formatDerTag(element);
    const span = byteSpan(place.buffer.name, element.start, element.end);
    const { reference } = place;
    if (seen.has(tag)) {
      faults.push({
        code: 'duplicate-map-key',
        span,
        expected: `1 × ${tag}`,
        found: `2 × ${tag}`,
        reference,
      });
    } else if (last !== undefined && last.tagNumber > element.tagNumber) {
      const [expected, found] = [`${tag}, ${formatDerTag(last)}`, `${formatDerTag(last)}, ${tag}`];
      faults.push({ code: 'map-keys-out-of-order', span, expected, found, reference });
    }
    seen.add(tag);
    last = element;
  }
  return faults;
}
