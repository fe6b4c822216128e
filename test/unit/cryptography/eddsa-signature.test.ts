import { createHash, createPublicKey, verify as verifyWithNode } from 'node:crypto';
import { ed448 } from '@noble/curves/ed448.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { parseHex } from '../../../src/shared/bytes/hex.ts';
import { findCoseCurve } from '../../../src/shared/cose/cose-curves.ts';
import { isCanonicalEdwardsPoint } from '../../../src/shared/cose/edwards-point.ts';
import { createPureCryptography } from '../../../src/shared/cryptography/create-pure-cryptography.ts';
import type { SignatureOutcome } from '../../../src/shared/cryptography/cryptography.ts';
import { encodeSubjectPublicKeyInfo } from '../../../src/shared/cryptography/encode-subject-public-key-info.ts';
import { edwardsCurves } from '../../../src/shared/cryptography/key-parameters.ts';
import type { EdwardsCurveName } from '../../../src/shared/cryptography/public-key.ts';
import { isSmallOrderPoint } from '../../../src/shared/cryptography/small-order-point.ts';

const paths = [
  ['the platform', await createNodeCryptography()],
  ['no platform', createPureCryptography()],
] as const;
const data = new TextEncoder().encode('data');
const secretKey = new Uint8Array(32).fill(7);
const honestKey = ed25519.getPublicKey(secretKey);
const honest = ed25519.sign(data, secretKey);

/** R = B and S = 1: under a key of order 1 it signs everything. */
const baseAndOne = Uint8Array.of(...ed25519.Point.BASE.toBytes(), 1, ...new Uint8Array(31));
const valid = { outcome: 'valid' } as const;

interface Row {
  readonly name: string;
  readonly curve?: EdwardsCurveName;
  readonly key: Uint8Array;
  readonly signature: Uint8Array;
  readonly expected: SignatureOutcome;
}

const base = ed25519.Point.BASE.toBytes();
const orderOne = encoded('01');

