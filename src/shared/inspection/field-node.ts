import type { ByteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault } from './decode-fault.ts';
import type { FieldMeaning } from './field-meaning.ts';

export type FieldKind =
  | 'structure'
  | 'map'
  | 'array'
  | 'object'
  | 'text'
  | 'bytes'
  | 'integer'
  | 'float'
  | 'boolean'
  | 'null'
  /** A CBOR simple value without a type of its own (`undefined` is 23); `value` is its number. */
  | 'simple'
  | 'tag'
  | 'flags'
  | 'bit'
  /** An ASN.1 object identifier; `value` is its dotted text. */
  | 'oid'
  /** A point in time; `value` is its ISO 8601 text in UTC. */
  | 'time'
  | 'unexplained';

export type FieldValue = string | number | bigint | boolean | null | Uint8Array;

/**
 * One field of what was on the wire.
 *
 * `span` is the whole extent: the encoding's own bytes (a CBOR head, a JSON key and its punctuation), then the content.
 * Children lie inside it, in byte order, without overlap; a byte that no child covers belongs to the node itself. So the
 * deepest node at every offset is a partition of the source. Nodes of kind `bit` share the span of their flags byte and
 * stand outside the partition.
 */
export interface FieldNode {
  /** The wire name: `rpIdHash`, `fmt`, `-2`, `[0]`. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly span: ByteSpan;
  /** The encoding's own leading bytes within `span`; the content starts at `head.end`. */
  readonly head?: ByteSpan | undefined;
  readonly value?: FieldValue | undefined;
  readonly meaning?: FieldMeaning | undefined;
  /** For `bit` nodes: the bit's number, 0 = least significant. */
  readonly bit?: number | undefined;
  readonly children: readonly FieldNode[];
  readonly faults: readonly DecodeFault[];
  /** The clause that defines the field, for instance `WebAuthn L3 §6.1`. */
  readonly reference?: string | undefined;
}
