import { spanLength } from '../../../shared/bytes/byte-span.ts';
import { formatHex } from '../../../shared/bytes/hex.ts';
import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import type { InspectorWords } from '../words/inspector/en.ts';
import { shortenMiddle } from './shorten-middle.ts';

/** Characters that fit the value column of the tree. */
const longestInLine = 17;

/** A byte as `0x19`. */
export function formatByte(byte: number): string {
  return `0x${byte.toString(16).padStart(2, '0')}`;
}

/** A field's value in full, in wire notation; undefined for a group, which has parts instead of a value. */
function formatWholeValue(node: FieldNode): string | undefined {
  const { value } = node;
  if (value === undefined) return undefined;
  if (value instanceof Uint8Array) return formatHex(value);
  // Bytes with a text form of their own, such as an aaguid, are not a string on the wire.
  if (typeof value === 'string') return node.kind === 'text' ? JSON.stringify(value) : value;
  if (node.kind === 'flags' && typeof value === 'number') return formatByte(value);
  if (node.kind === 'bit') return value === true || value === 1 ? '1' : '0';
  return String(value);
}

/** A field's value for one line of the tree: cut in the middle, or the size of a group. */
export function formatFieldValue(node: FieldNode, words: InspectorWords): string {
  const parts = node.children.filter((child) => child.kind !== 'bit' && child.kind !== 'unexplained').length;
  if (node.kind === 'map' || node.kind === 'object') return words.meanings.members(parts);
  if (node.kind === 'array') return words.meanings.items(parts);
  if (node.kind === 'structure' || node.kind === 'unexplained') {
    return words.verdict.bytes(spanLength(node.span));
  }
  if (node.value instanceof Uint8Array && node.children.length > 0) {
    return words.verdict.bytes(node.value.length);
  }
  return shortenMiddle(formatWholeValue(node) ?? '', longestInLine);
}
