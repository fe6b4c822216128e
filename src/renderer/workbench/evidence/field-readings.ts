import { encodeBase64url } from '../../../shared/bytes/base64url.ts';
import { formatHex } from '../../../shared/bytes/hex.ts';
import type { FieldNode } from '../../../shared/inspection/field-node.ts';

export type ReadingName = 'hex' | 'decimal' | 'binary' | 'text' | 'base64url';

export interface FieldReading {
  readonly name: ReadingName;
  /** In full; what is shown may be cut, what is copied never is. */
  readonly text: string;
}

const longestNumber = 8;

/** Text that a person can read: valid UTF-8 without control characters. */
export function readableText(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return /\p{Cc}/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function bigEndian(bytes: Uint8Array): bigint {
  return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

/** A field's content in the notations that make sense for it. `content` is its bytes without the encoding's head. */
export function fieldReadings(node: FieldNode, content: Uint8Array): readonly FieldReading[] {
  if (node.kind === 'bit') return [];
  const readings: FieldReading[] = [];
  const { value } = node;
  if (typeof value === 'string') readings.push({ name: 'text', text: value });
  if (content.length > 0) readings.push({ name: 'hex', text: formatHex(content) });
  if (typeof value === 'number' || typeof value === 'bigint') {
    readings.push({ name: 'decimal', text: String(value) });
  } else if (value instanceof Uint8Array && content.length > 0 && content.length <= longestNumber) {
    readings.push({ name: 'decimal', text: String(bigEndian(content)) });
  }
  if (node.kind === 'flags' && typeof value === 'number') {
    readings.push({ name: 'binary', text: `0b${value.toString(2).padStart(8, '0')}` });
  }
  const text = value instanceof Uint8Array ? readableText(content) : undefined;
  if (text !== undefined) readings.push({ name: 'text', text });
  if (typeof value !== 'number' && typeof value !== 'string' && content.length > 0) {
    readings.push({ name: 'base64url', text: encodeBase64url(content) });
  }
  return readings;
}
