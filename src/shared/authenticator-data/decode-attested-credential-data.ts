import type { ByteCursor } from '../bytes/byte-cursor.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import { readCborItem } from '../cbor/read-cbor-item.ts';
import { createCoseKeyField } from '../cose/create-cose-key-field.ts';
import { readCredentialPublicKey } from '../cose/read-credential-public-key.ts';
import { draftField, type FieldDraft } from '../inspection/field-draft.ts';
import type { AttestedCredentialData } from './authenticator-data.ts';
import { formatAaguid } from './format-aaguid.ts';
import { readFixedField } from './read-fixed-field.ts';
import { type IntegerField, readIntegerField } from './read-integer-field.ts';

const reference = 'WebAuthn L3 §6.5.1';
const longestCredentialId = 1023;

/**
 * Decodes attested credential data (WebAuthn L3 §6.5.1): aaguid (16 bytes), credentialIdLength (16 bits, big-endian),
 * credentialId, credentialPublicKey (COSE_Key). Faults: `truncated` at the field where the bytes end,
 * `length-out-of-range` for a credential ID of more than 1023 bytes, `unexpected-value` for an empty one,
 * those of the key.
 */
export function decodeAttestedCredentialData(cursor: ByteCursor): {
  readonly node: FieldDraft;
  /** Undefined where the bytes end before the credential ID does. */
  readonly attestedCredentialData: AttestedCredentialData | undefined;
} {
  const start = cursor.offset;
  const children: FieldDraft[] = [];
  const attestedCredentialData = readParts(cursor, children);
  const node = draftField('attestedCredentialData', 'structure', cursor.spanFrom(start));
  node.children = children;
  node.reference = reference;
  return { node, attestedCredentialData };
}

/** Reads part by part into `children`, and stops where one is not whole. */
function readParts(cursor: ByteCursor, children: FieldDraft[]): AttestedCredentialData | undefined {
  const aaguidField = readFixedField(cursor, { name: 'aaguid', kind: 'bytes', length: 16, reference });
  children.push(aaguidField.node);
  if (aaguidField.bytes === undefined) return undefined;
  const aaguid = formatAaguid(aaguidField.bytes);
  aaguidField.node.value = aaguid;
  aaguidField.node.meaning = { code: 'aaguid', aaguid };

  const { node: lengthField, value: length } = readCredentialIdLength(cursor);
  children.push(lengthField);
  if (length === undefined) return undefined;

  const idField = readFixedField(cursor, { name: 'credentialId', kind: 'bytes', length, reference });
  children.push(idField.node);
  if (idField.bytes === undefined) return undefined;

  const key = readCborItem(cursor);
  children.push(createCoseKeyField(key, 'credentialPublicKey', cursor.bytes));
  const credentialPublicKey = readCredentialPublicKey(key, cursor.bytes);
  const credentialId = idField.bytes;
  return credentialPublicKey === undefined
    ? { aaguid, credentialId }
    : { aaguid, credentialId, credentialPublicKey };
}

function readCredentialIdLength(cursor: ByteCursor): IntegerField {
  const field = readIntegerField(cursor, { name: 'credentialIdLength', length: 2, reference });
  const { node, value } = field;
  if (value === undefined) return field;
  node.meaning = { code: 'length', bytes: value };
  const { span } = node;
  const found = formatByteCount(value);
  if (value > longestCredentialId) {
    const expected = `≤ ${formatByteCount(longestCredentialId)}`;
    node.faults = [{ code: 'length-out-of-range', span, expected, found, reference }];
  } else if (value === 0) {
    // No clause of a step forbids it, but it identifies nothing: a credential ID has 16 bytes or more.
    const definition = 'WebAuthn L3 §4, Credential ID';
    node.faults = [{ code: 'unexpected-value', span, expected: '≥ 16 bytes', found, reference: definition }];
  }
  return field;
}
