import { encodeBase64url } from '../../../shared/bytes/base64url.ts';
import { formatHex } from '../../../shared/bytes/hex.ts';
import { encodeBase64 } from '../../../shared/copy/byte-notations.ts';
import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import { readNumber } from './read-number.ts';

export type ReadingName =
  | 'text'
  | 'hex'
  | 'decimal'
  | 'little-endian'
  | 'binary'
  | 'date'
  | 'base64url'
  | 'base64';

export interface FieldReading {
  readonly name: ReadingName;
  /** In full; what is shown may be cut, what is copied never is. */
  readonly text: string;
}

const longestNumber = 8;
const longestBits = 4;

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

/** Bytes in every notation that makes sense for that many of them, whatever field they are of. */
export function bytesReadings(bytes: Uint8Array): readonly FieldReading[] {
  if (bytes.length === 0) return [];
  const text = readableText(bytes);
  return [
    { name: 'hex', text: formatHex(bytes) },
    ...numberReadings(bytes),
    ...bitsReading(bytes),
    ...(text === undefined ? [] : [{ name: 'text', text } as const]),
    { name: 'base64url', text: encodeBase64url(bytes) },
    ...base64Reading(bytes),
  ];
}

/**
 * A field's content in the notations that make sense for it. `content` is its bytes without the encoding's head; `moment`
 * words a point in time.
 */
export function fieldReadings(
  node: FieldNode,
  content: Uint8Array,
  moment: (instant: number) => string,
): readonly FieldReading[] {
  const { kind, value } = node;
  if (kind === 'bit') return [];
  if (value instanceof Uint8Array) return bytesReadings(content);
  const readings: FieldReading[] = [];
  const instant = instantOf(node);
  if (typeof value === 'string') readings.push({ name: 'text', text: value });
  if (instant !== undefined) readings.push({ name: 'date', text: moment(instant) });
  if (content.length > 0) readings.push({ name: 'hex', text: formatHex(content) });
  if (typeof value === 'number' || typeof value === 'bigint') {
    readings.push({ name: 'decimal', text: String(value) });
  }
  if (kind === 'flags' || (kind === 'integer' && content.length <= longestBits)) {
    readings.push(...bitsReading(content));
  }
  if (typeof value !== 'number' && typeof value !== 'string' && content.length > 0) {
    readings.push({ name: 'base64url', text: encodeBase64url(content) }, ...base64Reading(content));
  }
  return readings;
}

function numberReadings(bytes: Uint8Array): readonly FieldReading[] {
  if (bytes.length > longestNumber) return [];
  const decimal: FieldReading = { name: 'decimal', text: String(readNumber(bytes, 'big-endian')) };
  return bytes.length === 1
    ? [decimal]
    : [decimal, { name: 'little-endian', text: String(readNumber(bytes, 'little-endian')) }];
}

function bitsReading(bytes: Uint8Array): readonly FieldReading[] {
  if (bytes.length === 0 || bytes.length > longestBits) return [];
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('_');
  return [{ name: 'binary', text: `0b${bits}` }];
}

/** Only where it differs: most short values read the same in both alphabets. */
function base64Reading(bytes: Uint8Array): readonly FieldReading[] {
  const text = encodeBase64(bytes);
  return text === encodeBase64url(bytes) ? [] : [{ name: 'base64', text }];
}

/** The point in time that a field names; its own text is ISO 8601 in UTC. */
function instantOf({ kind, value, meaning }: FieldNode): number | undefined {
  const iso = kind === 'time' ? value : meaning?.code === 'named' ? meaning.name : undefined;
  if (typeof iso !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(iso)) return undefined;
  const instant = Date.parse(iso);
  return Number.isNaN(instant) ? undefined : instant;
}
