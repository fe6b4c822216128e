import { describe, expect, it } from 'vitest';
import { ByteCursor } from '../../../src/shared/bytes/byte-cursor.ts';
import { formatHex } from '../../../src/shared/bytes/hex.ts';
import type { FieldNode } from '../../../src/shared/inspection/field-node.ts';
import { findField } from '../../../src/shared/inspection/field-path.ts';
import { collectFaults } from '../../../src/shared/inspection/walk-fields.ts';
import { decodeTpmAttest } from '../../../src/shared/tpm/decode-tpm-attest.ts';
import { capturedNote } from '../../support/vector-files.ts';
import { hex } from '../../support/vector-hex.ts';
import { mutations, truncations } from '../../support/vector-mutations.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';
import { readTpmStatements } from './tpm-vectors.ts';

const digest = 'dd'.repeat(32);
const name = `0022 000b ${digest}`;
/** magic is put before it, what the type announces behind it. */
const afterType = `${name} 0004 c0c1c2c3 0000000000001234 00000005 00000006 01 0102030405060708`;
const attest = (type: string, attested: string) => `ff544347 ${type} ${afterType} ${attested}`;
const certify = attest('8017', `${name} 0000`);

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['a certified object', certify, []],
  ['a certified object with a handle for a name', attest('8017', '0004 80000001 0000'), []],
  ['a quote', attest('8018', `00000002 000b 03 010203 0004 03 000000 0020 ${digest}`), []],
  ['a creation', attest('801a', `${name} 0020 ${digest}`), []],
  ['a time', attest('8019', '0000000000000001 0000000000000002 00000003 00000004 00 0000000000000005'), []],
  ['an NV index', attest('8014', `${name} 0010 0002 abcd`), []],
  ['the digest of an NV index', attest('801c', `${name} 0020 ${digest}`), []],
  ['a session audit', attest('8016', `01 0020 ${digest}`), []],
  ['a command audit', attest('8015', `0000000000000009 000b 0020 ${digest} 0020 ${digest}`), []],
  ['no byte', '', ['truncated magic']],
  ['half a magic', 'ff54', ['truncated magic']],
  ['another magic', certify.replace('ff544347', 'ff544348'), ['unexpected-value magic']],
  ['the tag of no attestation', attest('8021', `${name} 0000`), ['unexpected-value type']],
  ['a tag that nobody knows', attest('1234', `${name} 0000`), ['unexpected-value type']],
  ['a size beyond the end', 'ff544347 8017 ffff 000b', ['truncated qualifiedSigner']],
  ['half a size', 'ff544347 8017 00', ['truncated qualifiedSigner']],
  ['a name of one byte', attest('8017', '0001 00 0000'), ['truncated nameAlg']],
  ['a name by no hash', attest('8017', `0022 0006 ${digest} 0000`), ['unexpected-value nameAlg']],
  ['a digest too short', attest('8017', '0006 000b 01020304 0000'), ['length-out-of-range digest']],
  [
    'a clock that is neither safe nor not',
    certify.replace('00000006 01', '00000006 02'),
    ['unexpected-value safe'],
  ],
  ['bytes behind it', `${certify} 00ff`, ['trailing-bytes unexplained']],
  ['more selections than there are', attest('8018', '00000002 000b 03 010203'), ['truncated hash']],
  ['more selections than hashes', attest('8018', 'ffffffff 000b 03 010203'), ['length-out-of-range count']],
  ['a selection beyond the end', attest('8018', '00000001 000b ff 0102'), ['truncated pcrSelect']],
];

function decode(bytes: Uint8Array) {
  return decodeTpmAttest(new ByteCursor({ name: 'certInfo', bytes }), 'certInfo');
}

