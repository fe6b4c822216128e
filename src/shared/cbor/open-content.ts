import { ByteCursor } from '../bytes/byte-cursor.ts';
import type { SourceBuffer } from '../bytes/source-buffer.ts';
import { type CborItem, stringContent } from './cbor-item.ts';

/**
 * A cursor over the content of a byte string: where it stands, or, where it came in several chunks, in a source of its own that joins them,
 * called `name`. Undefined for anything else, and for chunks that are not whole.
 */
export function openContent(
  item: CborItem | undefined,
  buffer: SourceBuffer,
  name: string,
): ByteCursor | undefined {
  if (item?.type !== 'bytes') return undefined;
  const span = stringContent(item);
  if (span !== undefined) return new ByteCursor(buffer, span.start, span.end);
  const joined = joinedContent(item, buffer, name);
  return joined && new ByteCursor(joined);
}

/** The source that joins the chunks of a byte string; undefined where there is no more than one. */
export function joinedContent(item: CborItem, buffer: SourceBuffer, name: string): SourceBuffer | undefined {
  const { type, value } = item;
  if (type !== 'bytes' || !(value instanceof Uint8Array) || stringContent(item) !== undefined)
    return undefined;
  return { name, bytes: value, recipe: { operation: 'concatenation', of: [buffer.name] } };
}
