import type { ByteCursor } from '../bytes/byte-cursor.ts';
import type { ByteSpan } from '../bytes/byte-span.ts';
import type { FieldDraft } from '../inspection/field-draft.ts';
import { createTrailingField } from '../inspection/trailing-field.ts';
import { JsonCursor } from './json-cursor.ts';
import { readJsonField } from './read-json-field.ts';

export interface DecodedJson {
  /** Covers everything up to the cursor's limit; a byte order mark and white space before the value are its head. */
  readonly node: FieldDraft;
  /** Of the value alone. */
  readonly span: ByteSpan;
  /** True where the value was read to its end, whatever stands behind it. */
  readonly isWhole: boolean;
  /**
   * True where `JSON.parse` takes the text: one complete value with nothing but white space around it. A text that nests
   * too deep (`nesting-too-deep`) or has too many values (`too-many-items`) does not parse here, which RFC 8259 §9 leaves to
   * every parser.
   */
  readonly parses: boolean;
}

/**
 * Decodes bytes that shall be one JSON text in UTF-8 (RFC 8259), a byte order mark allowed as in "UTF-8 decode" of the
 * Encoding Standard. Moves the cursor to its limit. Faults: `truncated`, `invalid-json`, `nesting-too-deep`, `too-many-items`,
 * `invalid-utf-8`, `unexpected-value` for half a surrogate pair, `duplicate-map-key`, `trailing-bytes`.
 */
export function decodeJson(bytes: ByteCursor, name: string): DecodedJson {
  const cursor = new JsonCursor(bytes);
  bytes.skipRest();
  const start = cursor.offset;
  skipByteOrderMark(cursor);
  cursor.skipWhiteSpace();
  const head = cursor.spanFrom(start);
  const node = readJsonField(cursor, name);
  cursor.skipWhiteSpace();
  const { span } = node;
  const isWhole = !cursor.isBroken;
  const parses = isWhole && cursor.remaining === 0;
  if (cursor.remaining > 0) {
    node.children = [...node.children, createTrailingField(cursor.skipRest(), 'RFC 8259 §2')];
  }
  node.span = cursor.spanFrom(start);
  if (head.end > head.start) node.head = head;
  return { node, span, isWhole, parses };
}

function skipByteOrderMark(cursor: JsonCursor): void {
  const { bytes, offset, remaining } = cursor;
  const mark = bytes[offset] === 0xef && bytes[offset + 1] === 0xbb && bytes[offset + 2] === 0xbf;
  if (mark && remaining >= 3) cursor.moveTo(offset + 3);
}
