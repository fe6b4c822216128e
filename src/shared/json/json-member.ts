import { type ByteSpan, byteSpan } from '../bytes/byte-span.ts';
import type { FieldDraft } from '../inspection/field-draft.ts';
import type { FieldNode } from '../inspection/field-node.ts';

/** What a JSON value is (RFC 8259 §3), as the kind of its field; bytes that are none are `unexplained`. */
export type JsonType = 'object' | 'array' | 'text' | 'integer' | 'float' | 'boolean' | 'null';

/** Members begin with their key and colon; nothing else inside an object has a head. */
export function isMember({ head }: FieldNode): boolean {
  return head !== undefined;
}

/** The member that ECMAScript's `JSON.parse` gives for this name: the last one where it stands twice. */
export function findMember(object: FieldNode, name: string): FieldNode | undefined {
  return object.children.findLast((child) => child.name === name && isMember(child));
}

/** A member's value without its key. */
export function valueSpan({ head, span }: FieldDraft | FieldNode): ByteSpan {
  return head === undefined ? span : byteSpan(span.source, head.end, span.end);
}
