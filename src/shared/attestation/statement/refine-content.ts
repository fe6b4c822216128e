import { ByteCursor } from '../../bytes/byte-cursor.ts';
import { byteSpan } from '../../bytes/byte-span.ts';
import { stringContent } from '../../cbor/cbor-item.ts';
import type { FieldNode } from '../../inspection/field-node.ts';
import type { RefineStatement } from './statement-members.ts';

/** A byte string whose content is a structure of its own: its fields become the member's children, at the offsets of the whole. */
export function refineContent(decode: (cursor: ByteCursor, name: string) => FieldNode): RefineStatement {
  return (node, item, { path, source }) => {
    const span = item.type === 'bytes' && path.length === 0 ? stringContent(item) : undefined;
    if (span === undefined) return node;
    const { value: _, ...field } = node;
    const content = decode(new ByteCursor(source, span.start, span.end), node.name);
    const start = node.head?.start ?? node.span.start;
    return {
      ...field,
      kind: 'structure',
      // The structure's own head, a DER tag and length for instance, follows the head of the byte string.
      head: byteSpan(span.source, start, content.head?.end ?? span.start),
      children: content.children,
      faults: content.faults.length === 0 ? node.faults : [...node.faults, ...content.faults],
    };
  };
}
