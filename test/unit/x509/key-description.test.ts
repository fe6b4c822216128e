import { describe, expect, it } from 'vitest';
import { findField } from '../../../src/shared/inspection/field-path.ts';
import { collectFaults } from '../../../src/shared/inspection/walk-fields.ts';
import { readAndroidKeyDescription } from '../../../src/shared/x509/facts/read-android-key-description.ts';
import { certificate, extension } from '../../support/vector-certificates.ts';
import { der, explicit, integer, octetString, sequence, set, utf8 } from '../../support/vector-der.ts';
import { decodeWhole, listValues } from '../../support/vector-x509.ts';

const oid = '1.3.6.1.4.1.11129.2.1.17';
const none = '0500';
const octets = (value: string) => octetString(new TextEncoder().encode(value));

/** Every member of every schema version: tag, encoding, what the tree says. */
const members: readonly (readonly [number, string, Uint8Array | string, unknown])[] = [
  [1, 'purpose/[0]', set(integer(2)), '2 SIGN'],
  [2, 'algorithm', integer(3), '3 EC'],
  [3, 'keySize', integer(256), 256],
  [4, 'blockMode/[0]', set(integer(32)), '32 GCM'],
  [5, 'digest/[0]', set(integer(4)), '4 SHA_2_256'],
  [6, 'padding/[0]', set(integer(3)), '3 RSA_PSS'],
  [7, 'callerNonce', none, null],
  [8, 'minMacLength', integer(128), 128],
  [9, 'kdf/[0]', set(integer(1)), 1],
  [10, 'ecCurve', integer(1), '1 P_256'],
  [200, 'rsaPublicExponent', integer(65537), 65537],
  [203, 'mgfDigest/[0]', set(integer(2)), '2 SHA1'],
  [303, 'rollbackResistance', none, null],
  [305, 'earlyBootOnly', none, null],
  [400, 'activeDateTime', integer(0), '1970-01-01T00:00:00.000Z'],
  [401, 'originationExpireDateTime', integer(1000), '1970-01-01T00:00:01.000Z'],
  [402, 'usageExpireDateTime', integer(2000), '1970-01-01T00:00:02.000Z'],
  [405, 'usageCountLimit', integer(1), 1],
  [502, 'userSecureId', integer(7), 7],
  [503, 'noAuthRequired', none, null],
  [504, 'userAuthType', integer(2), '2 FINGERPRINT'],
  [505, 'authTimeout', integer(10), 10],
  [506, 'allowWhileOnBody', none, null],
  [507, 'trustedUserPresenceRequired', none, null],
  [508, 'trustedConfirmationRequired', none, null],
  [509, 'unlockedDeviceRequired', none, null],
  [600, 'allApplications', none, null],
  [601, 'applicationId', octetString('0a'), '0a'],
  [701, 'creationDateTime', integer(3000), '1970-01-01T00:00:03.000Z'],
  [702, 'origin', integer(0), '0 GENERATED'],
  [703, 'rollbackResistant', none, null],
  [
    704,
    'rootOfTrust/verifiedBootState',
    sequence(octetString('aa'), '0101ff', '0a0102', octetString('bb')),
    '2 Unverified',
  ],
  [705, 'osVersion', integer(160000), 160000],
  [706, 'osPatchLevel', integer(202606), 202606],
  [
    709,
    'attestationApplicationId/package_infos/[0]/package_name',
    octetString(sequence(set(sequence(octets('com.example'), integer(1))), set(octetString('cc')))),
    'com.example',
  ],
  [710, 'attestationIdBrand', octets('google'), 'google'],
  [711, 'attestationIdDevice', octets('d'), 'd'],
  [712, 'attestationIdProduct', octets('p'), 'p'],
  [713, 'attestationIdSerial', octets('s'), 's'],
  [714, 'attestationIdImei', octets('i'), 'i'],
  [715, 'attestationIdMeid', octets('m'), 'm'],
  [716, 'attestationIdManufacturer', octets('Google'), 'Google'],
  [717, 'attestationIdModel', octets('Pixel'), 'Pixel'],
  [718, 'vendorPatchLevel', integer(20260605), 20260605],
  [719, 'bootPatchLevel', integer(20260605), 20260605],
  [720, 'deviceUniqueAttestation', none, null],
  [721, 'identityCredentialKey', none, null],
  [723, 'attestationIdSecondImei', octets('j'), 'j'],
  [724, 'moduleHash', octetString('dd'), 'dd'],
];

