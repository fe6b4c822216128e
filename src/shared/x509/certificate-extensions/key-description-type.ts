import type { DerElement } from '../der/der-element.ts';
import type { DerPlace, DerType } from '../der/der-type.ts';
import { enumeratedType, integerType, namedIntegerType, octetStringType } from '../der/primitive-types.ts';
import { readDerElement } from '../der/read-der-element.ts';
import { sequenceOfMembers } from '../der/sequence-type.ts';
import { authorizationListType } from './authorization-list-type.ts';
import { attestationVersions, securityLevels } from './key-description-values.ts';

const keymaster = describe('keymasterVersion', 'keymasterSecurityLevel', 'teeEnforced');
const keyMint = describe('keyMintVersion', 'keyMintSecurityLevel', 'hardwareEnforced');

/** attestationVersion of the first KeyMint, which renamed members; the encoding stayed. */
const firstKeyMint = 100;

/** KeyDescription of Android key attestation, every version (AOSP, "Key and ID attestation"). */
export const keyDescriptionType: DerType = {
  ...keyMint,
  decode: (element, place) =>
    (readVersion(element, place) < firstKeyMint ? keymaster : keyMint).decode(element, place),
};

function describe(version: string, securityLevel: string, hardwareEnforced: string): DerType {
  return sequenceOfMembers([
    { name: 'attestationVersion', type: namedIntegerType(attestationVersions) },
    { name: 'attestationSecurityLevel', type: enumeratedType(securityLevels) },
    { name: version, type: integerType },
    { name: securityLevel, type: enumeratedType(securityLevels) },
    { name: 'attestationChallenge', type: octetStringType },
    { name: 'uniqueId', type: octetStringType },
    { name: 'softwareEnforced', type: authorizationListType },
    { name: hardwareEnforced, type: authorizationListType },
  ]);
}

function readVersion(element: DerElement, place: DerPlace): number {
  if (element.contentStart >= element.contentEnd) return firstKeyMint;
  const version = readDerElement(place.buffer, element.contentStart, element);
  if (!integerType.matches(version)) return firstKeyMint;
  const { value } = integerType.decode(version, place);
  return typeof value === 'number' ? value : firstKeyMint;
}
