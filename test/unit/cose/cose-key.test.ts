import { generateKeyPairSync } from 'node:crypto';
import { ed448 as ed448Noble } from '@noble/curves/ed448.js';
import { ed25519 as ed25519Noble } from '@noble/curves/ed25519.js';
import { Encoder } from 'cbor-x';
import { describe, expect, it } from 'vitest';
import type { DecodedRegistration } from '../../../src/shared/ceremony/decoded-ceremony.ts';
import { judgeFaults } from '../../../src/shared/checks/judge-faults.ts';
import { policyRules } from '../../../src/shared/checks/policy-rules.ts';
import { coseAlgorithms, findCoseAlgorithm } from '../../../src/shared/cose/cose-algorithms.ts';
import { classifyCoseKeyFault } from '../../../src/shared/cose/cose-key-breach.ts';
import { decodeCoseKey } from '../../../src/shared/cose/decode-cose-key.ts';
import type { FieldNode } from '../../../src/shared/inspection/field-node.ts';
import { collectFaults } from '../../../src/shared/inspection/walk-fields.ts';
import { hex } from '../../support/vector-hex.ts';
import { mutations, truncations } from '../../support/vector-mutations.ts';
import { findPartitionBreaks } from '../../support/vector-partition.ts';
import { examplePoint } from '../../support/vector-point.ts';

const { x: x32, y: y32 } = examplePoint;
/** The base points of RFC 8032 §5.1 and §5.2, and of SEC 2 §2.4.1. */
const ed25519 = `58${'66'.repeat(31)}`;
const ed448 =
  '14fa30f25b790898adc8d74e2c13bdfdc4397ce61cffd33ad7c2a0051e9c78874098a36c7373ea4b62c7c9563720768824bcb66e71463f6900';
const k1 = '79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798';
const es256 = `a5 0102 0326 2001 215820${x32} 225820${y32}`;

function decode(bytes: Uint8Array) {
  return decodeCoseKey({ name: 'credentialPublicKey', bytes });
}

const encoder = new Encoder({ mapsAsObjects: false, tagUint8Array: false, useRecords: false });
function encodeKey(entries: readonly (readonly [number, unknown])[]): Uint8Array {
  return new Uint8Array(encoder.encode(new Map(entries)));
}

