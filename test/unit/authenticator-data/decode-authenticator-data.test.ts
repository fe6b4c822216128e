import { describe, expect, it } from 'vitest';
import { decodeAuthenticatorData } from '../../../src/shared/authenticator-data/decode-authenticator-data.ts';
import type { AuthenticatorDataUse } from '../../../src/shared/authenticator-data/decode-flags.ts';
import { ByteCursor } from '../../../src/shared/bytes/byte-cursor.ts';
import { findField } from '../../../src/shared/inspection/field-path.ts';
import { collectFaults } from '../../../src/shared/inspection/walk-fields.ts';
import { hex } from '../../support/vector-hex.ts';
import { mutations, truncations } from '../../support/vector-mutations.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';
import { examplePoint } from '../../support/vector-point.ts';

const hash = 'aa'.repeat(32);
const aaguid = '01020304050607080102030405060708';
const key = `a5 0102 0326 2001 215820${examplePoint.x} 225820${examplePoint.y}`;
const attested = `${aaguid} 0004 c0c1c2c3 ${key}`;
const credProtect = 'a1 6b6372656450726f74656374 02';

function decode(bytes: Uint8Array, use: AuthenticatorDataUse) {
  return decodeAuthenticatorData(new ByteCursor({ name: 'authenticatorData', bytes }), {
    name: 'authenticatorData',
    use,
  });
}

const cases: readonly (readonly [string, AuthenticatorDataUse, string, readonly string[]])[] = [
  ['37 bytes of an assertion', 'assertion', `${hash} 05 00000007`, []],
  ['a backed up passkey', 'assertion', `${hash} 1d 00000000`, []],
  ['an attestation', 'attestation', `${hash} 45 00000000 ${attested}`, []],
  ['an attestation with extensions', 'attestation', `${hash} c5 00000000 ${attested} ${credProtect}`, []],
  ['an assertion with extensions', 'assertion', `${hash} 85 00000000 ${credProtect}`, []],
  ['no byte', 'assertion', '', ['truncated rpIdHash']],
  ['half an rpIdHash', 'assertion', 'aabb', ['truncated rpIdHash']],
  ['an rpIdHash alone', 'assertion', hash, ['truncated flags']],
  ['half a signCount', 'assertion', `${hash} 05 0000`, ['truncated signCount']],
  ['half an aaguid', 'attestation', `${hash} 45 00000000 0102`, ['truncated aaguid']],
  ['no length', 'attestation', `${hash} 45 00000000 ${aaguid}`, ['truncated credentialIdLength']],
  [
    'a credential ID that ends early',
    'attestation',
    `${hash} 45 00000000 ${aaguid} 0004 c0`,
    ['truncated credentialId'],
  ],
  [
    'an empty credential ID',
    'attestation',
    `${hash} 45 00000000 ${aaguid} 0000 ${key}`,
    ['unexpected-value credentialIdLength'],
  ],
  ['no key', 'attestation', `${hash} 45 00000000 ${aaguid} 0001 c0`, ['truncated credentialPublicKey']],
  [
    'a key that ends early',
    'attestation',
    `${hash} 45 00000000 ${aaguid} 0001 c0 a5 0102`,
    ['truncated credentialPublicKey'],
  ],
  ['RFU1', 'assertion', `${hash} 07 00000000`, ['reserved-bits-set flags']],
  ['RFU2', 'assertion', `${hash} 25 00000000`, ['reserved-bits-set flags']],
  ['BS without BE', 'assertion', `${hash} 15 00000000`, ['flag-contradicts-data flags']],
  ['AT in an assertion', 'assertion', `${hash} 45 00000000 ${attested}`, ['flag-contradicts-data flags']],
  ['no AT in an attestation', 'attestation', `${hash} 05 00000000`, ['flag-contradicts-data flags']],
  [
    'AT and no byte left',
    'attestation',
    `${hash} 45 00000000`,
    ['flag-contradicts-data attestedCredentialData'],
  ],
  ['ED and no byte left', 'assertion', `${hash} 85 00000000`, ['flag-contradicts-data extensions']],
  ['bytes that no flag announces', 'assertion', `${hash} 05 00000000 a0`, ['trailing-bytes unexplained']],
  ['bytes behind the extensions', 'assertion', `${hash} 85 00000000 a0 00`, ['trailing-bytes unexplained']],
  ['extensions that are no map', 'assertion', `${hash} 85 00000000 80`, ['unexpected-type extensions']],
];

