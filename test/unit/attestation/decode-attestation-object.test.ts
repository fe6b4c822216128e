import { describe, expect, it } from 'vitest';
import { decodeAttestationObject } from '../../../src/shared/attestation/decode-attestation-object.ts';
import { findField } from '../../../src/shared/inspection/field-path.ts';
import { collectFaults } from '../../../src/shared/inspection/walk-fields.ts';
import { encodeCbor } from '../../support/samples/encode-cbor.ts';
import { createAuthority } from '../../support/samples/sample-authority.ts';
import { hex } from '../../support/vector-hex.ts';
import { mutations, truncations } from '../../support/vector-mutations.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';
import { examplePoint } from '../../support/vector-point.ts';

const key = `a5 0102 0326 2001 215820${examplePoint.x} 225820${examplePoint.y}`;
const authenticatorData = `${'aa'.repeat(32)} 45 00000000 01020304050607080102030405060708 0004 c0c1c2c3 ${key}`;
const fmt = (name: string) => `63666d74 ${text(name)}`;
const attStmt = (content: string) => `67 61747453746d74 ${content}`;
const authData = `68 6175746844617461 58${(authenticatorData.replaceAll(' ', '').length / 2).toString(16)} ${authenticatorData}`;
const alg = '63616c67 26';
const sig = '63736967 48 3006020101020102';
const certificate = encodeCbor(createAuthority('Attestation Object Root').root).toString('hex');

/** The authenticator data with `more` behind it, ED set where `flag` says so. */
function longerAuthData(flag: '' | 'ed', more: string): string {
  const whole = `${authenticatorData} ${more}`.replaceAll(' ', '');
  const flagged = flag === 'ed' ? whole.replace(/^((?:aa){32})45/, '$1c5') : whole;
  return `68 6175746844617461 58${(flagged.length / 2).toString(16)} ${flagged}`;
}

function text(value: string): string {
  return (0x60 + value.length).toString(16) + Buffer.from(value).toString('hex');
}

function decode(bytes: Uint8Array) {
  return decodeAttestationObject({ name: 'attestationObject', bytes });
}