const keys: readonly (readonly [string, string, readonly string[]])[] = [
  ['an ES256 key', es256, []],
  ['an EdDSA key', `a4 0101 0327 2006 215820${ed25519}`, []],
  ['an Ed448 key', `a4 0101 033834 2007 215839${ed448}`, []],
  ['a key of order 1, which is a point', `a4 0101 0327 2006 21582001${'00'.repeat(31)}`, []],
  [
    'the same with a sign, which 0 does not have',
    `a4 0101 0327 2006 21582001${'00'.repeat(30)}80`,
    ['unexpected-value x ∈ Ed25519'],
  ],
  [
    'a y that no point of Ed25519 has',
    `a4 0101 0327 2006 21582002${'00'.repeat(31)}`,
    ['unexpected-value x ∈ Ed25519'],
  ],
  [
    'a y that no point of Ed448 has',
    `a4 0101 033834 2007 21583902${'00'.repeat(56)}`,
    ['unexpected-value x ∈ Ed448'],
  ],
  [
    'a y beyond the prime',
    `a4 0101 0327 2006 215820ee${'ff'.repeat(30)}7f`,
    ['unexpected-value x ∈ Ed25519'],
  ],
  [
    'bits behind the y of Ed448',
    `a4 0101 033834 2007 215839${ed448.slice(0, -2)}01`,
    ['unexpected-value x ∈ Ed448'],
  ],
  ['an RS256 key', 'a4 0103 03390100 2043ffeedd 2143010001', []],
  ['an ML-DSA-44 key', `a3 0107 03382f 20590520${'11'.repeat(1312)}`, []],
  ['a key of an unknown type', 'a3 011863 033863 20420102', []],
  [
    'coordinates that are swapped',
    `a5 0102 0326 2001 215820${y32} 225820${x32}`,
    ['unexpected-value (x, y) ∈ P-256'],
  ],
  [
    'the point (0, 0)',
    `a5 0102 0326 2001 215820${'00'.repeat(32)} 225820${'00'.repeat(32)}`,
    ['unexpected-value (x, y) ∈ P-256'],
  ],
  [
    'an x beyond the prime of the curve',
    `a5 0102 0326 2001 215820${'ff'.repeat(32)} 225820${y32}`,
    ['unexpected-value (x, y) ∈ P-256'],
  ],
  [
    'coordinates on a curve without a name',
    `a5 0102 0326 2009 215820${y32} 225820${x32}`,
    ['unexpected-value 1'],
  ],
  ['a key of an unknown algorithm', `a5 0102 033903e7 2001 215820${x32} 225820${y32}`, []],
  ['a key without alg', `a4 0102 2001 215820${x32} 225820${y32}`, ['missing-member 3 (alg)']],
  ['a key without kty', 'a1 0326', ['missing-member 1 (kty)']],
  ['a key without y', `a4 0102 0326 2001 215820${x32}`, ['missing-member -3 (y)']],
  ['a short x', `a5 0102 0326 2001 21581f${'11'.repeat(31)} 225820${y32}`, ['length-out-of-range 32 bytes']],
  ['a long y', `a5 0102 0326 2001 215820${x32} 225821${'22'.repeat(33)}`, ['length-out-of-range 32 bytes']],
  ['a compressed point', `a5 0102 0326 2001 215820${x32} 22f5`, ['unexpected-type bytes']],
  ['a compressed point of ES256K, which may be', `a5 0102 03382e 2008 215820${k1} 22f5`, []],
  [
    'a compressed point of ES256K that is none',
    `a5 0102 03382e 2008 215820${'00'.repeat(31)}05 22f5`,
    ['unexpected-value x ∈ secp256k1'],
  ],
  [
    'ES256 on P-384',
    `a5 0102 0326 2002 215830${'11'.repeat(48)} 225830${'22'.repeat(48)}`,
    ['unexpected-value (x, y) ∈ P-384', 'unexpected-value 1'],
  ],
  ['EdDSA on Ed448', `a4 0101 0327 2007 215839${ed448}`, ['unexpected-value 6']],
  ['ES256 in an RSA key', 'a4 0103 0326 2043ffeedd 2143010001', ['unexpected-value 2']],
  [
    'an RSA modulus with a sign byte',
    'a4 0103 03390100 204400ffeedd 2143010001',
    ['unexpected-value n[0] ≠ 00'],
  ],
  ['an RSA exponent of 1', 'a4 0103 03390100 2043ffeedd 214101', ['unexpected-value e ≥ 3, e mod 2 = 1']],
  ['an even RSA exponent', 'a4 0103 03390100 2043ffeedd 2143010002', ['unexpected-value e ≥ 3, e mod 2 = 1']],
  [
    'an RSA key without exponent bytes',
    'a4 0103 03390100 2043ffeedd 2140',
    ['unexpected-value e ≥ 3, e mod 2 = 1'],
  ],
  ['an even RSA modulus', 'a4 0103 03390100 2043ffeedc 2143010001', ['unexpected-value n ≥ 3, n mod 2 = 1']],
  [
    'an RSA exponent with leading zeros',
    'a4 0103 03390100 2043ffeedd 214400010001',
    ['unexpected-value e[0] ≠ 00'],
  ],
  [
    'an RSA exponent that is not below the modulus',
    'a4 0103 03390100 20420103 21420103',
    ['unexpected-value e < n'],
  ],
  ['an RSA key without modulus', 'a3 0103 03390100 2143010001', ['missing-member -1 (n)']],
  ['a short Ed25519 key', `a4 0101 0327 2006 21581f${'11'.repeat(31)}`, ['length-out-of-range 32 bytes']],
  ['a short Ed448 key', `a4 0101 033834 2007 215838${'11'.repeat(56)}`, ['length-out-of-range 57 bytes']],
  ['an Ed25519 (-19) key on Ed448', `a4 0101 0332 2007 215839${ed448}`, ['unexpected-value 6']],
  ['an ESP384 key on P-256', `a5 0102 033832 2001 215820${x32} 225820${y32}`, ['unexpected-value 2']],
  ['a compressed ESP256 point', `a5 0102 0328 2001 215820${x32} 22f4`, ['unexpected-type bytes']],
  [
    'an EC2 key of an unknown algorithm on Ed25519',
    `a5 0102 033903e7 2006 215820${x32} 225820${y32}`,
    ['unexpected-value kty 1'],
  ],
  ['a long ML-DSA-65 key', `a3 0107 033830 205907a1${'11'.repeat(1953)}`, ['length-out-of-range 1952 bytes']],
  ['an ML-DSA-87 key without pub', 'a2 0107 033831', ['missing-member -1 (pub)']],
  ['a short ML-DSA-44 key', 'a3 0107 03382f 20420102', ['length-out-of-range 1312 bytes']],
  [
    'a key with kid',
    `a6 0102 024101 0326 2001 215820${x32} 225820${y32}`,
    ['unexpected-member 1, 3, -1, -2, -3'],
  ],
  [
    'a private key',
    `a6 0102 0326 2001 215820${x32} 225820${y32} 234101`,
    ['unexpected-member 1, 3, -1, -2, -3'],
  ],
  [
    'the text "1" beside the label 1',
    `a6 0102 0326 2001 215820${x32} 225820${y32} 613102`,
    ['unexpected-member 1, 3, -1, -2, -3'],
  ],
  ['alg as text', `a5 0102 03634d4143 2001 215820${x32} 225820${y32}`, ['unexpected-type integer']],
  ['an array', '80', ['unexpected-type map']],
  ['bytes behind the key', 'a2 011863 033863 00', ['trailing-bytes 0 bytes']],
];

