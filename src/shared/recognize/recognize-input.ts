import { decodeUtf8 } from '../bytes/decode-utf-8.ts';
import { recognizeBytes } from './recognize-bytes.ts';
import { recognizeText } from './recognize-text.ts';
import type { RecognizedInput } from './recognized-input.ts';

/**
 * Says what somebody pasted, dropped or piped: a ceremony file, a response, options, a line of test vectors, or one
 * structure as bytes in any of the usual notations; and why, and what else it could be. Bytes that are text are read as
 * text. Where a text has several readings, the one whose bytes decode cleanly wins. Never throws.
 */
export function recognizeInput(input: string | Uint8Array): RecognizedInput {
  if (typeof input === 'string') return recognizeText(input);
  const wide = utf16Of(input);
  if (wide !== undefined) return recognizeText(wide, 'utf-16');
  const text = printableText(input);
  const read = text === undefined ? undefined : recognizeText(text);
  if (read !== undefined && read.kind !== 'nothing') return read;
  const binary = recognizeBytes(input, 'binary');
  // Text that says nothing as text is rarely meant as bytes: its own complaint is the better one.
  return read === undefined || isConvincing(binary) ? binary : read;
}

function isConvincing(binary: RecognizedInput): boolean {
  return binary.kind === 'structures' && binary.structures[0]?.kind !== 'cbor';
}

/** Windows shells write UTF-16 with a byte order mark. */
function utf16Of(bytes: Uint8Array): string | undefined {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (bytes.length % 2 !== 0 || (mark !== 0xfffe && mark !== 0xfeff)) return undefined;
  const text = new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(bytes);
  return isPrintable(text) ? text : undefined;
}

function printableText(bytes: Uint8Array): string | undefined {
  const text = decodeUtf8(bytes);
  return text !== undefined && isPrintable(text) ? text : undefined;
}

function isPrintable(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that tell bytes from text
  return !/[\0-\x08\x0b\x0e-\x1f]/u.test(text);
}
