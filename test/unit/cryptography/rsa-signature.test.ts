import { constants, createHash, createPrivateKey, privateEncrypt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { formatHex, parseHex } from '../../../src/shared/bytes/hex.ts';
import { createPureCryptography } from '../../../src/shared/cryptography/create-pure-cryptography.ts';
import type { PublicKey } from '../../../src/shared/cryptography/public-key.ts';
import { fixedRsaKey } from './fixed-rsa-key.ts';
import { publicKeyOf, signWithNode } from './signing-keys.ts';

const paths = [
  ['the platform', await createNodeCryptography()],
  ['no platform', createPureCryptography()],
] as const;

const privateKey = createPrivateKey({ key: { ...fixedRsaKey }, format: 'jwk' });
const publicKey = publicKeyOf(privateKey);
if (publicKey.type !== 'rsa') throw new Error('The fixed key is RSA.');
const { n, e } = publicKey;
const data = new TextEncoder().encode('data');
const digest = createHash('sha256').update(data).digest('hex');
const sha256Info = '3031300d060960864801650304020105000420';
const pkcs1 = { kind: 'rsassa-pkcs1-v1_5', hash: 'SHA-256' } as const;
const pss = { kind: 'rsassa-pss', hash: 'SHA-256', saltLength: 32 } as const;

const honest = signWithNode(privateKey, pkcs1, data);

/** Encoded messages that a careless verifier takes for EMSA-PKCS1-v1_5 (RFC 8017 §9.2). */
const encodings: readonly (readonly [name: string, encoded: string, accepted: boolean])[] = [
  ['the one encoding', padded('01', `${sha256Info}${digest}`), true],
  ['block type 2', padded('02', `${sha256Info}${digest}`), false],
  ['no NULL behind the hash', padded('01', `302f300b0609608648016503040201${'0420'}${digest}`), false],
  ['another hash’s name', padded('01', `3031300d0609608648016503040203${'05000420'}${digest}`), false],
  ['no DigestInfo', padded('01', digest), false],
  [
    'short padding and rubbish behind the digest',
    `0001${'ff'.repeat(8)}00${sha256Info}${digest}`.padEnd(512, 'ab'),
    false,
  ],
  [
    'rubbish in the parameters',
    padded('01', `303d3019060960864801650304020104${'0c'}${'ab'.repeat(12)}0420${digest}`),
    false,
  ],
  ['a length in the long form', padded('01', `308131300d060960864801650304020105000420${digest}`), false],
  ['padding that is not ff', padded('01', `${sha256Info}${digest}`).replace('0001ffff', '0001fffe'), false],
];

/** EMSA-PSS with a salt of 32 bytes, made wrong in one place (RFC 8017 §9.1). */
const pssEncodings: readonly (readonly [name: string, encoded: Uint8Array, accepted: boolean])[] = [
  ['the encoding', pssEncoded({}), true],
  ['a salt of 20 bytes', pssEncoded({ saltLength: 20 }), false],
  ['a salt as long as can be', pssEncoded({ saltLength: 222 }), false],
  ['no salt', pssEncoded({ saltLength: 0 }), false],
  ['another trailer', pssEncoded({ trailer: 0xcc }), false],
  ['MGF1 with another hash', pssEncoded({ maskHash: 'sha1' }), false],
  ['another separator than 01', pssEncoded({ separator: 2 }), false],
  ['padding that is not zero', pssEncoded({ padding: 1 }), false],
];

describe.each(paths)('RSA with %s', (_path, cryptography) => {
  it.each(encodings)('PKCS #1 v1.5: %s', (_name, encoded, accepted) => {
    const signature = signRaw(parseHex(encoded) ?? new Uint8Array());
    const outcome = cryptography.verifySignature({ scheme: pkcs1, publicKey, data, signature });
    expect(outcome).toEqual(accepted ? { outcome: 'valid' } : { outcome: 'invalid', reason: 'mismatch' });
  });

  it.each(pssEncodings)('PSS: %s', (_name, encoded, accepted) => {
    const outcome = cryptography.verifySignature({
      scheme: pss,
      publicKey,
      data,
      signature: signRaw(encoded),
    });
    expect(outcome).toEqual(accepted ? { outcome: 'valid' } : { outcome: 'invalid', reason: 'mismatch' });
  });

  it.each<readonly [string, Partial<Extract<PublicKey, { type: 'rsa' }>>]>([
    ['e = 1', { e: Uint8Array.of(1) }],
    ['e = 0', { e: Uint8Array.of(0) }],
    ['an even e', { e: Uint8Array.of(4) }],
    ['e = n', { e: n }],
    ['an even n', { n: n.with(255, 0) }],
    ['n = 1', { n: Uint8Array.of(1) }],
    ['no n', { n: new Uint8Array() }],
    ['no e', { e: new Uint8Array() }],
  ])('a key with %s is invalid', (_name, change) => {
    const key = { ...publicKey, ...change };
    expect(cryptography.verifySignature({ scheme: pkcs1, publicKey: key, data, signature: honest })).toEqual({
      outcome: 'invalid',
      reason: 'key-invalid',
    });
  });

  it('a signature at the modulus or above it is none, though it is the same number modulo n', () => {
    for (const signature of [n, new Uint8Array(256).fill(0xff)]) {
      expect(cryptography.verifySignature({ scheme: pkcs1, publicKey, data, signature })).toEqual({
        outcome: 'invalid',
        reason: 'signature-encoding',
      });
    }
  });

  it('a modulus too small for any hash verifies nothing', () => {
    const key = { type: 'rsa', n: Uint8Array.of(187), e: Uint8Array.of(3) } as const;
    for (const scheme of [pkcs1, pss]) {
      expect(
        cryptography.verifySignature({ scheme, publicKey: key, data, signature: Uint8Array.of(1) }),
      ).toEqual({ outcome: 'invalid', reason: 'mismatch' });
    }
  });

  it('zeros in front of n and e say nothing', () => {
    const key = { type: 'rsa', n: Uint8Array.of(0, ...n), e: Uint8Array.of(0, 0, ...e) } as const;
    expect(cryptography.verifySignature({ scheme: pkcs1, publicKey: key, data, signature: honest })).toEqual({
      outcome: 'valid',
    });
  });

  it('an exponent longer than platforms take is computed with', () => {
    const { key, sign } = keyWithExponent(2n ** 70n + 37n);
    const signature = sign(parseHex(padded('01', `${sha256Info}${digest}`)) ?? new Uint8Array());
    expect(cryptography.verifySignature({ scheme: pkcs1, publicKey: key, data, signature })).toEqual({
      outcome: 'valid',
    });
  });

  it('a modulus or exponent that would take minutes is not supported', () => {
    const huge = new Uint8Array(2049).fill(0xff);
    const keys = [
      { key: { ...publicKey, n: huge }, signature: huge.with(0, 1) },
      { key: { ...publicKey, e: new Uint8Array(33).fill(0xff) }, signature: honest },
    ];
    for (const { key, signature } of keys) {
      expect(cryptography.verifySignature({ scheme: pkcs1, publicKey: key, data, signature })).toEqual({
        outcome: 'unsupported',
      });
    }
  });
});

function padded(blockType: string, content: string): string {
  return `00${blockType}${'ff'.repeat(256 - 3 - content.length / 2)}00${content}`;
}

/** RSASP1 of an encoded message, whatever it is. */
function signRaw(encoded: Uint8Array): Uint8Array {
  return new Uint8Array(privateEncrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, encoded));
}