function description(version: number, software: Uint8Array, hardware: Uint8Array): Uint8Array {
  const head = [integer(version), '0a0101', integer(version), '0a0102', octetString('c0ffee'), octetString()];
  return certificate({ extensions: [extension(oid, sequence(...head, software, hardware))] });
}

function open(bytes: Uint8Array) {
  const { node, certificate: facts } = decodeWhole(bytes);
  const path = ['certificate', 'tbsCertificate', 'extensions', 'androidKeyDescription', 'extnValue'];
  const value = findField([node], path);
  if (value === undefined || facts === undefined) throw new Error('no key description');
  return { node, value, values: listValues(value), facts };
}

describe('an Android key description', () => {
  const every = sequence(...members.map(([tag, , encoding]) => explicit(tag, encoding)));

  it('has a name for every member of its authorization lists', () => {
    const { node, values } = open(description(400, sequence(), every));
    expect(collectFaults([node])).toEqual([]);
    for (const [, path, , expected] of members) {
      expect([path, values[`hardwareEnforced/${path}`]]).toEqual([path, expected]);
    }
    expect(values.attestationVersion).toBe('400 KeyMint 4.0');
    expect(values.attestationSecurityLevel).toBe('1 TrustedEnvironment');
    expect(values.keyMintSecurityLevel).toBe('2 StrongBox');
    expect(values['hardwareEnforced/rootOfTrust/verifiedBootHash']).toBe('bb');
  });

  it.each([
    [1, 'keymasterVersion', 'teeEnforced'],
    [4, 'keymasterVersion', 'teeEnforced'],
    [100, 'keyMintVersion', 'hardwareEnforced'],
    [300, 'keyMintVersion', 'hardwareEnforced'],
    [500, 'keyMintVersion', 'hardwareEnforced'],
  ])('of version %i calls its members %s and %s', (version, member, list) => {
    const names = open(description(version, sequence(), sequence())).value.children.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([member, list]));
  });

  it('gives the facts that a relying party judges, with their spans', () => {
    const hardware = sequence(explicit(1, set(integer(2), integer(3))), explicit(702, integer(0)));
    const bytes = description(300, sequence(explicit(600, none)), hardware);
    const facts = readAndroidKeyDescription(open(bytes).facts);
    expect(facts).toMatchObject({
      attestationVersion: 300,
      attestationSecurityLevel: 1,
      keyMintSecurityLevel: 2,
      attestationChallenge: Uint8Array.of(0xc0, 0xff, 0xee),
      softwareEnforced: { purpose: [], allApplications: true },
      hardwareEnforced: { purpose: [2, 3], origin: 0, allApplications: false },
      critical: false,
      wellFormed: true,
      faults: [],
    });
    const { start, end } = facts?.attestationChallengeSpan ?? {};
    expect(Buffer.from(bytes.subarray(start, end)).toString('hex')).toBe('c0ffee');
  });

  it('keeps tags that nobody knows, and faults their order and their repetition', () => {
    const list = sequence(
      explicit(702, integer(0)),
      explicit(999, utf8('new')),
      explicit(1, set()),
      explicit(1, set()),
    );
    const { node, values, facts } = open(description(400, sequence(), list));
    expect(values['hardwareEnforced/[999]/[0]']).toBe('new UTF8String');
    expect(collectFaults([node]).map(({ code }) => code)).toEqual([
      'map-keys-out-of-order',
      'duplicate-map-key',
    ]);
    expect(readAndroidKeyDescription(facts)?.hardwareEnforced).toMatchObject({ purpose: [], origin: 0 });
  });

  it('is not well-formed where it ends early', () => {
    const cut = certificate({ extensions: [extension(oid, sequence(integer(3), '0a0101'))] });
    const facts = readAndroidKeyDescription(open(cut).facts);
    expect(facts).toMatchObject({ attestationVersion: 3, attestationSecurityLevel: 1, wellFormed: false });
    expect(facts?.hardwareEnforced).toBeUndefined();
    const text = certificate({ extensions: [extension(oid, der('0c', '41'))] });
    expect(readAndroidKeyDescription(open(text).facts)?.wellFormed).toBe(false);
  });
});
