import type { ByteCursor } from '../bytes/byte-cursor.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { createTrailingField } from '../inspection/trailing-field.ts';
import { createJsonField, type RefineJsonField } from './create-json-field.ts';
import type { JsonItem } from './json-item.ts';
import { readJsonItem, skipWhiteSpace } from './read-json-item.ts';

export interface DecodedJson {
  readonly item: JsonItem;
  /** Covers everything up to the cursor's limit; a byte order mark and white space before the value are its head. */
  readonly node: FieldNode;
  /**
   * True where `JSON.parse` takes the text: one complete value with nothing but white space around it. A text that nests
   * too deep (`nesting-too-deep`) does not parse here, which RFC 8259 §9 leaves to every parser.
   */
  readonly parses: boolean;
}

/**
 * Decodes bytes that shall be one JSON text in UTF-8 (RFC 8259), a byte order mark allowed as in "UTF-8 decode" of the
 * Encoding Standard. Faults: `truncated`, `invalid-json`, `nesting-too-deep`, `invalid-utf-8`, `duplicate-map-key`,
 * `trailing-bytes`.
 */
export function decodeJson(
  cursor: ByteCursor,
  name: string,
  refine: RefineJsonField = (node) => node,
): DecodedJson {
  const start = cursor.offset;
  skipByteOrderMark(cursor);
  skipWhiteSpace(cursor);
  const head = cursor.spanFrom(start);
  const item = readJsonItem(cursor);
  skipWhiteSpace(cursor);
  const trailing = cursor.remaining === 0 ? [] : [createTrailingField(cursor.skipRest(), 'RFC 8259 §2')];
  const field = createJsonField(item, { name, refine });
  const node: FieldNode = {
    ...field,
    span: cursor.spanFrom(start),
    ...(head.end > head.start ? { head } : {}),
    children: [...field.children, ...trailing],
  };
  return { item, node, parses: item.complete && trailing.length === 0 };
}

function skipByteOrderMark(cursor: ByteCursor): void {
  const { bytes, offset, remaining } = cursor;
  const mark = bytes[offset] === 0xef && bytes[offset + 1] === 0xbb && bytes[offset + 2] === 0xbf;
  if (mark && remaining >= 3) cursor.readBytes(3);
}
