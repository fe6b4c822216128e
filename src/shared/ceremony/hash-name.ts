import { sha256 } from '@noble/hashes/sha2.js';
import type { HashSha256 } from './derived-sources.ts';

const utf8 = new TextEncoder();
/** A relying party has a few names and asks for their hash with every response. */
const capacity = 16;
const known = new Map<string, Uint8Array>();

/** What `rpIdHash` is the hash of: an RP ID, or the AppID in its place (WebAuthn L3 §6.1, §10.1.1). Not to be written to. */
export function hashName(name: string, hash: HashSha256 = sha256): Uint8Array {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const bytes = hash(utf8.encode(name));
  const [oldest] = known.keys();
  if (known.size >= capacity && oldest !== undefined) known.delete(oldest);
  known.set(name, bytes);
  return bytes;
}
