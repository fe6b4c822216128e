import { createPublicKey } from 'node:crypto';
import { Encoder } from 'cbor-x';
import { describe, expect, it } from 'vitest';
import { formatHex, parseHex } from '../../../src/shared/bytes/hex.ts';
import {
  coseSignatureScheme,
  fitsAlgorithm,
} from '../../../src/shared/cryptography/cose-signature-scheme.ts';
import { createJwk } from '../../../src/shared/cryptography/create-jwk.ts';
import { isPointOnCurve } from '../../../src/shared/cryptography/ec-point.ts';
import { encodeObjectIdentifier } from '../../../src/shared/cryptography/encode-der.ts';
import { encodeSubjectPublicKeyInfo } from '../../../src/shared/cryptography/encode-subject-public-key-info.ts';
import { formatPem } from '../../../src/shared/cryptography/format-pem.ts';
import {
  ecCurves,
  edwardsCurves,
  mlDsaParameterSets,
} from '../../../src/shared/cryptography/key-parameters.ts';
import type { PublicKey } from '../../../src/shared/cryptography/public-key.ts';
import { readCosePublicKey } from '../../../src/shared/cryptography/read-cose-public-key.ts';
import { readSubjectPublicKey } from '../../../src/shared/cryptography/read-subject-public-key.ts';
import { samePublicKey } from '../../../src/shared/cryptography/same-public-key.ts';
import { derElements, wholeDerElement } from '../../../src/shared/cryptography/strict-der.ts';
import { readObjectIdentifier } from '../../../src/shared/x509/der/read-object-identifier.ts';
import { otherPublicKey, signingKeyFor, signingKeys } from './signing-keys.ts';

const cbor = new Encoder({
  useRecords: false,
  mapsAsObjects: false,
  variableMapSize: true,
  tagUint8Array: false,
});

const encode = (entries: readonly (readonly [number, unknown])[]) =>
  new Uint8Array(cbor.encode(new Map(entries)));
const ec = signingKeyFor(-7).publicKey;
if (ec.type !== 'ec') throw new Error('ES256 has an EC key.');
const { x, y } = ec;

describe('a COSE_Key', () => {
  it.each(signingKeys)('of $alg is read as OpenSSL has it and fits its algorithm', ({ alg, publicKey }) => {
    expect(readCosePublicKey(coseKey(alg, publicKey))).toEqual({ publicKey });
    expect(fitsAlgorithm(alg, publicKey)).toBe(true);
  });

  it.each<readonly [name: string, entries: readonly (readonly [number, unknown])[], reason: string]>([
    ['nothing', [], 'malformed'],
    [
      'no kty',
      [
        [3, -7],
        [-1, 1],
        [-2, x],
        [-3, y],
      ],
      'malformed',
    ],
    [
      'a kty that is text',
      [
        [1, 'EC2'],
        [-1, 1],
        [-2, x],
        [-3, y],
      ],
      'malformed',
    ],
    [
      'kty 4',
      [
        [1, 4],
        [-1, x],
      ],
      'unsupported',
    ],
    [
      'no crv',
      [
        [1, 2],
        [-2, x],
        [-3, y],
      ],
      'malformed',
    ],
    [
      'a crv of another kty',
      [
        [1, 2],
        [-1, 6],
        [-2, x],
        [-3, y],
      ],
      'unsupported',
    ],
    [
      'no x',
      [
        [1, 2],
        [-1, 1],
        [-3, y],
      ],
      'malformed',
    ],
    [
      'no y',
      [
        [1, 2],
        [-1, 1],
        [-2, x],
      ],
      'malformed',
    ],
    [
      'an x one byte short',
      [
        [1, 2],
        [-1, 1],
        [-2, x.subarray(1)],
        [-3, y],
      ],
      'wrong-length',
    ],
    [
      'a y one byte long',
      [
        [1, 2],
        [-1, 1],
        [-2, x],
        [-3, Uint8Array.of(0, ...y)],
      ],
      'wrong-length',
    ],
    [
      'a compressed x that has no y',
      [
        [1, 2],
        [-1, 1],
        [-2, new Uint8Array(32).fill(0xff)],
        [-3, true],
      ],
      'off-curve',
    ],
    [
      'X25519',
      [
        [1, 1],
        [-1, 4],
        [-2, x],
      ],
      'unsupported',
    ],
    [
      'an Ed448 x of 32 bytes',
      [
        [1, 1],
        [-1, 7],
        [-2, x],
      ],
      'wrong-length',
    ],
    [
      'no modulus',
      [
        [1, 3],
        [-2, Uint8Array.of(1, 0, 1)],
      ],
      'malformed',
    ],
    [
      'a modulus of zeros',
      [
        [1, 3],
        [-1, new Uint8Array(4)],
        [-2, Uint8Array.of(1, 0, 1)],
      ],
      'malformed',
    ],
    [
      'no alg, which an AKP key needs',
      [
        [1, 7],
        [-1, new Uint8Array(1312)],
      ],
      'malformed',
    ],
    [
      'another alg than ML-DSA',
      [
        [1, 7],
        [3, -7],
        [-1, new Uint8Array(1312)],
      ],
      'unsupported',
    ],
    [
      'a pub of another parameter set',
      [
        [1, 7],
        [3, -49],
        [-1, new Uint8Array(1312)],
      ],
      'wrong-length',
    ],
  ])('with %s is no key', (_name, entries, reason) => {
    expect(readCosePublicKey(encode(entries))).toEqual({ reason });
  });

  it('is malformed at every truncation', () => {
    const bytes = coseKey(-7, ec);
    for (let length = 0; length < bytes.length; length++) {
      expect(readCosePublicKey(bytes.subarray(0, length))).toEqual({ reason: 'malformed' });
    }
  });

  it.each([-7, -35, -36, -47])('of %i with a compressed y is the same key', (alg) => {
    const { publicKey } = signingKeyFor(alg);
    if (publicKey.type !== 'ec') throw new Error('ECDSA has an EC key.');
    const odd = ((publicKey.y.at(-1) ?? 0) & 1) === 1;
    const compressed = (bit: boolean) =>
      readCosePublicKey(
        encode([
          [1, 2],
          [-1, ecCurves[publicKey.curve].crv],
          [-2, publicKey.x],
          [-3, bit],
        ]),
      ).publicKey;
    expect(compressed(odd)).toEqual(publicKey);
    const mirrored = compressed(!odd);
    expect(mirrored?.type === 'ec' && isPointOnCurve(mirrored)).toBe(true);
    expect(mirrored).not.toEqual(publicKey);
  });
});

