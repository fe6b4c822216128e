import { sha256 } from '@noble/hashes/sha2.js';
import { formatHex } from '../bytes/hex.ts';
import type { HashSha256 } from './derived-sources.ts';

const utf8 = new TextEncoder();
/** A relying party has a few names and asks for their hash with every response. */
const capacity = 16;
const known = new Map<string, NameHash>();

/** A SHA-256 and its hex digits. Not to be written to. */
export interface NameHash {
  readonly bytes: Uint8Array;
  readonly hex: string;
}

/** What `rpIdHash` is the hash of: an RP ID, or the AppID in its place (WebAuthn L3 §6.1, §10.1.1). */
export function hashName(name: string, hash: HashSha256 = sha256): NameHash {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const bytes = hash(utf8.encode(name));
  const named: NameHash = { bytes, hex: formatHex(bytes) };
  const [oldest] = known.keys();
  if (known.size >= capacity && oldest !== undefined) known.delete(oldest);
  known.set(name, named);
  return named;
}
