import { byteSpan } from '../bytes/byte-span.ts';
import { decodeUtf8 } from '../bytes/decode-utf-8.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import { absent } from '../inspection/absent.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { ClientData } from './client-data.ts';
import { serializeClientData } from './serialize-client-data.ts';

const order = ['type', 'challenge', 'origin', 'crossOrigin', 'topOrigin'];
const [comma, closeBrace] = [0x2c, 0x7d];
const encoder = new TextEncoder();

/**
 * Says where client data leaves the one serialization that clients must use (WebAuthn L3 §5.8.1.1): `non-canonical-json` at the first
 * other byte. Members behind the fixed ones are free. Client data that lacks a member, or has one of another type, has faults of its own.
 */
export function lintSerialization(
  { name, bytes }: SourceBuffer,
  root: FieldNode,
  { type, challenge, origin, crossOrigin, topOrigin }: ClientData,
): DecodeFault | undefined {
  if (type === undefined || challenge === undefined || origin === undefined) return undefined;
  if (standsInOrder(root, bytes, topOrigin === undefined ? 4 : 5)) return undefined;
  const text = serializeClientData({ type, challenge, origin, crossOrigin, topOrigin });
  const prefix = encoder.encode(text);
  const different = prefix.findIndex((byte, at) => byte !== bytes[at]);
  const at = different < 0 ? prefix.length : different;
  const next = bytes[at];
  if (different < 0 && (next === comma || next === closeBrace)) return undefined;
  const expected = different < 0 ? '} ,' : show(prefix, at);
  const span = byteSpan(name, at, Math.min(at + 1, bytes.length));
  const reference = 'WebAuthn L3 §5.8.1.1';
  return { code: 'non-canonical-json', span, expected, found: show(bytes, at), reference };
}

/** A few characters from the first byte that differs. */
function show(bytes: Uint8Array, at: number): string {
  for (let end = at + 24; end > at; end--) {
    const text = decodeUtf8(bytes, at, Math.min(end, bytes.length));
    if (text !== undefined && text !== '') return end < bytes.length ? `${text}…` : text;
  }
  return absent;
}

/**
 * True where the offsets alone say it: the fixed members come first, with nothing between them, and no string is longer
 * than its text. It spares nearly everybody the serialization.
 */
function standsInOrder({ head: before, children }: FieldNode, bytes: Uint8Array, count: number): boolean {
  if (before !== undefined) return false;
  let at = 1;
  for (let index = 0; index < count; index++) {
    const member = children[index];
    const name = order[index] ?? '';
    if (member?.name !== name || member.head === undefined) return false;
    const { head, span, value } = member;
    // Quotation marks around it; an escape is longer than its character.
    const plainLength = typeof value === 'string' ? value.length + 2 : `${value}`.length;
    // Quotation marks and a colon.
    const isPlain =
      span.start === at && head.end === at + name.length + 3 && span.end === head.end + plainLength;
    const next = bytes[span.end];
    if (!isPlain || (next !== comma && next !== closeBrace)) return false;
    at = span.end + 1;
  }
  return true;
}
