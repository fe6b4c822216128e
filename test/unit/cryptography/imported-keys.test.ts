import { expect, it } from 'vitest';
import { createImportedKeys } from '../../../src/main/cryptography/imported-keys.ts';
import type { PublicKey } from '../../../src/shared/cryptography/public-key.ts';

it('imports a key once, whoever holds its bytes, and forgets the oldest of too many', () => {
  const importKey = createImportedKeys();
  const first = importKey(numbered(0));
  expect(first?.asymmetricKeyType).toBe('ed25519');
  expect(importKey(numbered(0))).toBe(first);
  for (let number = 1; number < 256; number++) importKey(numbered(number));
  expect(importKey(numbered(0))).toBe(first);
  importKey(numbered(256));
  expect(importKey(numbered(0))).not.toBe(first);
});

it('tells keys apart whose bytes are the same', () => {
  const importKey = createImportedKeys();
  const [n, e] = [Uint8Array.of(0xc1, 3, 5, 7), Uint8Array.of(9, 11)];
  const other: PublicKey = { type: 'rsa', n: Uint8Array.of(...n, 9), e: e.subarray(1) };
  expect(importKey(other)).not.toBe(importKey({ type: 'rsa', n, e }));
});

it('has nothing for a key that the platform refuses', () => {
  const zeros = new Uint8Array(32);
  expect(createImportedKeys()({ type: 'ec', curve: 'P-256', x: zeros, y: zeros })).toBeUndefined();
});

function numbered(number: number): PublicKey {
  return { type: 'okp', curve: 'Ed25519', x: new Uint8Array(32).fill(number & 0xff).with(0, number >> 8) };
}
