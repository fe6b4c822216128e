import type { ByteCursor } from '../bytes/byte-cursor.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import { readCborItem } from '../cbor/read-cbor-item.ts';
import { createCoseKeyField } from '../cose/create-cose-key-field.ts';
import { readCredentialPublicKey } from '../cose/read-credential-public-key.ts';
import { draftField, type FieldDraft } from '../inspection/field-draft.ts';
import type { AttestedCredentialData } from './authenticator-data.ts';
import { formatAaguid } from './format-aaguid.ts';
import { type FixedField, type FixedLayout, readBytesField, readIntegerField } from './read-fixed-field.ts';

const reference = 'WebAuthn L3 §6.5.1';
const longestCredentialId = 1023;

const aaguidLayout: FixedLayout = { name: 'aaguid', kind: 'bytes', length: 16, reference };
const lengthLayout: FixedLayout = { name: 'credentialIdLength', kind: 'integer', length: 2, reference };

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
  const model = readBytesField(cursor, aaguidLayout);
  children.push(model.node);
  if (model.value === undefined) return undefined;
  const aaguid = formatAaguid(model.value);
  model.node.value = aaguid;
  model.node.meaning = { code: 'aaguid', aaguid };

  const { node, value: length } = readCredentialIdLength(cursor);
  children.push(node);
  if (length === undefined) return undefined;

  const credentialId = readBytesField(cursor, { name: 'credentialId', kind: 'bytes', length, reference });
  children.push(credentialId.node);
  if (credentialId.value === undefined) return undefined;

  const key = readCborItem(cursor);
  children.push(createCoseKeyField(key, 'credentialPublicKey', cursor.bytes));
  const credentialPublicKey = readCredentialPublicKey(key, cursor.bytes);
  return { aaguid, credentialId: credentialId.value, credentialPublicKey };
}

function readCredentialIdLength(cursor: ByteCursor): FixedField<number> {
  const field = readIntegerField(cursor, lengthLayout);
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