describe('decodeTpmAttest', () => {
  it.each(cases)('reads %s', (_, text, faults) => {
    const bytes = hex(text);
    const { node } = decode(bytes);
    expect(namedFaults(node)).toEqual(faults);
    expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
  });

  it('gives the values of a certified object', () => {
    const { node, attest: value } = decode(hex(certify));
    expect(value).toEqual({
      magic: 0xff544347,
      type: 0x8017,
      qualifiedSigner: hex(`000b ${digest}`),
      extraData: hex('c0c1c2c3'),
      extraDataSpan: { source: 'certInfo', start: 44, end: 48 },
      certify: {
        name: hex(`000b ${digest}`),
        nameSpan: { source: 'certInfo', start: 75, end: 109 },
        qualifiedName: new Uint8Array(),
      },
    });
    const at = (...path: string[]) => findField([node], ['certInfo', ...path]);
    expect(at('type')?.meaning).toEqual({ code: 'named', name: 'TPM_ST_ATTEST_CERTIFY' });
    expect(at('attested', 'name', 'nameAlg')?.meaning).toEqual({ code: 'named', name: 'TPM_ALG_SHA256' });
    expect(at('attested', 'name', 'digest')?.value).toEqual(hex(digest));
    expect(at('clockInfo', 'clock')?.value).toBe(0x1234n);
    expect(at('clockInfo', 'safe')?.meaning).toEqual({ code: 'named', name: 'YES' });
    expect(at('firmwareVersion')?.value).toBe(0x0102030405060708n);
  });

  it('keeps the offsets of the buffer that it stands in', () => {
    const bytes = hex(`aabbcc ${certify} dd`);
    const cursor = new ByteCursor({ name: 'attestationObject', bytes }, 3, bytes.length - 1);
    const { node, attest: value } = decodeTpmAttest(cursor, 'certInfo');
    expect(node.span).toEqual({ source: 'attestationObject', start: 3, end: bytes.length - 1 });
    expect(value?.extraDataSpan).toEqual({ source: 'attestationObject', start: 47, end: 51 });
    expect(value?.certify?.nameSpan).toEqual({ source: 'attestationObject', start: 78, end: 112 });
  });

  it('tells the type of what nobody knows, and explains nothing of what stands behind it', () => {
    const { node, attest: value } = decode(hex(attest('1234', 'aabb')));
    expect(value?.type).toBe(0x1234);
    expect(value?.certify).toBeUndefined();
    expect(node.children.at(-1)).toMatchObject({ kind: 'unexplained', span: { start: 73, end: 75 } });
  });

  it('gives no certified names before all of them are there', () => {
    const whole = hex(certify);
    for (const bytes of truncations(whole)) {
      const { attest: value } = decode(bytes);
      expect(value?.certify !== undefined).toBe(bytes.length === whole.length);
      expect(value !== undefined).toBe(bytes.length >= 48);
    }
  });

  it('stays a partition and never throws when cut off or changed anywhere', () => {
    for (const [, text] of cases) {
      for (const bytes of [...truncations(hex(text)), ...mutations(hex(text), 3)]) {
        expect(findPartitionBreaks(decode(bytes).node, bytes.length)).toEqual([]);
      }
    }
  });

  it(`reads every certInfo of the vectors without a fault, but for a clock that no TPM made${capturedNote}`, () => {
    const statements = readTpmStatements();
    expect(statements.length).toBeGreaterThan(0);
    for (const { id, certInfo } of statements) {
      const { node, attest: value } = decode(certInfo);
      // The specification's own vector, and the library's that it was made with, have 0x33 for TPMI_YES_NO.
      const isSynthetic = /^w3c-|^yubi-td-/.test(id);
      expect([id, ...namedFaults(node)]).toEqual(isSynthetic ? [id, 'unexpected-value safe'] : [id]);
      expect(findPartitionBreaks(node, certInfo.length)).toEqual([]);
      expect(formatHex(value?.certify?.name.subarray(0, 2) ?? new Uint8Array())).toMatch(/^000[4bcd]$/);
    }
  });
});

function namedFaults(node: FieldNode): readonly string[] {
  const own = node.faults.map(({ code }) => `${code} ${node.name}`);
  const all = [...own, ...node.children.flatMap(namedFaults)];
  expect(all.length).toBe(collectFaults([node]).length);
  return all;
}
