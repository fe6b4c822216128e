import { byteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldKind, FieldNode } from '../inspection/field-node.ts';
import type { FieldPath } from '../inspection/field-path.ts';
import type { CborEntry, CborItem } from './cbor-item.ts';
import { formatDiagnostic } from './format-diagnostic.ts';
import { lintCanonical } from './lint-canonical.ts';
import { lintMapKeys } from './lint-map-keys.ts';

/**
 * What a structure knows about one of its fields beyond CBOR: a meaning, a clause, broken rules, or that the content of a
 * byte string is itself a structure. `path` is relative to the field the whole began with, which has the empty path.
 */
export type RefineField = (node: FieldNode, item: CborItem, path: FieldPath) => FieldNode;

/** The field of a data item and, inside it, of everything it contains, with the faults of the CTAP2 canonical form. `bytes` is the whole source. */
export function createCborField(
  item: CborItem,
  { name, bytes, refine = (node) => node }: { name: string; bytes: Uint8Array; refine?: RefineField },
): FieldNode {
  return createField(item, { name, path: [], level: 0, faults: [] });

  function createField(item: CborItem, place: Place): FieldNode {
    const inner = item.type === 'array' || item.type === 'map' ? place.level + 1 : place.level;
    const children = [
      ...createItems(item, { ...place, level: inner }),
      ...createEntries(item, { ...place, level: inner }),
    ];
    const faults = [...place.faults, ...lintCanonical(item, place.level), ...item.faults];
    const node: FieldNode = {
      name: place.name,
      kind: fieldKind(item),
      span:
        place.key === undefined ? item.span : byteSpan(item.span.source, place.key.span.start, item.span.end),
      head:
        place.key === undefined ? item.head : byteSpan(item.span.source, place.key.span.start, item.head.end),
      ...(item.value === undefined ? unnamedSimple(item) : { value: item.value }),
      children,
      faults,
    };
    return refine(node, item, place.path);
  }

  function createItems(item: CborItem, { path, level }: Place): readonly FieldNode[] {
    if (item.type !== 'array' && item.type !== 'tag') return [];
    return item.items.map((element, index) => {
      const name = item.type === 'tag' ? 'content' : `[${index}]`;
      return createField(element, { name, path: [...path, name], level, faults: [] });
    });
  }

  function createEntries(item: CborItem, { path, level }: Place): readonly FieldNode[] {
    const keyFaults = lintMapKeys(item.entries, bytes);
    return item.entries.map(({ key, value }, index) => {
      const name = nameEntry({ key, value });
      const faults = [...(keyFaults[index] ?? []), ...collectItemFaults(key, level)];
      return createField(value, { name, path: [...path, name], level, faults, key });
    });
  }
}

interface Place {
  readonly name: string;
  readonly path: FieldPath;
  /** Arrays and maps around the item. */
  readonly level: number;
  /** Faults of the key in front of it. */
  readonly faults: readonly DecodeFault[];
  readonly key?: CborItem;
}

/** Text and integer keys are the name themselves, others stand in diagnostic notation. */
function nameEntry({ key }: CborEntry): string {
  return key.type === 'text' && typeof key.value === 'string' ? key.value : formatDiagnostic(key);
}

function fieldKind(item: CborItem): FieldKind {
  if (item.type === 'malformed') return 'unexplained';
  if (item.type !== 'simple') return item.type;
  if (item.value === null) return 'null';
  return typeof item.value === 'boolean' ? 'boolean' : 'simple';
}

/** `undefined` and the simple values without a name show their number. */
function unnamedSimple(item: CborItem): { readonly value?: number | bigint } {
  return item.type === 'simple' && item.argument !== undefined ? { value: item.argument } : {};
}

/** A key has no node of its own: what it breaks is told by its entry. */
function collectItemFaults(item: CborItem, level: number): readonly DecodeFault[] {
  const inner = [...item.items, ...item.entries.flatMap(({ key, value }) => [key, value])];
  const below = item.type === 'text' || item.type === 'bytes' ? [] : inner;
  return [
    ...lintCanonical(item, level),
    ...item.faults,
    ...below.flatMap((part) => collectItemFaults(part, level + 1)),
  ];
}
