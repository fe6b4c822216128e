import type { SourceBuffer } from '../bytes/source-buffer.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { FieldPath } from '../inspection/field-path.ts';
import { cborItemOfField } from './cbor-item-of-field.ts';

/** A field with what is needed to write it down. */
export interface CopiedField {
  readonly node: FieldNode;
  readonly path: FieldPath;
  /** The buffer that its span is in. */
  readonly source: SourceBuffer;
}

/**
 * The bytes that are meant when somebody copies a field as hex: of a string what it holds, without the head in front; of a data
 * item the item without the key of its entry; of anything with parts the whole of it; else its content.
 */
export function fieldBytes({ node, source }: CopiedField): Uint8Array {
  const { span, head, value, kind } = node;
  if (kind === 'bit') return new Uint8Array();
  if (value instanceof Uint8Array) return value;
  if (kind === 'text' && typeof value === 'string') return new TextEncoder().encode(value);
  const cbor = cborItemOfField(node, source);
  if (cbor !== undefined) {
    const { item } = cbor;
    // The content of a byte string that is shown as the structure it holds.
    const start = item.type === 'bytes' ? item.contentStart : item.span.start;
    return source.bytes.subarray(start, item.span.end);
  }
  const hasParts = node.children.some((child) => child.kind !== 'bit');
  return source.bytes.subarray(hasParts ? span.start : (head?.end ?? span.start), span.end);
}

/** What a variable of the field is called: its name, behind that of the list it stands in or the key it belongs to. */
export function variableName({ path }: Pick<CopiedField, 'path'>): string {
  const own = path.at(-1) ?? '';
  return /^[A-Za-z]/u.test(own) ? own : `${path.at(-2) ?? ''} ${own}`;
}
