import type { FieldNode } from '../inspection/field-node.ts';
import type { FieldPath } from '../inspection/field-path.ts';
import { replaceField } from '../inspection/replace-field.ts';
import type { HashSha256 } from './derived-sources.ts';
import { hashName } from './hash-name.ts';

/** Says of the `rpIdHash` at `path` that it is the hash of `rpId`, where it is (WebAuthn L3 §6.1). */
export function explainRpIdHash(
  root: FieldNode,
  path: FieldPath,
  { rpId, hash: sha }: { readonly rpId?: string; readonly hash?: HashSha256 },
): FieldNode {
  if (rpId === undefined) return root;
  const hash = hashName(rpId, sha);
  return replaceField(root, path, (node) => {
    const { value } = node;
    const equal =
      value instanceof Uint8Array &&
      value.length === hash.length &&
      hash.every((byte, at) => byte === value[at]);
    return equal ? { ...node, meaning: { code: 'sha-256-of-rp-id', rpId } } : node;
  });
}
