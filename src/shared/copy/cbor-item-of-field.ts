import { ByteCursor } from '../bytes/byte-cursor.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { CborItem } from '../cbor/cbor-item.ts';
import { readCborItem } from '../cbor/read-cbor-item.ts';
import type { FieldNode } from '../inspection/field-node.ts';

/** The data item that a field shows, and the map key in front of it. */
export interface CborField {
  readonly item: CborItem;
  readonly key?: CborItem;
}

/**
 * Reads a field's bytes as CBOR once more. Undefined where the field is none: its head and value must be those of the item, and the item
 * (behind a key, where it stands in a map) must end where the field ends.
 */
export function cborItemOfField(node: FieldNode, source: SourceBuffer): CborField | undefined {
  const { span, head } = node;
  if (head === undefined || head.end === span.start || span.source !== source.name) return undefined;
  const cursor = new ByteCursor(source, span.start, span.end);
  const first = readCborItem(cursor);
  if (isShownBy(first, node)) return { item: first };
  if (!first.complete || cursor.remaining === 0) return undefined;
  const second = readCborItem(cursor);
  return isShownBy(second, node) ? { item: second, key: first } : undefined;
}

function isShownBy(item: CborItem, { span, head, kind, value }: FieldNode): boolean {
  if (item.type === 'malformed' || item.contentStart !== head?.end || item.span.end !== span.end)
    return false;
  // A byte string may be shown as the structure it holds, and says so by its value or its children.
  if (item.type === 'bytes' && kind !== 'bytes') return value === undefined || value instanceof Uint8Array;
  if (item.type === 'simple') return kind === 'boolean' || kind === 'null' || kind === 'simple';
  if (item.type !== kind && !(kind === 'structure' && item.type === 'map')) return false;
  return value instanceof Uint8Array || Object.is(value, item.value);
}