describe('decodeCoseKey', () => {
  it.each(keys)('reads %s', (_, text, faults) => {
    const bytes = hex(text);
    const { node } = decode(bytes);
    expect(collectFaults([node]).map(({ code, expected }) => `${code} ${expected}`)).toEqual(faults);
    expect(findPartitionBreaks(node, bytes.length)).toEqual([]);
  });

  it('keeps labels as names and explains them', () => {
    const { node, credentialPublicKey } = decode(hex(es256));
    expect(node.children.map(({ name, meaning }) => [name, meaning])).toEqual([
      ['1', { code: 'key-type', kty: 2, name: 'EC2' }],
      ['3', { code: 'algorithm', alg: -7, name: 'ES256' }],
      ['-1', { code: 'curve', crv: 1, name: 'P-256' }],
      ['-2', { code: 'cose-parameter', label: -2, name: 'x' }],
      ['-3', { code: 'cose-parameter', label: -3, name: 'y' }],
    ]);
    expect(credentialPublicKey).toEqual({ bytes: hex(es256), kty: 2, alg: -7, crv: 1 });
  });

  it('keeps every entry of a key it does not know', () => {
    const { node, credentialPublicKey } = decode(hex('a3 011863 033863 20420102'));
    expect(node.children.map(({ name }) => name)).toEqual(['1', '3', '-1']);
    expect(credentialPublicKey).toMatchObject({ kty: 99, alg: -100 });
  });

  it('stays a partition and never throws when cut off or changed anywhere', () => {
    for (const [, text] of keys.filter(([, text]) => text.length < 300)) {
      for (const bytes of [...truncations(hex(text)), ...mutations(hex(text), 3)]) {
        expect(findPartitionBreaks(decode(bytes).node, bytes.length)).toEqual([]);
      }
    }
  });
});

describe('the point of an EC2 key', () => {
  it.each([
    ['P-256', -7, 1],
    ['P-384', -35, 2],
    ['P-521', -36, 3],
    ['secp256k1', -47, 8],
  ])('is on %s as Node makes it, and off it with one bit changed', (namedCurve, alg, crv) => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve });
    const jwk = publicKey.export({ format: 'jwk' });
    const [x, y] = [jwk.x, jwk.y].map((text) => new Uint8Array(Buffer.from(text ?? '', 'base64url')));
    if (x === undefined || y === undefined) throw new Error('a key has two coordinates');
    const key = encodeKey([
      [1, 2],
      [3, alg],
      [-1, crv],
      [-2, x],
      [-3, y],
    ]);
    expect(collectFaults([decode(key).node])).toEqual([]);

    const changed = key.slice();
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    const { node } = decode(changed);
    const [first, second] = [-2, -3].map((label) => node.children.find(({ name }) => name === `${label}`));
    expect(collectFaults([node])).toEqual([
      {
        code: 'unexpected-value',
        span: {
          source: 'credentialPublicKey',
          start: (first?.head?.start ?? 0) + 1,
          end: second?.span.end,
        },
        expected: `(x, y) ∈ ${namedCurve}`,
        found: `(x, y) ∉ ${namedCurve}`,
        reference: 'WebAuthn L3 §5.8.5',
      },
    ]);
  });
});