const rows: readonly Row[] = [
  { name: 'an honest signature', key: honestKey, signature: honest, expected: valid },
  {
    name: 'S + L, which is S again',
    key: honestKey,
    signature: withOrderAdded(),
    expected: invalid('signature-encoding'),
  },
  {
    name: 'an R that is no point',
    key: honestKey,
    signature: honest.with(0, 2).fill(0, 1, 32),
    expected: invalid('mismatch'),
  },
  { name: 'a key that is no point', key: encoded('02'), signature: honest, expected: invalid('key-invalid') },
  {
    name: 'a key too short',
    key: honestKey.subarray(1),
    signature: honest,
    expected: invalid('key-invalid'),
  },
  { name: 'a key of order 1', key: orderOne, signature: baseAndOne, expected: invalid('key-invalid') },
  {
    name: 'the same with y + p, as only ZIP-215 has it',
    key: encoded(`ee${'ff'.repeat(30)}7f`),
    signature: baseAndOne,
    expected: invalid('key-invalid'),
  },
  {
    name: 'the same with a sign',
    key: orderOne.with(31, 0x80),
    signature: baseAndOne,
    expected: invalid('key-invalid'),
  },
  {
    name: 'an R of order 1',
    key: base,
    signature: Uint8Array.of(...orderOne, ...challengeAsS(orderOne, base)),
    expected: invalid('signature-encoding'),
  },
  {
    name: 'a key with a part of order 8, without the cofactor',
    ...mixedOrder('Ed25519', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'),
    expected: invalid('mismatch'),
  },
  {
    name: 'an Ed448 key with a part of order 4, with the cofactor',
    ...mixedOrder('Ed448', '00'.repeat(57)),
    expected: valid,
  },
  {
    name: 'an Ed448 key of order 4',
    curve: 'Ed448',
    key: new Uint8Array(57),
    signature: Uint8Array.of(...ed448.Point.BASE.toBytes(), 1, ...new Uint8Array(56)),
    expected: invalid('key-invalid'),
  },
  {
    name: 'an Ed448 key with bits behind y',
    curve: 'Ed448',
    key: ed448.Point.BASE.toBytes().with(56, 1),
    signature: Uint8Array.of(...ed448.Point.BASE.toBytes(), 1, ...new Uint8Array(56)),
    expected: invalid('key-invalid'),
  },
  {
    name: 'an Ed448 S at the order',
    curve: 'Ed448',
    key: ed448.Point.BASE.toBytes(),
    signature: Uint8Array.of(...ed448.Point.BASE.toBytes(), ...littleEndian(ed448.Point.Fn.ORDER, 57)),
    expected: invalid('signature-encoding'),
  },
];

describe.each(paths)('EdDSA with %s', (_path, cryptography) => {
  it.each(rows)('judges $name', ({ curve = 'Ed25519', key: x, signature, expected }) => {
    const publicKey = { type: 'okp', curve, x } as const;
    expect(cryptography.verifySignature({ scheme: { kind: 'eddsa' }, publicKey, data, signature })).toEqual(
      expected,
    );
  });
});

// Older releases of Node leave keys and R of small order to OpenSSL, which takes them; and it cannot import a short key.
const judgedAlike = rows.filter(
  ({ curve = 'Ed25519', key, signature }) =>
    key.length !== 31 &&
    !isSmallOrderPoint(curve, key) &&
    !isSmallOrderPoint(curve, signature.subarray(0, key.length)) &&
    isCanonical(curve, key),
);

it.each(judgedAlike)(
  'Node alone says the same of $name',
  ({ curve = 'Ed25519', key: x, signature, expected }) => {
    const der = Buffer.from(encodeSubjectPublicKeyInfo({ type: 'okp', curve, x }));
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    expect(verifyWithNode(null, data, key, signature)).toBe(expected.outcome === 'valid');
  },
);

it('differs from noble, which multiplies Ed25519 by the cofactor', () => {
  const { key, signature } = mixedOrder(
    'Ed25519',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  );
  expect(ed25519.verify(signature, data, key, { zip215: false })).toBe(true);
});

function isCanonical(curve: EdwardsCurveName, key: Uint8Array): boolean {
  const known = findCoseCurve(edwardsCurves[curve].crv);
  return known !== undefined && isCanonicalEdwardsPoint(key, known);
}

/** The key aB + T for a T of small order, and a signature that holds only up to a multiple of T. */
function mixedOrder(curve: EdwardsCurveName, torsion: string) {
  const { Point } = curve === 'Ed25519' ? ed25519 : ed448;
  const [a, r] = [123456789n, 987654321n];
  const T = Point.fromHex(torsion, true);
  const key = Point.BASE.multiply(a).add(T).toBytes();
  const R = Point.BASE.multiply(r).toBytes();
  const k = challenge(curve, R, key);
  const signature = Uint8Array.of(...R, ...littleEndian((r + k * a) % Point.Fn.ORDER, R.length));
  return { curve, key, signature };
}

/** S of a signature under the key B whose R adds nothing: k itself. */
function challengeAsS(R: Uint8Array, key: Uint8Array): Uint8Array {
  return littleEndian(challenge('Ed25519', R, key), 32);
}

function challenge(curve: EdwardsCurveName, R: Uint8Array, key: Uint8Array): bigint {
  const hash =
    curve === 'Ed25519'
      ? createHash('sha512')
      : createHash('shake256', { outputLength: 114 }).update('SigEd448\0\0');
  const digest = hash.update(R).update(key).update(data).digest().reverse().toString('hex');
  return BigInt(`0x${digest}`) % (curve === 'Ed25519' ? ed25519 : ed448).Point.Fn.ORDER;
}

function withOrderAdded(): Uint8Array {
  const s = BigInt(`0x${Buffer.from(honest.subarray(32)).reverse().toString('hex')}`);
  return Uint8Array.of(...honest.subarray(0, 32), ...littleEndian(s + ed25519.Point.Fn.ORDER, 32));
}

function littleEndian(value: bigint, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => Number((value >> BigInt(8 * index)) & 0xffn));
}

function encoded(hex: string): Uint8Array {
  return Uint8Array.from({ ...parseHex(hex), length: 32 }, (byte: number | undefined) => byte ?? 0);
}

function invalid(reason: Extract<SignatureOutcome, { outcome: 'invalid' }>['reason']): SignatureOutcome {
  return { outcome: 'invalid', reason };
}