const objects: readonly (readonly [string, string, readonly string[]])[] = [
  ['none', `a3 ${fmt('none')} ${attStmt('a0')} ${authData}`, []],
  [
    'none with a statement',
    `a3 ${fmt('none')} ${attStmt(`a1 ${alg}`)} ${authData}`,
    ['unexpected-value map(0)'],
  ],
  ['packed, self', `a3 ${fmt('packed')} ${attStmt(`a2 ${alg} ${sig}`)} ${authData}`, []],
  [
    'packed, x5c',
    `a3 ${fmt('packed')} ${attStmt(`a3 ${alg} ${sig} 63783563 82 ${certificate} ${certificate}`)} ${authData}`,
    [],
  ],
  ['packed without sig', `a3 ${fmt('packed')} ${attStmt(`a1 ${alg}`)} ${authData}`, ['missing-member "sig"']],
  [
    'packed with alg as text',
    `a3 ${fmt('packed')} ${attStmt(`a2 63616c67 6126 ${sig}`)} ${authData}`,
    ['unexpected-type integer'],
  ],
  [
    'packed with an empty x5c',
    `a3 ${fmt('packed')} ${attStmt(`a3 ${alg} ${sig} 63783563 80`)} ${authData}`,
    ['unexpected-value array(≥ 1)'],
  ],
  [
    'packed with a text certificate',
    `a3 ${fmt('packed')} ${attStmt(`a3 ${alg} ${sig} 63783563 81 6130`)} ${authData}`,
    ['unexpected-type bytes'],
  ],
  [
    'packed with a member of Level 1',
    `a3 ${fmt('packed')} ${attStmt(`a3 ${alg} ${sig} 6a65636461614b65794964 4101`)} ${authData}`,
    ['obsolete-member ∅'],
  ],
  [
    'a format that stays plain CBOR',
    `a3 ${fmt('acme')} ${attStmt('a1 63783563 81 423000')} ${authData}`,
    [
      'unknown-format "packed", "tpm", "android-key", "android-safetynet", "fido-u2f", "none", "apple", "compound"',
    ],
  ],
  [
    'an unknown format',
    `a3 ${fmt('acme')} ${attStmt('a1 6161 01')} ${authData}`,
    [
      'unknown-format "packed", "tpm", "android-key", "android-safetynet", "fido-u2f", "none", "apple", "compound"',
    ],
  ],
  [
    'members out of order',
    `a3 ${fmt('none')} ${authData} ${attStmt('a0')}`,
    ['map-keys-out-of-order "attStmt", "authData"'],
  ],
  ['no fmt', `a2 ${attStmt('a0')} ${authData}`, ['missing-member "fmt"']],
  ['no authData', `a2 ${fmt('none')} ${attStmt('a0')}`, ['missing-member "authData"']],
  [
    'authData as text',
    `a3 ${fmt('none')} ${attStmt('a0')} 68 6175746844617461 6161`,
    ['unexpected-type bytes'],
  ],
  [
    'a further member',
    `a4 6178 00 ${fmt('none')} ${attStmt('a0')} ${authData}`,
    ['unexpected-member "fmt", "attStmt", "authData"'],
  ],
  [
    'two fmt',
    `a4 ${fmt('none')} ${fmt('none')} ${attStmt('a0')} ${authData}`,
    ['duplicate-map-key 1 × "fmt"'],
  ],
  [
    'two authData',
    `a4 ${fmt('none')} ${attStmt('a0')} ${authData} ${authData}`,
    ['duplicate-map-key 1 × "authData"'],
  ],
  [
    'a byte behind the authenticator data',
    `a3 ${fmt('none')} ${attStmt('a0')} ${longerAuthData('', '00')}`,
    ['trailing-bytes 0 bytes'],
  ],
  [
    'extensions and a byte behind them',
    `a3 ${fmt('none')} ${attStmt('a0')} ${longerAuthData('ed', 'a0 00')}`,
    ['trailing-bytes 0 bytes'],
  ],
  [
    'extensions that are no map',
    `a3 ${fmt('none')} ${attStmt('a0')} ${longerAuthData('ed', '6161')}`,
    ['unexpected-type map'],
  ],
  [
    'ED and no extensions',
    `a3 ${fmt('none')} ${attStmt('a0')} ${longerAuthData('ed', '')}`,
    ['flag-contradicts-data ED = 0'],
  ],
  [
    'AT and half an aaguid',
    `a3 ${fmt('none')} ${attStmt('a0')} 68 6175746844617461 582d ${authenticatorData.replaceAll(' ', '').slice(0, 90)}`,
    ['truncated 16 bytes'],
  ],
  [
    'an authData without a byte',
    `a3 ${fmt('none')} ${attStmt('a0')} 68 6175746844617461 40`,
    ['truncated 32 bytes'],
  ],
  ['a byte behind it', `a3 ${fmt('none')} ${attStmt('a0')} ${authData} 00`, ['trailing-bytes 0 bytes']],
  ['no map', '01', ['unexpected-type map']],
  ['no byte', '', ['truncated ≥ 1 byte']],
];

