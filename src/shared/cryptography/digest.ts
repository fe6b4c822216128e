import { sha256 } from '@noble/hashes/sha2.js';
import { formatHex } from '../bytes/hex.ts';

/** A hash and its hex digits. Not to be written to. */
export interface Digest {
  readonly bytes: Uint8Array;
  readonly hex: string;
}

/** SHA-256; a platform's own is several times as fast as the one in ECMAScript. */
export type HashSha256 = (data: Uint8Array) => Digest;

export function digestOf(bytes: Uint8Array): Digest {
  return { bytes, hex: formatHex(bytes) };
}

export function hashInEcmaScript(data: Uint8Array): Digest {
  return digestOf(sha256(data));
}