it('gives twins the scheme of their twin, and the fully-specified ones a curve', () => {
  expect(coseSignatureScheme(-9)).toEqual({ ...coseSignatureScheme(-7), curve: 'P-256' });
  expect(coseSignatureScheme(-51)).toEqual({ ...coseSignatureScheme(-35), curve: 'P-384' });
  expect(coseSignatureScheme(-52)).toEqual({ ...coseSignatureScheme(-36), curve: 'P-521' });
  expect(coseSignatureScheme(-19)).toEqual({ ...coseSignatureScheme(-8), curve: 'Ed25519' });
  expect(coseSignatureScheme(-6)).toBeUndefined();
});

it('lets no algorithm have the key of another curve or type', () => {
  const fits = (alg: number) =>
    signingKeys.filter(({ publicKey }) => fitsAlgorithm(alg, publicKey)).map(({ alg: own }) => own);
  const rsa = [-37, -38, -39, -257, -258, -259, -65535];
  expect([-7, -9, -35, -51, -36, -52, -47].map(fits)).toEqual([
    [-7],
    [-7],
    [-35],
    [-35],
    [-36],
    [-36],
    [-47],
  ]);
  expect([-8, -19, -53, -48, -49, -50, -6].map(fits)).toEqual([[-8], [-8], [-53], [-48], [-49], [-50], []]);
  for (const alg of rsa) expect(fits(alg)).toEqual(rsa);
});

