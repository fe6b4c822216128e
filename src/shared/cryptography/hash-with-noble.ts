import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { HashName } from './signature-scheme.ts';

const hashes: Readonly<Record<HashName, (data: Uint8Array) => Uint8Array>> = {
  'SHA-1': sha1,
  'SHA-256': sha256,
  'SHA-384': sha384,
  'SHA-512': sha512,
};

/** The digest of these bytes, without a platform. */
export function hashWithNoble(name: HashName, data: Uint8Array): Uint8Array {
  return hashes[name](data);
}