describe('decodeAttestationObject', () => {
  it.each(objects)('reads %s', (_, content, faults) => {
    const bytes = hex(content);
    const { node } = decode(bytes);
    expect(collectFaults([node]).map(({ code, expected }) => `${code} ${expected}`)).toEqual(faults);
    expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
  });

  it('keeps the offsets of its own buffer inside the authenticator data', () => {
    const bytes = hex(`a3 ${fmt('none')} ${attStmt('a0')} ${authData}`);
    const { node, authDataSpan } = decode(bytes);
    const flags = findField([node], ['attestationObject', 'authData', 'flags']);
    expect(flags?.span.start).toBe((authDataSpan?.start ?? 0) + 32);
    expect(bytes[flags?.span.start ?? 0]).toBe(0x45);
    const x = findField(
      [node],
      ['attestationObject', 'authData', 'attestedCredentialData', 'credentialPublicKey', '-2'],
    );
    expect(bytes.slice(x?.head?.end, x?.span.end)).toEqual(hex(examplePoint.x));
  });

  it('explains the statement of packed', () => {
    const { node } = decode(
      hex(
        `a3 ${fmt('packed')} ${attStmt(`a3 ${alg} ${sig} 63783563 82 ${certificate} ${certificate}`)} ${authData}`,
      ),
    );
    const statement = findField([node], ['attestationObject', 'attStmt']);
    expect(findField([node], ['attestationObject', 'fmt'])?.meaning).toEqual({
      code: 'attestation-format',
      fmt: 'packed',
    });
    expect(findField(statement?.children ?? [], ['alg'])?.meaning).toEqual({
      code: 'algorithm',
      alg: -7,
      name: 'ES256',
    });
    expect(findField(statement?.children ?? [], ['x5c', '[1]'])?.meaning).toEqual({
      code: 'certificate',
      index: 1,
    });
  });

  it('takes the array of a compound statement', () => {
    const part = `a2 ${fmt('none')} ${attStmt('a0')}`;
    const { node } = decode(hex(`a3 ${fmt('compound')} ${attStmt(`82 ${part} ${part}`)} ${authData}`));
    expect(collectFaults([node])).toEqual([]);
  });

  it('reads authenticator data in one chunk of an indefinite length in place', () => {
    const chunked = authData.replace('6175746844617461 ', '6175746844617461 5f ');
    const bytes = hex(`a3 ${fmt('none')} ${attStmt('a0')} ${chunked} ff`);
    const decoded = decode(bytes);
    expect(decoded.authenticatorData?.signCount).toBe(0);
    expect(collectFaults([decoded.node]).map(({ code }) => code)).toEqual(['indefinite-length']);
    expect(findPartitionBreaks(decoded.node, bytes.length)).toEqual([]);
  });

  it('shows authenticator data in several chunks as they stand, and takes it apart where they are joined', () => {
    const bytes = hex(
      `a3 ${fmt('none')} ${attStmt('a0')} 68 6175746844617461 5f 5820 ${'aa'.repeat(32)} 45 45 00000000 ff`,
    );
    const decoded = decode(bytes);
    const [joined, ...others] = decoded.derived;
    expect(others).toEqual([]);
    expect(joined?.source).toEqual({
      name: 'authData',
      bytes: hex(`${'aa'.repeat(32)} 45 00000000`),
      recipe: { operation: 'concatenation', of: ['attestationObject'] },
    });
    expect(joined && findField([joined.root], ['authData', 'signCount'])?.value).toBe(0);
    expect(collectFaults([decoded.node]).map(({ code, found }) => [code, found])).toEqual([
      ['indefinite-length', 'bytes(*)'],
    ]);
    expect(findField([decoded.node], ['attestationObject', 'authData'])).toMatchObject({
      kind: 'bytes',
      value: hex(`${'aa'.repeat(32)} 45 00000000`),
    });
    expect(findPartitionBreaks(decoded.node, bytes.length)).toEqual([]);
  });

  it('still shows authenticator data that ends early', () => {
    const bytes = hex(`a3 ${fmt('none')} ${attStmt('a0')} ${authData}`).slice(0, 80);
    const decoded = decode(bytes);
    expect(decoded.authenticatorData?.flags.byte).toBe(0x45);
    expect(findPartitionBreaks(decoded.node, bytes.length)).toEqual([]);
  });

  it('stays a partition and never throws when cut off or changed anywhere', () => {
    for (const [, content] of objects) {
      const whole = hex(content);
      // The inside of certificates has tests of its own.
      const step = whole.length > 500 ? 131 : 1;
      const cut = [...truncations(whole)].filter((_, index) => index % step === 0);
      for (const bytes of [...cut, ...mutations(whole, 11 * step)]) {
        expect(findPartitionBreaks(decode(bytes).node, bytes.length)).toEqual([]);
      }
    }
  });
});