describe('a SubjectPublicKeyInfo', () => {
  const distinct = signingKeys.filter(({ alg }) => alg === -257 || alg > -55);
  it.each(distinct)('of $alg is written as OpenSSL writes it, and read', ({ privateKey, publicKey }) => {
    const key = createPublicKey(privateKey);
    const der = encodeSubjectPublicKeyInfo(publicKey);
    expect(formatHex(der)).toBe(key.export({ format: 'der', type: 'spki' }).toString('hex'));
    expect(readSubjectPublicKey(split(der))).toEqual({ publicKey });
    expect(formatPem('PUBLIC KEY', der)).toBe(key.export({ format: 'pem', type: 'spki' }));
    expect(createJwk(publicKey)).toEqual(key.export({ format: 'jwk' }));
  });

  const p256 = encodeObjectIdentifier(ecCurves['P-256'].oid);
  const ecOid = '1.2.840.10045.2.1';
  it.each<
    readonly [name: string, oid: string, parameters: Uint8Array | undefined, key: Uint8Array, reason: string]
  >([
    ['DSA', '1.2.840.10040.4.1', undefined, x, 'unsupported'],
    ['an EC key without a curve', ecOid, undefined, Uint8Array.of(4, ...x, ...y), 'malformed'],
    [
      'an EC key with explicit parameters',
      ecOid,
      Uint8Array.of(0x30, 0),
      Uint8Array.of(4, ...x, ...y),
      'unsupported',
    ],
    [
      'brainpoolP256r1',
      ecOid,
      encodeObjectIdentifier('1.3.36.3.3.2.8.1.1.7'),
      Uint8Array.of(4, ...x, ...y),
      'unsupported',
    ],
    ['a point cut off', ecOid, p256, Uint8Array.of(4, ...x, ...y.subarray(1)), 'wrong-length'],
    ['a hybrid point', ecOid, p256, Uint8Array.of(6, ...x, ...y), 'malformed'],
    ['the point at infinity', ecOid, p256, Uint8Array.of(0), 'malformed'],
    ['a compressed point too short', ecOid, p256, Uint8Array.of(2, 1), 'wrong-length'],
    [
      'a compressed x that has no y',
      ecOid,
      p256,
      Uint8Array.of(2, ...new Uint8Array(32).fill(0xff)),
      'off-curve',
    ],
    ['an RSA key that is no SEQUENCE', '1.2.840.113549.1.1.1', undefined, x, 'malformed'],
    [
      'a negative modulus',
      '1.2.840.113549.1.1.1',
      undefined,
      Uint8Array.of(0x30, 6, 2, 1, 0x81, 2, 1, 3),
      'malformed',
    ],
    [
      'three RSA numbers',
      '1.2.840.113549.1.1.1',
      undefined,
      Uint8Array.of(0x30, 9, 2, 1, 7, 2, 1, 3, 2, 1, 3),
      'malformed',
    ],
    ['a short Ed25519 key', edwardsCurves.Ed25519.oid, undefined, x.subarray(1), 'wrong-length'],
    ['a short ML-DSA key', mlDsaParameterSets['ML-DSA-44'].oid, undefined, x, 'wrong-length'],
  ])('of %s is no key', (_name, oid, parameters, publicKey, reason) => {
    const algorithm = parameters === undefined ? { oid } : { oid, parameters };
    expect(readSubjectPublicKey({ algorithm, publicKey })).toEqual({ reason });
  });

  it('of a key for PSS alone, or with a compressed point, is read as any other', () => {
    const rsa = signingKeyFor(-257).publicKey;
    const { publicKey: octets } = split(encodeSubjectPublicKeyInfo(rsa));
    expect(readSubjectPublicKey({ algorithm: { oid: '1.2.840.113549.1.1.10' }, publicKey: octets })).toEqual({
      publicKey: rsa,
    });
    const compressed = Uint8Array.of(((y.at(-1) ?? 0) & 1) + 2, ...x);
    expect(
      readSubjectPublicKey({ algorithm: { oid: ecOid, parameters: p256 }, publicKey: compressed }),
    ).toEqual({
      publicKey: ec,
    });
  });
});

it('compares keys as numbers', () => {
  for (const key of signingKeys) {
    expect(samePublicKey(key.publicKey, key.publicKey)).toBe(true);
    expect(samePublicKey(key.publicKey, otherPublicKey(key))).toBe(false);
  }
  const padded: PublicKey = { ...ec, x: Uint8Array.of(0, ...x) };
  expect(samePublicKey(ec, padded)).toBe(true);
  expect(samePublicKey(ec, { ...ec, curve: 'secp256k1' })).toBe(false);
  expect(samePublicKey(ec, signingKeyFor(-257).publicKey)).toBe(false);
});

it('writes lengths and numbers of every size in DER', () => {
  const key = (n: string) =>
    formatHex(encodeSubjectPublicKeyInfo({ type: 'rsa', n: parseHex(n) ?? x, e: Uint8Array.of(3) }));
  expect(key('007f')).toBe('301a300d06092a864886f70d01010105000309003006' + '02017f' + '020103');
  expect(key('0080')).toContain('0202' + '0080' + '020103');
});

/** The parts of a SubjectPublicKeyInfo as a decoded certificate has them. */
function split(der: Uint8Array) {
  const [algorithm, bits] = derElements(wholeDerElement(der, 0x30) ?? der) ?? [];
  const [oid, parameters] = derElements(algorithm?.content ?? der) ?? [];
  const dotted = readObjectIdentifier(oid?.content ?? der) ?? '';
  return {
    algorithm: parameters === undefined ? { oid: dotted } : { oid: dotted, parameters: whole(parameters) },
    publicKey: (bits?.content ?? der).subarray(1),
  };
}

function whole({ tag, content }: { readonly tag: number; readonly content: Uint8Array }): Uint8Array {
  return Uint8Array.of(tag, content.length, ...content);
}

function coseKey(alg: number, key: PublicKey): Uint8Array {
  return encode([[1, ktys[key.type]], [3, alg], ...parameters(key)]);
}

const ktys = { okp: 1, ec: 2, rsa: 3, 'ml-dsa': 7 } as const;

function parameters(key: PublicKey): readonly (readonly [number, unknown])[] {
  switch (key.type) {
    case 'ec':
      return [
        [-1, ecCurves[key.curve].crv],
        [-2, key.x],
        [-3, key.y],
      ];
    case 'okp':
      return [
        [-1, edwardsCurves[key.curve].crv],
        [-2, key.x],
      ];
    case 'rsa':
      return [
        [-1, key.n],
        [-2, key.e],
      ];
    case 'ml-dsa':
      return [[-1, key.publicKey]];
  }
}