interface PssChange {
  readonly saltLength?: number;
  readonly trailer?: number;
  readonly maskHash?: string;
  readonly separator?: number;
  readonly padding?: number;
}

function pssEncoded({
  saltLength = 32,
  trailer = 0xbc,
  maskHash = 'sha256',
  separator = 1,
  padding = 0,
}: PssChange) {
  const salt = new Uint8Array(saltLength).fill(5);
  const hash = createHash('sha256').update(new Uint8Array(8)).update(digest, 'hex').update(salt).digest();
  const zeros = new Uint8Array(256 - saltLength - 34).fill(padding, 1, 2);
  const block = Uint8Array.of(...zeros, separator, ...salt);
  const masks = Array.from({ length: 12 }, (_, counter) =>
    createHash(maskHash)
      .update(hash)
      .update(Uint8Array.of(0, 0, 0, counter))
      .digest(),
  );
  const mask = Buffer.concat(masks);
  const masked = block.map((byte, at) => byte ^ (mask[at] ?? 0));
  masked[0] = (masked[0] ?? 0) & 0x7f;
  return Uint8Array.of(...masked, ...hash, trailer);
}

/** The fixed modulus with another exponent, and its signatures computed in plain integers. */
function keyWithExponent(exponent: bigint) {
  const [p, q] = [fixedRsaKey.p, fixedRsaKey.q].map((text) =>
    BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`),
  );
  if (p === undefined || q === undefined) throw new Error('The fixed key has two primes.');
  const d = inverse(exponent, (p - 1n) * (q - 1n));
  const sign = (encoded: Uint8Array) => {
    let [result, square] = [1n, BigInt(`0x${formatHex(encoded)}`)];
    for (let rest = d; rest > 0n; rest >>= 1n) {
      if (rest & 1n) result = (result * square) % (p * q);
      square = (square * square) % (p * q);
    }
    return parseHex(result.toString(16).padStart(512, '0')) ?? new Uint8Array();
  };
  const hex = exponent.toString(16);
  const key = { type: 'rsa', n, e: parseHex(hex.padStart(hex.length + (hex.length % 2), '0')) ?? e } as const;
  return { key, sign };
}

/** By Euclid's algorithm. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return ((x % modulus) + modulus) % modulus;
}
