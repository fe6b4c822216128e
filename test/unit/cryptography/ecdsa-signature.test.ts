import { createPublicKey, verify as verifyWithNode } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import { describe, expect, it } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { formatHex, parseHex } from '../../../src/shared/bytes/hex.ts';
import { createJwk } from '../../../src/shared/cryptography/create-jwk.ts';
import { createPureCryptography } from '../../../src/shared/cryptography/create-pure-cryptography.ts';
import { readEcdsaSignature } from '../../../src/shared/cryptography/ecdsa-signature.ts';
import type { PublicKey } from '../../../src/shared/cryptography/public-key.ts';

const order = 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551';
const secretKey = new Uint8Array(32).fill(7);
const data = new TextEncoder().encode('data');
const point = p256.getPublicKey(secretKey, false);
const publicKey: PublicKey = {
  type: 'ec',
  curve: 'P-256',
  x: point.subarray(1, 33),
  y: point.subarray(33),
};
const [r, s] = signUntilBothAreLong();
const scheme = { kind: 'ecdsa', hash: 'SHA-256', form: 'der' } as const;
const paths = [
  ['the platform', await createNodeCryptography()],
  ['no platform', createPureCryptography()],
] as const;

/** Every row that is not accepted is also refused by OpenSSL itself, to which the bytes go as they are. */
const rows: readonly (readonly [name: string, signature: string, accepted: boolean])[] = [
  ['r and s', sequence(integer(r), integer(s)), true],
  ['the other s', sequence(integer(r), integer(subtract(order, s))), true],
  ['r that is negative', sequence(`0220${r}`, integer(s)), false],
  ['s that is negative', sequence(integer(r), `0220${s}`), false],
  ['r with a zero too many', sequence(`02220000${r}`, integer(s)), false],
  ['r without octets', sequence('0200', integer(s)), false],
  ['r = 0', sequence('020100', integer(s)), false],
  ['s = 0', sequence(integer(r), '020100'), false],
  ['r = n', sequence(integer(order), integer(s)), false],
  ['s = n', sequence(integer(r), integer(order)), false],
  ['s + n', sequence(integer(r), `0221${add(order, s)}`), false],
  ['r of 300 octets', sequence(`0282012c01${'00'.repeat(299)}`, integer(s)), false],
  ['a third INTEGER', sequence(integer(r), integer(s), '020101'), false],
  ['r alone', sequence(integer(r)), false],
  ['no numbers', '3000', false],
  ['a byte behind the SEQUENCE', `${sequence(integer(r), integer(s))}00`, false],
  ['a byte in the SEQUENCE', sequence(integer(r), integer(s), '00'), false],
  ['a length in two octets that fits one', `308146${integer(r)}${integer(s)}`, false],
  ['an indefinite length', `3080${integer(r)}${integer(s)}0000`, false],
  ['a SET', `3146${integer(r)}${integer(s)}`, false],
  ['OCTET STRINGs', sequence(`0420${r}`, `0420${s}`), false],
  ['r ‖ s without DER', `${r}${s}`, false],
  ['nothing', '', false],
];

describe.each(paths)('an ECDSA signature, with %s', (_path, cryptography) => {
  it.each(rows)('of %s', (_name, hex, accepted) => {
    const outcome = cryptography.verifySignature({ scheme, publicKey, data, signature: bytes(hex) });
    expect(outcome).toEqual(
      accepted ? { outcome: 'valid' } : { outcome: 'invalid', reason: 'signature-encoding' },
    );
  });

  it.each([
    ['off the curve', { ...publicKey, y: publicKey.x }],
    ['at p and beyond', { ...publicKey, x: new Uint8Array(32).fill(0xff) }],
    ['at zero', { ...publicKey, x: new Uint8Array(32), y: new Uint8Array(32) }],
    ['with a coordinate too long', { ...publicKey, x: new Uint8Array(33).fill(1) }],
    ['without coordinates', { ...publicKey, x: new Uint8Array(), y: new Uint8Array() }],
  ] as const)('finds a key %s invalid', (_name, key) => {
    const signature = bytes(sequence(integer(r), integer(s)));
    expect(cryptography.verifySignature({ scheme, publicKey: key, data, signature })).toEqual({
      outcome: 'invalid',
      reason: 'key-invalid',
    });
  });

  it('takes coordinates with zeros in front for the numbers they are', () => {
    const key = { ...publicKey, x: Uint8Array.of(0, 0, ...publicKey.x) };
    const signature = bytes(sequence(integer(r), integer(s)));
    expect(cryptography.verifySignature({ scheme, publicKey: key, data, signature })).toEqual({
      outcome: 'valid',
    });
  });
});

it.each(rows)('OpenSSL judges the same of %s', (_name, hex, accepted) => {
  const key = createPublicKey({ key: createJwk(publicKey), format: 'jwk' });
  expect(verifyWithNode('sha256', data, key, bytes(hex))).toBe(accepted);
});

it('reads r and s of P-521, whose SEQUENCE needs a length of two octets', () => {
  const long = `01${'ff'.repeat(64)}fa`;
  const numbers = `0242${long}0242${long}`;
  expect(readEcdsaSignature(bytes(`308188${numbers}`), 'P-521', 'der')).toBeUndefined();
  const below = `00ff${'ff'.repeat(64)}`;
  const hex = `3081880242${below}0242${below}`;
  expect(formatHex(readEcdsaSignature(bytes(hex), 'P-521', 'der')?.r ?? new Uint8Array())).toBe(
    'ff'.repeat(65),
  );
});

/** Both need a zero in front of them in DER, so that leaving it out makes them negative. */
function signUntilBothAreLong(): readonly [string, string] {
  for (let number = 0; ; number++) {
    const extraEntropy = new Uint8Array(32).fill(number);
    const signature = formatHex(p256.sign(data, secretKey, { lowS: false, extraEntropy }));
    const halves = [signature.slice(0, 64), signature.slice(64)] as const;
    if (halves.every((half) => half >= '8')) return halves;
  }
}

function integer(hex: string): string {
  const digits = hex.replace(/^(00)+/, '');
  const content = digits >= '8' ? `00${digits}` : digits;
  return `02${(content.length / 2).toString(16).padStart(2, '0')}${content}`;
}

function sequence(...contents: readonly string[]): string {
  const content = contents.join('');
  const length = (content.length / 2).toString(16);
  return `30${content.length < 256 ? length.padStart(2, '0') : `82${length.padStart(4, '0')}`}${content}`;
}

function subtract(first: string, second: string): string {
  return (BigInt(`0x${first}`) - BigInt(`0x${second}`)).toString(16).padStart(64, '0');
}

function add(first: string, second: string): string {
  return (BigInt(`0x${first}`) + BigInt(`0x${second}`)).toString(16).padStart(66, '0');
}

function bytes(hex: string): Uint8Array {
  return parseHex(hex) ?? new Uint8Array();
}
