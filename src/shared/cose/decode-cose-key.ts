import { ByteCursor } from '../bytes/byte-cursor.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import { readCborItem } from '../cbor/read-cbor-item.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { createTrailingField } from '../inspection/trailing-field.ts';
import { createCoseKeyField } from './create-cose-key-field.ts';
import type { CredentialPublicKey } from './credential-public-key.ts';
import { readCredentialPublicKey } from './read-credential-public-key.ts';

/** Decodes a buffer that is one COSE_Key, for instance a stored credential public key. Faults as `createCoseKeyField`, and `trailing-bytes`. */
export function decodeCoseKey(buffer: SourceBuffer): {
  readonly node: FieldNode;
  readonly credentialPublicKey?: CredentialPublicKey;
} {
  const cursor = new ByteCursor(buffer);
  const item = readCborItem(cursor);
  const key = createCoseKeyField(item, buffer.name, buffer.bytes);
  const node = cursor.remaining === 0 ? key : appendTrailing(key, cursor);
  const credentialPublicKey = readCredentialPublicKey(item, buffer.bytes);
  return credentialPublicKey === undefined ? { node } : { node, credentialPublicKey };
}

function appendTrailing(key: FieldNode, cursor: ByteCursor): FieldNode {
  const children = [...key.children, createTrailingField(cursor.skipRest(), 'RFC 9052 §7')];
  return { ...key, children, span: cursor.spanFrom(0) };
}
