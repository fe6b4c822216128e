import { decodeBase64url } from '../bytes/base64url.ts';
import type { ByteCursor } from '../bytes/byte-cursor.ts';
import { type ByteSpan, byteSpan } from '../bytes/byte-span.ts';
import { decodeUtf8 } from '../bytes/decode-utf-8.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import { formatHex } from '../bytes/hex.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { createTrailingField } from '../inspection/trailing-field.ts';
import { decodeJwsJson } from './decode-jws-json.ts';
import type { DecodedJws, DerivedSource, Jws } from './jws.ts';
import { deriveCertificates, jwsHeaderRules } from './jws-header.ts';
import { safetyNetPayloadRules } from './safetynet-payload.ts';

const dot = 0x2e;
const names = ['header', 'payload', 'signature'] as const;
const reference = 'RFC 7515 §7.1';

/**
 * Decodes bytes that shall be a JSON Web Signature in the compact serialization (RFC 7515 §7.1), as android-safetynet has it
 * (WebAuthn L3 §8.5): three base64url segments between dots, the first two JSON objects. Faults: `missing-member` for a segment that is
 * not there, `trailing-bytes` for a fourth, `invalid-base64url` (padding too), those of the JSON texts, of the header and of
 * its certificates, which are base64 and not base64url (RFC 7515 §4.1.6).
 */
export function decodeJws(cursor: ByteCursor, name: string): DecodedJws {
  const start = cursor.offset;
  const segments = readSegments(cursor);
  const rest = cursor.skipRest();
  const span = byteSpan(cursor.source, start, cursor.limit);
  const parts = segments.map((segment, index) => decodeSegment(cursor, segment, names[index] ?? ''));
  const extra = segments.length === names.length && rest.end > rest.start;
  const missing = names.slice(segments.length);
  const node: FieldNode = {
    name,
    kind: 'structure',
    span,
    children: [...parts.map((part) => part.node), ...(extra ? [createTrailingField(rest, reference)] : [])],
    faults: missing.length === 0 ? [] : [faultMissing(span, segments.length)],
    reference,
  };

  const [header, payload, signature] = parts.map(({ bytes }, index) => {
    return bytes && derive(`${name}.${names[index]}`, bytes, cursor.source);
  });
  const decodedHeader = header && decodeJwsJson(header, jwsHeaderRules);
  const decodedPayload = payload && decodeJwsJson(payload, safetyNetPayloadRules);
  const certificates = decodedHeader && deriveCertificates(decodedHeader);
  const derived: readonly (DerivedSource | undefined)[] = [
    decodedHeader,
    decodedPayload,
    signature && { source: signature, root: createSignatureField(signature) },
    ...(certificates?.derived ?? []),
  ];
  const whole = { node, derived: derived.filter((source) => source !== undefined) };
  if (extra || decodedHeader?.value === undefined || decodedPayload?.value === undefined) return whole;
  if (signature === undefined) return whole;
  const { alg } = decodedHeader.value;
  const jws: Jws = {
    header: decodedHeader.value,
    payload: decodedPayload.value,
    ...(typeof alg === 'string' ? { alg } : {}),
    signingInput: cursor.bytes.subarray(start, segments[1]?.end),
    signature: signature.bytes,
    ...(certificates?.x5c === undefined ? {} : { x5c: certificates.x5c }),
  };
  return { ...whole, jws };
}

/** Up to three segments; the cursor stops behind the last one, before whatever follows it. */
function readSegments(cursor: ByteCursor): readonly ByteSpan[] {
  const segments: ByteSpan[] = [];
  let { offset } = cursor;
  while (segments.length < names.length) {
    const found = cursor.bytes.indexOf(dot, offset);
    const end = found < 0 || found > cursor.limit ? cursor.limit : found;
    segments.push(byteSpan(cursor.source, offset, end));
    cursor.readBytes(end - cursor.offset);
    if (end === cursor.limit) break;
    offset = end + 1;
  }
  return segments;
}

function decodeSegment(
  cursor: ByteCursor,
  span: ByteSpan,
  name: string,
): { readonly node: FieldNode; readonly bytes?: Uint8Array } {
  const raw = cursor.bytes.subarray(span.start, span.end);
  const text = decodeUtf8(raw);
  const bytes = text === undefined ? undefined : decodeBase64url(text);
  const node: FieldNode = {
    name,
    kind: text === undefined ? 'bytes' : 'text',
    span,
    value: text ?? raw,
    children: [],
    faults: bytes === undefined ? [faultBase64url(raw, span)] : [],
    reference,
  };
  return bytes === undefined ? { node } : { node, bytes };
}

/** Points at the first byte that base64url does not have; at the whole segment where its length or last character is wrong. */
function faultBase64url(raw: Uint8Array, span: ByteSpan): DecodeFault {
  const fault = { code: 'invalid-base64url', expected: 'base64url', reference: 'RFC 7515 §2' } as const;
  const index = raw.findIndex((byte) => !/[A-Za-z0-9_-]/.test(String.fromCharCode(byte)));
  if (index < 0) return { ...fault, span, found: formatByteCount(raw.length) };
  const start = span.start + index;
  const byte = raw[index] ?? 0;
  const shown =
    byte > 0x20 && byte < 0x7f
      ? JSON.stringify(String.fromCharCode(byte))
      : `0x${formatHex(Uint8Array.of(byte))}`;
  return { ...fault, span: byteSpan(span.source, start, start + 1), found: shown };
}

function faultMissing(span: ByteSpan, count: number): DecodeFault {
  const found = names.slice(0, count).join('.');
  return { code: 'missing-member', span, expected: names.join('.'), found, reference };
}

function derive(name: string, bytes: Uint8Array, of: string): SourceBuffer {
  return { name, bytes, recipe: { operation: 'base64url-decoding', of: [of] } };
}

function createSignatureField({ name, bytes }: SourceBuffer): FieldNode {
  const span = byteSpan(name, 0, bytes.length);
  return { name, kind: 'bytes', span, value: bytes, children: [], faults: [], reference: 'RFC 7515 §5.1' };
}
