import type { AuthenticatorData } from '../authenticator-data/authenticator-data.ts';
import {
  type DecodedAuthenticatorData,
  decodeAuthenticatorData,
} from '../authenticator-data/decode-authenticator-data.ts';
import { ByteCursor } from '../bytes/byte-cursor.ts';
import { type ByteSpan, byteSpan } from '../bytes/byte-span.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import { type CborItem, findEntry } from '../cbor/cbor-item.ts';
import { decodeCbor } from '../cbor/decode-cbor.ts';
import { type CborMembers, lintMember, lintMembers } from '../cbor/lint-members.ts';
import { joinedContent, openContent } from '../cbor/open-content.ts';
import { refineCborField } from '../cbor/refine-cbor-field.ts';
import { addFaults, type FieldDraft } from '../inspection/field-draft.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { shortenNotation } from '../inspection/shorten-notation.ts';
import type { DerivedSource } from '../jws/jws.ts';
import type { AttestationFormat } from './attestation-format.ts';
import { attestationFormats, findAttestationFormat } from './attestation-formats.ts';
import { deriveJoined } from './statement/derive-joined.ts';

const reference = 'WebAuthn L3 §6.5.4';

const members: CborMembers = {
  fmt: { type: 'text', required: true },
  attStmt: { type: 'map', required: true },
  authData: { type: 'bytes', required: true },
};
/** A compound statement is an array of statements (WebAuthn L3 §8.9), every other one a map. */
const compoundMembers: CborMembers = { ...members, attStmt: { type: 'array', required: true } };

export interface DecodedAttestationObject {
  readonly node: FieldDraft;
  readonly fmt?: string | undefined;
  readonly attStmt?: CborItem | undefined;
  readonly authenticatorData?: AuthenticatorData | undefined;
  /** The authenticator data as it is signed; undefined where it is missing. */
  readonly authData?: Uint8Array | undefined;
  /** Where it stands: in this buffer, or in the derived source `authData` where it came in several chunks. */
  readonly authDataSpan?: ByteSpan | undefined;
  /** What stands in this buffer in another form: the segments of a JWS, byte strings in several chunks. */
  readonly derived: readonly DerivedSource[];
}

/**
 * Decodes an attestation object (WebAuthn L3 §6.5.4): a map of `fmt`, `attStmt` and `authData` in the CTAP2 canonical form.
 * Everything inside, the authenticator data and the statement included, keeps the offsets of this buffer. Faults: members
 * missing, unexpected or of another type, a format that WebAuthn does not define (`unknown-format`), and those of the parts.
 */
export function decodeAttestationObject(buffer: SourceBuffer): DecodedAttestationObject {
  const { item, node } = decodeCbor(new ByteCursor(buffer), buffer.name, reference);
  const fmt = findEntry(item, 'fmt')?.value.value;
  const attStmt = findEntry(item, 'attStmt')?.value;
  const authData = findEntry(item, 'authData')?.value;
  const content = openContent(authData, buffer, 'authData');
  const authDataSpan = content && byteSpan(content.source, content.offset, content.limit);
  const decoded = content && decodeAuthenticatorData(content, { name: 'authData', use: 'attestation' });
  const isJoined = authDataSpan !== undefined && authDataSpan.source !== buffer.name;
  const format = findAttestationFormat(fmt);

  node.reference = reference;
  const whole = fmt !== undefined && attStmt !== undefined && authData !== undefined;
  if (!whole) addFaults(node, lintMembers(item, members, reference));
  node.children = node.children.map((field, index) => {
    const value = item.entries[index]?.value;
    if (value === undefined) return field;
    const expected = format?.fmt === 'compound' ? compoundMembers : members;
    addFaults(field, lintMember(field.name, value, { members: expected, reference }));
    field.reference = reference;
    if (field.name === 'fmt') explainFmt(field, value);
    if (value === authData && decoded !== undefined && !isJoined) fillAuthData(field, decoded.node);
    return field.name === 'attStmt' && format !== undefined
      ? refineStatement(field, value, { format, source: buffer })
      : field;
  });
  return {
    node,
    fmt: typeof fmt === 'string' ? fmt : undefined,
    attStmt,
    authenticatorData: decoded?.authenticatorData,
    authData: content?.bytes.subarray(authDataSpan?.start, authDataSpan?.end),
    authDataSpan,
    derived: [
      ...(authData && decoded && isJoined ? deriveAuthData(authData, buffer, decoded) : []),
      ...(attStmt === undefined ? [] : deriveJoined(attStmt, buffer, 'attStmt')),
      ...((attStmt && format?.derive?.({ attStmt, source: buffer }, 'attStmt')) ?? []),
    ],
  };
}

function deriveAuthData(
  authData: CborItem,
  buffer: SourceBuffer,
  { node }: DecodedAuthenticatorData,
): readonly DerivedSource[] {
  const source = joinedContent(authData, buffer, 'authData');
  return source === undefined ? [] : [{ source, root: node }];
}

function explainFmt(field: FieldDraft, { value, span }: CborItem): void {
  if (typeof value !== 'string') return;
  field.meaning = { code: 'attestation-format', fmt: value };
  if (findAttestationFormat(value) !== undefined) return;
  const expected = attestationFormats.map((format) => JSON.stringify(format.fmt)).join(', ');
  const found = shortenNotation(JSON.stringify(value));
  addFaults(field, [{ code: 'unknown-format', span, expected, found, reference: 'WebAuthn L3 §8.1' }]);
}

/** The byte string's content is authenticator data itself; its fields become the entry's children. */
function fillAuthData(field: FieldDraft, content: FieldDraft): void {
  field.kind = 'structure';
  field.value = undefined;
  field.children = content.children;
  addFaults(field, content.faults);
}

function refineStatement(
  field: FieldDraft,
  attStmt: CborItem,
  { format, source }: { readonly format: AttestationFormat; readonly source: SourceBuffer },
): FieldNode {
  return refineCborField(field, attStmt, (part, item, path) =>
    format.refine(part, item, { path, attStmt, source }),
  );
}
