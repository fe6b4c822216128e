import { decodeUtf8 } from '../../bytes/decode-utf-8.ts';
import type { FieldNode } from '../../inspection/field-node.ts';
import { namedBitsType } from '../der/bit-string-types.ts';
import { createNamedMeaning } from '../der/create-der-field.ts';
import type { DerType } from '../der/der-type.ts';
import { fixedOctetStringType, integerType, octetStringType } from '../der/primitive-types.ts';
import { sequenceOfMembers } from '../der/sequence-type.ts';
import { explicit } from '../der/wrapped-types.ts';
import { nameObjectIdentifier } from '../object-identifiers.ts';
import type { ExtensionDefinition } from './extension-definition.ts';
import { keyDescriptionType } from './key-description-type.ts';

/** FIDO U2F Authenticator Transports Extension v1.2 §2.1, first bit first. */
export const transportBits = [
  'bluetoothRadio',
  'bluetoothLowEnergyRadio',
  'uSB',
  'nFC',
  'uSBInternal',
] as const;

/** Octets that are text without being a string type; other octets stay octets. An object identifier as text is named. */
const octetsOfText: DerType = {
  ...octetStringType,
  decode: (element, place) => {
    const node = octetStringType.decode(element, place);
    const text = node.value instanceof Uint8Array ? readPrintable(node.value) : undefined;
    if (text === undefined) return node;
    const meaning = createNamedMeaning(nameObjectIdentifier(text));
    const named: FieldNode = { ...node, kind: 'text', value: text };
    return meaning === undefined ? named : { ...named, meaning };
  },
};

function readPrintable(bytes: Uint8Array): string | undefined {
  const text = bytes.length === 0 ? undefined : decodeUtf8(bytes);
  return text !== undefined && /^\P{Cc}+$/u.test(text) ? text : undefined;
}

const yubicoPiv = 'Yubico: PIV attestation';
const yubicoOids = 'Yubico: OID arcs';
const appleDevices = 'Apple: Managed Device Attestation';

/** The extensions that FIDO and the makers of authenticators define. */
export const authenticatorExtensions: readonly ExtensionDefinition[] = [
  { oid: '1.3.6.1.4.1.45724.1.1.2', reference: 'WebAuthn L3 §8.2.2', type: octetStringType },
  { oid: '1.3.6.1.4.1.45724.1.1.4', reference: 'WebAuthn L3 §8.2.1', type: fixedOctetStringType(16) },
  {
    oid: '1.3.6.1.4.1.45724.2.1.1',
    reference: 'FIDO U2F Transports Extension v1.2 §2.1',
    type: namedBitsType(transportBits),
  },
  { oid: '1.3.6.1.4.1.11129.2.1.17', reference: 'Android key attestation', type: keyDescriptionType },
  {
    oid: '1.2.840.113635.100.8.2',
    reference: 'WebAuthn L3 §8.8',
    type: sequenceOfMembers([{ name: 'nonce', type: explicit(1, octetStringType) }]),
  },
  // CBOR: `{1: certificates issued in the last 30 days, …}`.
  {
    oid: '1.3.6.1.4.1.11129.2.1.30',
    reference: 'Android key attestation',
    type: octetStringType,
    raw: true,
  },
  ...['9.1', '9.2', '9.4', '10.1', '10.2', '10.3', '13.2'].map(
    (arc): ExtensionDefinition => ({
      oid: `1.2.840.113635.100.8.${arc}`,
      reference: appleDevices,
      type: octetsOfText,
      raw: true,
    }),
  ),
  { oid: '1.2.840.113635.100.8.11.1', reference: appleDevices, type: octetStringType, raw: true },
  { oid: '1.3.6.1.4.1.41482.2', reference: yubicoOids, type: octetsOfText, raw: true },
  { oid: '1.3.6.1.4.1.41482.3.3', reference: yubicoPiv, type: octetStringType, raw: true },
  { oid: '1.3.6.1.4.1.41482.3.7', reference: yubicoPiv, type: integerType },
  { oid: '1.3.6.1.4.1.41482.3.8', reference: yubicoPiv, type: octetStringType, raw: true },
  { oid: '1.3.6.1.4.1.41482.3.9', reference: yubicoPiv, type: octetStringType, raw: true },
  { oid: '1.3.6.1.4.1.41482.13.1', reference: yubicoOids, type: octetStringType },
];
