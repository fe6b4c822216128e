import { sha256 } from '@noble/hashes/sha2.js';
import { equalBytes } from '../cryptography/equal-bytes.ts';
import type { FieldDraft } from '../inspection/field-draft.ts';
import type { HashSha256 } from './derived-sources.ts';

const encoder = new TextEncoder();
/** A relying party asks with the same RP ID again and again. */
let latest: { readonly rpId: string; readonly digest: Uint8Array } | undefined;

/** Says of the `rpIdHash` among the fields of authenticator data that it is the hash of `rpId`, where it is (WebAuthn L3 §6.1). */
export function explainRpIdHash(
  authenticatorData: FieldDraft | undefined,
  { rpId, hash = sha256 }: { readonly rpId?: string; readonly hash?: HashSha256 },
): void {
  const field = authenticatorData?.children.find(({ name }) => name === 'rpIdHash');
  if (rpId === undefined || !(field?.value instanceof Uint8Array)) return;
  if (latest?.rpId !== rpId) latest = { rpId, digest: hash(encoder.encode(rpId)) };
  if (equalBytes(field.value, latest.digest)) field.meaning = { code: 'sha-256-of-rp-id', rpId };
}
