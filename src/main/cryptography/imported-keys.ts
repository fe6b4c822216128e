import { createPublicKey, type KeyObject } from 'node:crypto';
import { encodeSubjectPublicKeyInfo } from '../../shared/cryptography/encode-subject-public-key-info.ts';
import { formatPem } from '../../shared/cryptography/format-pem.ts';
import type { PublicKey } from '../../shared/cryptography/public-key.ts';

/** A relying party sees the same keys again and again; so many are kept, at a few KiB each. */
const capacity = 256;

/**
 * Imports keys and remembers the last ones, by their bytes. Of a P-256 key it takes 25 µs as PEM text, 50 as the same bytes in an options object,
 * which Node first takes for a key and throws (measured on Node 24.21; JWK takes more, `raw-public` has no RSA); finding one again takes 1 µs.
 */
export function createImportedKeys(): (publicKey: PublicKey) => KeyObject | undefined {
  const imported = new Map<string, KeyObject>();
  /** Who has the key as the object that it was the last time is spared its name. */
  const ofObjects = new WeakMap<PublicKey, KeyObject>();
  const importOnce = (publicKey: PublicKey) => {
    const name = nameKey(publicKey);
    const known = imported.get(name);
    if (known !== undefined) return known;
    const key = importKey(publicKey);
    if (key === undefined) return undefined;
    if (imported.size >= capacity) {
      const [oldest] = imported.keys();
      if (oldest !== undefined) imported.delete(oldest);
    }
    imported.set(name, key);
    return key;
  };
  return (publicKey) => {
    const known = ofObjects.get(publicKey);
    if (known !== undefined) return known;
    const key = importOnce(publicKey);
    if (key !== undefined) ofObjects.set(publicKey, key);
    return key;
  };
}

/** Undefined for what the platform refuses: a curve it lacks, a point that is not on it. */
function importKey(publicKey: PublicKey): KeyObject | undefined {
  try {
    return createPublicKey(formatPem('PUBLIC KEY', encodeSubjectPublicKeyInfo(publicKey)));
  } catch {
    return undefined;
  }
}

/** The key's bytes as text, one character each; lengths are fixed by what stands before them. */
function nameKey(publicKey: PublicKey): string {
  switch (publicKey.type) {
    case 'ec':
      return publicKey.curve + latin1(publicKey.x) + latin1(publicKey.y);
    case 'okp':
      return publicKey.curve + latin1(publicKey.x);
    case 'rsa':
      return `RSA${publicKey.n.length}:${latin1(publicKey.n)}${latin1(publicKey.e)}`;
    case 'ml-dsa':
      return publicKey.parameterSet + latin1(publicKey.publicKey);
  }
}

function latin1({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString('latin1');
}
