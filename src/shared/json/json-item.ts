import type { ByteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
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
  readonly value?: FieldValue;
  readonly elements: readonly JsonItem[];
  readonly members: readonly JsonMember[];
  /** What stands in an object or array from the first byte that breaks its grammar. */
  readonly unexplained?: ByteSpan;
  readonly faults: readonly DecodeFault[];
  /** False where this value or one inside it could not be read to its end; it then reaches to the end of what may be read. */
  readonly complete: boolean;
}

/** The member that ECMAScript's `JSON.parse` gives for this name: the last one where it stands twice. */
export function findMember(item: JsonItem | undefined, name: string): JsonMember | undefined {
  return item?.members.findLast(({ key }) => key.value === name);
}
