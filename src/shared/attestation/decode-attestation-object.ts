import type { AuthenticatorData } from '../authenticator-data/authenticator-data.ts';
import { decodeAuthenticatorData } from '../authenticator-data/decode-authenticator-data.ts';
import { ByteCursor } from '../bytes/byte-cursor.ts';
import type { ByteSpan } from '../bytes/byte-span.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import { type CborItem, findEntry, stringContent } from '../cbor/cbor-item.ts';
import { createCborField, type RefineField } from '../cbor/create-cbor-field.ts';
import { type CborMembers, lintMember, lintMembers } from '../cbor/lint-members.ts';
import { readCborItem } from '../cbor/read-cbor-item.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { createTrailingField } from '../inspection/trailing-field.ts';
import { attestationFormats, findAttestationFormat } from './attestation-formats.ts';

const reference = 'WebAuthn L3 §6.5.4';

const members: CborMembers = {
  fmt: { type: 'text', required: true },
  attStmt: { type: 'map', required: true },
  authData: { type: 'bytes', required: true },
};

export interface DecodedAttestationObject {
  readonly node: FieldNode;
  readonly fmt?: string;
  readonly attStmt?: CborItem;
  readonly authenticatorData?: AuthenticatorData;
  /** Where the authenticator data stands; undefined where it is missing or in several chunks. */
  readonly authDataSpan?: ByteSpan;
}

/**
 * Decodes an attestation object (WebAuthn L3 §6.5.4): a map of `fmt`, `attStmt` and `authData` in the CTAP2 canonical form.
 * Everything inside, the authenticator data and the statement included, keeps the offsets of this buffer. Faults: members
 * missing, unexpected or of another type, a format that WebAuthn does not define (`unknown-format`), and those of the parts.
 */
export function decodeAttestationObject(buffer: SourceBuffer): DecodedAttestationObject {
  const cursor = new ByteCursor(buffer);
  const item = readCborItem(cursor);
  const fmt = findEntry(item, 'fmt')?.value.value;
  const authData = findEntry(item, 'authData')?.value;
  const authDataSpan = authData?.type === 'bytes' ? stringContent(authData) : undefined;
  const attStmt = findEntry(item, 'attStmt')?.value;
  const decoded = authDataSpan && decodeContent(buffer, authDataSpan);

  const map = createCborField(item, {
    name: buffer.name,
    bytes: buffer.bytes,
    refine: createRefine(buffer, item),
  });
  const trailing = cursor.remaining === 0 ? [] : [createTrailingField(cursor.skipRest(), reference)];
  return {
    node: { ...map, span: cursor.spanFrom(0), children: [...map.children, ...trailing] },
    ...(typeof fmt === 'string' ? { fmt } : {}),
    ...(attStmt === undefined ? {} : { attStmt }),
    ...(decoded?.authenticatorData === undefined ? {} : { authenticatorData: decoded.authenticatorData }),
    ...(authDataSpan === undefined ? {} : { authDataSpan }),
  };
}

function decodeContent(buffer: SourceBuffer, span: ByteSpan) {
  const cursor = new ByteCursor(buffer, span.start, span.end);
  return decodeAuthenticatorData(cursor, { name: 'authData', use: 'attestation' });
}

function createRefine(buffer: SourceBuffer, attestationObject: CborItem): RefineField {
  const format = findAttestationFormat(findEntry(attestationObject, 'fmt')?.value.value);
  const attStmt = findEntry(attestationObject, 'attStmt')?.value;
  return (node, item, path) => {
    const [member, ...inside] = path;
    if (member === undefined) {
      return { ...node, faults: [...node.faults, ...lintMembers(item, members, reference)], reference };
    }
    if (inside.length > 0) {
      if (member !== 'attStmt' || attStmt === undefined) return node;
      return format?.refine?.(node, item, { path: inside, attStmt }) ?? node;
    }
    const checked = lintMemberOf(node, item, format?.fmt);
    if (member === 'fmt') return refineFmt(checked, item);
    if (member === 'authData') return refineAuthData(checked, item, buffer);
    if (member !== 'attStmt') return checked;
    return format?.refine?.(checked, item, { path: inside, attStmt: item }) ?? checked;
  };
}

/** A compound statement is an array of statements (WebAuthn L3 §8.9), every other one a map. */
function lintMemberOf(node: FieldNode, item: CborItem, fmt: string | undefined): FieldNode {
  const compound: CborMembers = { ...members, attStmt: { type: 'array', required: true } };
  const expected = fmt === 'compound' ? compound : members;
  const faults = lintMember(node.name, item, { members: expected, reference });
  return { ...node, faults: [...node.faults, ...faults], reference };
}

function refineFmt(node: FieldNode, { value, span }: CborItem): FieldNode {
  if (typeof value !== 'string') return node;
  const meaning = { code: 'attestation-format', fmt: value } as const;
  if (findAttestationFormat(value) !== undefined) return { ...node, meaning };
  const fault: DecodeFault = {
    code: 'unknown-format',
    span,
    expected: attestationFormats.map((format) => JSON.stringify(format.fmt)).join(', '),
    found: JSON.stringify(value),
    reference: 'WebAuthn L3 §8.1',
  };
  return { ...node, meaning, faults: [...node.faults, fault] };
}

/** The byte string's content is authenticator data itself; its fields become the entry's children. */
function refineAuthData(node: FieldNode, item: CborItem, buffer: SourceBuffer): FieldNode {
  const span = item.type === 'bytes' ? stringContent(item) : undefined;
  if (span === undefined) return node;
  const { value: _, ...rest } = node;
  const content = decodeContent(buffer, span).node;
  return {
    ...rest,
    kind: 'structure',
    children: content.children,
    faults: [...node.faults, ...content.faults],
  };
}
