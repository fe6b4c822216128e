import type { ByteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { noFaults } from '../inspection/field-draft.ts';
import type { FieldValue } from '../inspection/field-node.ts';

export type JsonType =
  | 'object'
  | 'array'
  | 'text'
  | 'integer'
  | 'float'
  | 'boolean'
  | 'null'
  /** Bytes that are no JSON value; everything up to the end of what may be read. */
  | 'malformed';

export interface JsonMember {
  readonly key: JsonItem;
  readonly value: JsonItem;
}

/** One JSON value (RFC 8259 §3) as it stands on the wire; the span of a string includes its quotation marks. */
export interface JsonItem {
  readonly type: JsonType;
  readonly span: ByteSpan;
  /** Undefined for objects, arrays and malformed bytes. */
  readonly value?: FieldValue | undefined;
  readonly elements: readonly JsonItem[];
  readonly members: readonly JsonMember[];
  /** What stands in an object or array from the first byte that breaks its grammar. */
  readonly unexplained?: ByteSpan | undefined;
  readonly faults: readonly DecodeFault[];
  /** False where this value or one inside it could not be read to its end; it then reaches to the end of what may be read. */
  readonly complete: boolean;
}

/** A value while it is being read. */
export type JsonDraft = { -readonly [Member in keyof JsonItem]: JsonItem[Member] };

const noElements: readonly JsonItem[] = [];
const noMembers: readonly JsonMember[] = [];

const unread: ByteSpan = { source: '', start: 0, end: 0 };

/** A value that nothing is known of; whoever reads it gives it its span. */
export function draftJsonItem(type: JsonType): JsonDraft {
  return {
    type,
    span: unread,
    value: undefined,
    elements: noElements,
    members: noMembers,
    unexplained: undefined,
    faults: noFaults,
    complete: true,
  };
}

/** The member that ECMAScript's `JSON.parse` gives for this name: the last one where it stands twice. */
export function findMember(item: JsonItem | undefined, name: string): JsonMember | undefined {
  if (item === undefined) return undefined;
  for (let index = item.members.length - 1; index >= 0; index--) {
    const member = item.members[index];
    if (member?.key.value === name) return member;
  }
  return undefined;
}
