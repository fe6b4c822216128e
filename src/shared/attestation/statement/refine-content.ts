import { ByteCursor } from '../../bytes/byte-cursor.ts';
import { byteSpan } from '../../bytes/byte-span.ts';
import { stringContent } from '../../cbor/cbor-item.ts';
import { addFaults } from '../../inspection/field-draft.ts';
import type { FieldNode } from '../../inspection/field-node.ts';
import type { RefineStatement } from './statement-members.ts';

/** A byte string whose content is a structure of its own: its fields become the member's children, at the offsets of the whole. */
export function refineContent(decode: (cursor: ByteCursor, name: string) => FieldNode): RefineStatement {
  return (node, item, { path, source }) => {
    const span = item.type === 'bytes' && path.length === 0 ? stringContent(item) : undefined;
    if (span === undefined) return node;
    const content = decode(new ByteCursor(source, span.start, span.end), node.name);
    node.kind = 'structure';
    node.value = undefined;
    // The structure's own head, a DER tag and length for instance, follows the head of the byte string.
    const start = node.head?.start ?? node.span.start;
    node.head = byteSpan(span.source, start, content.head?.end ?? span.start);
    node.children = content.children;
    addFaults(node, content.faults);
    return node;
  };
}
