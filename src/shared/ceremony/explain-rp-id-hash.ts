import { type HashSha256, hashInEcmaScript } from '../cryptography/digest.ts';
import { equalBytes } from '../cryptography/equal-bytes.ts';
import type { FieldDraft } from '../inspection/field-draft.ts';
import { hashName } from './hash-name.ts';

/** Says of the `rpIdHash` among the fields of authenticator data that it is the hash of `rpId`, where it is (WebAuthn L3 §6.1). */
export function explainRpIdHash(
  authenticatorData: FieldDraft | undefined,
  { rpId, hash = hashInEcmaScript }: { readonly rpId?: string | undefined; readonly hash?: HashSha256 },
): void {
  // Wherever its bytes are whole, it is the first.
  const field = authenticatorData?.children[0];
  if (rpId === undefined || field?.name !== 'rpIdHash' || !(field.value instanceof Uint8Array)) return;
  if (equalBytes(field.value, hashName(rpId, hash).bytes)) field.meaning = { code: 'sha-256-of-rp-id', rpId };
}
