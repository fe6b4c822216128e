import { ByteCursor } from '../bytes/byte-cursor.ts';
import { decodeUtf8 } from '../bytes/decode-utf-8.ts';
import { formatDiagnostic } from '../cbor/format-diagnostic.ts';
import { readCborItem } from '../cbor/read-cbor-item.ts';
import { type ByteNotationName, byteNotationNames, formatBytes } from './byte-notations.ts';
import type { CopyOutcome } from './copy-outcome.ts';
import type { OfferedFormat } from './field-formats.ts';

export type BytesFormatName = ByteNotationName | 'text' | 'cbor-diagnostic';

/**
 * What bytes can be copied as, whatever field or part of one they are: every notation; their text, where they are UTF-8
 * without control characters; and the data item, where they are exactly one.
 */
export function copyBytes(bytes: Uint8Array, name: string): readonly OfferedFormat<BytesFormatName>[] {
  const notations = byteNotationNames.map((notation) => ({
    name: notation,
    outcome: bytesOutcome(notation, bytes, name),
  }));
  const text = readableText(bytes);
  const diagnostic = formatWholeItem(bytes);
  return [
    ...(text === undefined ? [] : [{ name: 'text' as const, outcome: { text } }]),
    ...notations,
    ...(diagnostic === undefined
      ? []
      : [{ name: 'cbor-diagnostic' as const, outcome: { text: diagnostic } }]),
  ];
}

/** The bytes in one notation, or that there are none. */
export function bytesOutcome(notation: ByteNotationName, bytes: Uint8Array, name: string): CopyOutcome {
  return bytes.length === 0 ? { obstacle: 'no-bytes' } : { text: formatBytes(notation, { bytes, name }) };
}

function readableText(bytes: Uint8Array): string | undefined {
  const text = bytes.length === 0 ? undefined : decodeUtf8(bytes);
  return text === undefined || /\p{Cc}/u.test(text) ? undefined : text;
}

function formatWholeItem(bytes: Uint8Array): string | undefined {
  const cursor = new ByteCursor({ name: 'bytes', bytes });
  const item = readCborItem(cursor);
  return item.complete && cursor.remaining === 0 ? formatDiagnostic(item) : undefined;
}
