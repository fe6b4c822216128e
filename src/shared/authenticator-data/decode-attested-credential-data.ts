import type { ByteCursor } from '../bytes/byte-cursor.ts';
import { byteSpan } from '../bytes/byte-span.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import { readCborItem } from '../cbor/read-cbor-item.ts';
import { createCoseKeyField } from '../cose/create-cose-key-field.ts';
import { readCredentialPublicKey } from '../cose/read-credential-public-key.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { AttestedCredentialData } from './authenticator-data.ts';
import { formatAaguid } from './format-aaguid.ts';
import { readFixedField } from './read-fixed-field.ts';

const reference = 'WebAuthn L3 §6.5.1';
const longestCredentialId = 1023;

/**
 * Decodes attested credential data (WebAuthn L3 §6.5.1): aaguid (16 bytes), credentialIdLength (16 bits, big-endian),
 * credentialId, credentialPublicKey (COSE_Key). Faults: `truncated` at the field where the bytes end,
 * `length-out-of-range` for a credential ID of more than 1023 bytes, those of the key.
 */
export function decodeAttestedCredentialData(cursor: ByteCursor): {
  readonly node: FieldNode;
  /** Undefined where the bytes end before the credential ID does. */
  readonly attestedCredentialData?: AttestedCredentialData;
} {
  const start = cursor.offset;
  const children: FieldNode[] = [];
  const finish = (attestedCredentialData?: AttestedCredentialData) => {
    const node: FieldNode = {
      name: 'attestedCredentialData',
      kind: 'structure',
      span: cursor.spanFrom(start),
      children,
      faults: [],
      reference,
    };
    return attestedCredentialData === undefined ? { node } : { node, attestedCredentialData };
  };

  const aaguid = readFixedField(cursor, { name: 'aaguid', kind: 'bytes', length: 16, reference });
  if (aaguid.bytes === undefined) {
    children.push(aaguid.node);
    return finish();
  }
  const text = formatAaguid(aaguid.bytes);
  children.push({ ...aaguid.node, value: text, meaning: { code: 'aaguid', aaguid: text } });

  const length = readCredentialIdLength(cursor);
  children.push(length.node);
  if (length.value === undefined) return finish();

  const kind = 'bytes';
  const credentialId = readFixedField(cursor, {
    name: 'credentialId',
    kind,
    length: length.value,
    reference,
  });
  children.push(credentialId.node);
  if (credentialId.bytes === undefined) return finish();

  const key = readCborItem(cursor);
  children.push(createCoseKeyField(key, 'credentialPublicKey', cursor.bytes));
  const credentialPublicKey = readCredentialPublicKey(key, cursor.bytes);
  return finish({
    aaguid: text,
    credentialId: credentialId.bytes.slice(),
    ...(credentialPublicKey === undefined ? {} : { credentialPublicKey }),
  });
}

function readCredentialIdLength(cursor: ByteCursor): { readonly node: FieldNode; readonly value?: number } {
  const start = cursor.offset;
  const { node, bytes } = readFixedField(cursor, {
    name: 'credentialIdLength',
    kind: 'integer',
    length: 2,
    reference,
  });
  if (bytes === undefined) return { node };
  const value = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const faults: DecodeFault[] = [];
  if (value > longestCredentialId) {
    faults.push({
      code: 'length-out-of-range',
      span: byteSpan(cursor.source, start, cursor.offset),
      expected: `≤ ${formatByteCount(longestCredentialId)}`,
      found: formatByteCount(value),
      reference,
    });
  }
  return { node: { ...node, value, meaning: { code: 'length', bytes: value }, faults }, value };
}
