import { type Digest, type HashSha256, hashInEcmaScript } from '../cryptography/digest.ts';

const utf8 = new TextEncoder();
/** A relying party has a few names and asks for their hash with every response. */
const capacity = 16;
const known = new Map<string, Digest>();

/** What `rpIdHash` is the hash of: an RP ID, or the AppID in its place (WebAuthn L3 §6.1, §10.1.1). */
export function hashName(name: string, hash: HashSha256 = hashInEcmaScript): Digest {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const named = hash(utf8.encode(name));
  const [oldest] = known.keys();
  if (known.size >= capacity && oldest !== undefined) known.delete(oldest);
  known.set(name, named);
  return named;
}