describe('the point of an OKP key', () => {
  it.each([
    ['Ed25519', -8, 6, ed25519Noble],
    ['Ed448', -53, 7, ed448Noble],
  ] as const)('is on %s exactly where noble finds one', (_name, alg, crv, { Point }) => {
    const length = Point.BASE.toBytes().length;
    const seen = { on: 0, off: 0 };
    for (let number = 0; number < 64; number++) {
      // The last byte has the sign; of Ed448 it has nothing else.
      const x = Uint8Array.from({ length }, (_, at) => (number * 37 + at * 101 + at * at) & 0xff);
      x[length - 1] = crv === 7 ? (number % 2) * 0x80 : (x[length - 1] ?? 0);
      const isPoint = decodes(() => Point.fromBytes(x, false));
      const faults = collectFaults([
        decode(
          encodeKey([
            [1, 1],
            [3, alg],
            [-1, crv],
            [-2, x],
          ]),
        ).node,
      ]);
      expect([number, faults.length === 0]).toEqual([number, isPoint]);
      seen[isPoint ? 'on' : 'off'] += 1;
    }
    expect(Math.min(seen.on, seen.off)).toBeGreaterThan(16);
  });
});

function decodes(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

describe('classifyCoseKeyFault', () => {
  const point = `215820${x32} 225820${y32}`;
  it.each([
    ['incomplete', true, `a4 0102 2001 ${point}`],
    ['wrong-type', true, `a5 0102 0326 2001 215820${x32} 2201`],
    ['compressed-point', true, `a5 0102 0326 2001 215820${x32} 22f5`],
    ['wrong-length', true, `a4 0101 0327 2006 21581f${'11'.repeat(31)}`],
    ['off-curve', true, `a5 0102 0326 2001 215820${y32} 225820${x32}`],
    ['no-key-number', true, 'a4 0103 03390100 2043ffeedd 214101'],
    ['against-algorithm', true, 'a4 0103 0326 2043ffeedd 2143010001'],
    ['leading-zero', false, 'a4 0103 03390100 204400ffeedd 2143010001'],
    ['optional-parameter', false, `a6 0102 024101 0326 2001 ${point}`],
  ])('names %s, which the default policy rejects: %s', (breach, rejects, text) => {
    const { node } = decode(hex(text));
    expect(collectFaults([node]).map((fault) => classifyCoseKeyFault(fault))).toMatchObject([
      { breach, rejects },
    ]);
    const span = node.span;
    const root: FieldNode = { name: 'attestationObject', kind: 'map', span, children: [], faults: [] };
    const authData: FieldNode = {
      ...root,
      name: 'authData',
      children: [{ ...node, name: 'credentialPublicKey' }],
    };
    const decoded: DecodedRegistration = {
      kind: 'registration',
      roots: [{ ...root, children: [authData] }],
      sources: [],
      faults: [],
    };
    const actions = judgeFaults(decoded, policyRules()).all.map(({ action }) => action);
    expect(actions).toEqual([rejects ? 'reject' : 'warn']);
  });
});

describe('coseAlgorithms', () => {
  it('has every algorithm once', () => {
    expect(new Set(coseAlgorithms.map(({ alg }) => alg)).size).toBe(coseAlgorithms.length);
    expect(new Set(coseAlgorithms.map(({ name }) => name)).size).toBe(coseAlgorithms.length);
    expect([-9, -19, -50, -53, -65535].map((alg) => findCoseAlgorithm(alg)?.name)).toEqual([
      'ESP256',
      'Ed25519',
      'ML-DSA-87',
      'Ed448',
      'RS1',
    ]);
  });
});