describe('decodeAuthenticatorData', () => {
  it.each(cases)('reads %s (%s)', (_, use, text, faults) => {
    const bytes = hex(text);
    const { node } = decode(bytes, use);
    const found = collectNamed(node.children).concat(
      collectNamed(findField(node.children, ['attestedCredentialData'])?.children ?? []),
    );
    expect(found).toEqual(faults);
    expect(collectFaults([node])).toHaveLength(faults.length);
    expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
  });

  it('gives the values of an attestation', () => {
    const { authenticatorData } = decode(hex(`${hash} 5d 00000100 ${attested}`), 'attestation');
    expect(authenticatorData).toEqual({
      rpIdHash: hex(hash),
      flags: {
        userPresent: true,
        userVerified: true,
        backupEligible: true,
        backupState: true,
        attestedCredentialDataIncluded: true,
        extensionDataIncluded: false,
        byte: 0x5d,
      },
      signCount: 256,
      attestedCredentialData: {
        aaguid: '01020304-0506-0708-0102-030405060708',
        credentialId: hex('c0c1c2c3'),
        credentialPublicKey: { bytes: hex(key), kty: 2, alg: -7, crv: 1 },
      },
    });
  });

  it('reads the greatest signCount as an unsigned number', () => {
    expect(decode(hex(`${hash} 05 ffffffff`), 'assertion').authenticatorData?.signCount).toBe(4_294_967_295);
  });

  it('shows all eight bits, least significant first, over the flags byte', () => {
    const flags = findField(
      [decode(hex(`${hash} 45 00000000 ${attested}`), 'attestation').node],
      ['authenticatorData', 'flags'],
    );
    expect(flags?.children.map(({ name, bit, value, kind }) => `${bit} ${name} ${value} ${kind}`)).toEqual([
      '0 UP true bit',
      '1 RFU1 false bit',
      '2 UV true bit',
      '3 BE false bit',
      '4 BS false bit',
      '5 RFU2 false bit',
      '6 AT true bit',
      '7 ED false bit',
    ]);
    expect(new Set(flags?.children.map(({ span }) => `${span.start}-${span.end}`))).toEqual(
      new Set(['32-33']),
    );
  });

  it.each([
    ['05', 'single-device'],
    ['15', 'not-allowed'],
    ['0d', 'multi-device'],
    ['1d', 'backed-up'],
  ])('says of the flags %s what BE and BS mean together', (flags, backup) => {
    const { node } = decode(hex(`${hash} ${flags} 00000000`), 'assertion');
    expect(findField([node], ['authenticatorData', 'flags'])?.meaning).toEqual({ code: 'backup', backup });
  });

  it('takes a credential ID of 1023 bytes and faults one of 1024', () => {
    const withId = (length: number) =>
      hex(
        `${hash} 45 00000000 ${aaguid} ${length.toString(16).padStart(4, '0')} ${'c0'.repeat(length)} ${key}`,
      );
    expect(collectFaults([decode(withId(1023), 'attestation').node])).toEqual([]);
    const tooLong = decode(withId(1024), 'attestation');
    expect(collectFaults([tooLong.node])).toEqual([
      {
        code: 'length-out-of-range',
        span: { source: 'authenticatorData', start: 53, end: 55 },
        expected: '≤ 1023 bytes',
        found: '1024 bytes',
        reference: 'WebAuthn L3 §6.5.1',
      },
    ]);
    expect(tooLong.authenticatorData?.attestedCredentialData?.credentialId).toHaveLength(1024);
  });

  it('gives no value before all 37 bytes are there', () => {
    for (const bytes of truncations(hex(`${hash} 05 00000007`))) {
      expect(decode(bytes, 'assertion').authenticatorData !== undefined).toBe(bytes.length === 37);
    }
  });

  it('stays a partition and never throws when cut off or changed anywhere', () => {
    for (const [, use, text] of cases) {
      for (const bytes of [...truncations(hex(text)), ...mutations(hex(text))]) {
        expect(findPartitionBreaks(decode(bytes, use).node, bytes.length)).toEqual([]);
      }
    }
  });
});

function collectNamed(
  nodes: readonly {
    readonly name: string;
    readonly faults: readonly { readonly code: string }[];
    readonly children: readonly unknown[];
  }[],
): string[] {
  return nodes.flatMap(({ name, faults }) => faults.map(({ code }) => `${code} ${name}`));
}
