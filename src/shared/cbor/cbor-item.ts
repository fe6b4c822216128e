import { type ByteSpan, byteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldValue } from '../inspection/field-node.ts';

export type CborType =
  | 'integer'
  | 'bytes'
  | 'text'
  | 'array'
  | 'map'
  | 'tag'
  | 'simple'
  | 'float'
  /** Bytes that are no data item; everything up to the end of what may be read. */
  | 'malformed';

export interface CborEntry {
  readonly key: CborItem;
  readonly value: CborItem;
}

/** One data item (RFC 8949 §3) as it stands on the wire. */
export interface CborItem {
  readonly type: CborType;
  readonly span: ByteSpan;
  /** Where the content begins, behind the initial byte and the argument's bytes. */
  readonly contentStart: number;
  /** 0–7; the head's upper three bits. */
  readonly majorType: number;
  /** The head's argument (a length, a count, a tag number, the bits of a float …); undefined for an indefinite length. */
  readonly argument?: number | bigint | undefined;
  /** Bytes of the argument behind the initial byte: 0, 1, 2, 4 or 8. */
  readonly argumentWidth: number;
  /** Undefined for arrays and maps, for `undefined` and other simple values, and where the bytes end too early or are not UTF-8. */
  readonly value?: FieldValue | undefined;
  /** Elements of an array, the content of a tag, the chunks of a string of indefinite length. */
  readonly items: readonly CborItem[];
  readonly entries: readonly CborEntry[];
  readonly faults: readonly DecodeFault[];
  /** False where this item or one inside it could not be read to its end; it then reaches to the end of what may be read. */
  readonly complete: boolean;
}

/** A data item while it is being read: made with its head, then filled with what follows. */
export type CborDraft = { -readonly [Member in keyof CborItem]: CborItem[Member] };

/** Where the bytes of a byte or text string stand; undefined where they stand in several chunks. */
export function stringContent(item: CborItem): ByteSpan | undefined {
  if (item.argument !== undefined) return byteSpan(item.span.source, item.contentStart, item.span.end);
  const [chunk, ...others] = item.items;
  return chunk === undefined || others.length > 0 ? undefined : stringContent(chunk);
}

/** The entry of a map by its key, the first one where the key stands twice; undefined for anything but a map. */
export function findEntry(item: CborItem | undefined, key: string | number): CborEntry | undefined {
  if (item === undefined) return undefined;
  for (const entry of item.entries) if (entry.key.value === key) return entry;
  return undefined;
}
