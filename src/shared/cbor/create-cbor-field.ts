import { byteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { addFaults, draftField, type FieldDraft, noFaults } from '../inspection/field-draft.ts';
import type { FieldKind } from '../inspection/field-node.ts';
import type { CborEntry, CborItem } from './cbor-item.ts';
import { formatDiagnostic } from './format-diagnostic.ts';
import { lintCanonical } from './lint-canonical.ts';
import { lintMapKeys } from './lint-map-keys.ts';

/** What is around an item: the source, and how many arrays and maps. */
interface Surroundings {
  readonly bytes: Uint8Array;
  readonly level: number;
}

/**
 * The field of a data item and, inside it, of everything it contains, with the faults of the CTAP2 canonical form.
 * Children stand in the order of the item's `items` or `entries`. `bytes` is the whole source.
 */
export function createCborField(
  item: CborItem,
  { name, bytes }: { name: string; bytes: Uint8Array },
): FieldDraft {
  const field = createField(item, name, { bytes, level: 0 });
  const { source, start, end } = item.span;
  field.head = item.contentStart === end ? item.span : byteSpan(source, start, item.contentStart);
  return field;
}

/** Without its head, which begins with the key where there is one. */
function createField(item: CborItem, name: string, around: Surroundings): FieldDraft {
  const field = draftField(name, fieldKind(item), item.span);
  field.value = item.type === 'simple' && item.value === undefined ? item.argument : item.value;
  addFaults(field, lintCanonical(item, around.level));
  addFaults(field, item.faults);
  if (item.entries.length > 0) field.children = createEntries(item.entries, inside(around));
  else if (item.type === 'array') field.children = createElements(item.items, inside(around));
  else if (item.type === 'tag') field.children = createElements(item.items, around, 'content');
  else if (item.items.length > 0) addFaults(field, collectChunkFaults(item.items, around));
  return field;
}

/** Chunks have no fields of their own. */
function collectChunkFaults(chunks: readonly CborItem[], around: Surroundings): readonly DecodeFault[] {
  const faults: DecodeFault[] = [];
  for (const chunk of chunks) appendFaults(chunk, around, faults);
  return faults;
}

function inside({ bytes, level }: Surroundings): Surroundings {
  return { bytes, level: level + 1 };
}

function createElements(
  items: readonly CborItem[],
  around: Surroundings,
  name?: string,
): readonly FieldDraft[] {
  return items.map((item, index) => {
    const field = createField(item, name ?? `[${index}]`, around);
    field.head = byteSpan(item.span.source, item.span.start, item.contentStart);
    return field;
  });
}

/** A key has no field of its own: it is the name and the head of its entry, and what it breaks is told there. */
function createEntries(entries: readonly CborEntry[], around: Surroundings): readonly FieldDraft[] {
  const keyFaults = lintMapKeys(entries, around.bytes);
  return entries.map(({ key, value }, index) => {
    const field = createField(value, nameKey(key), around);
    const { source, start } = key.span;
    const { end } = value.span;
    field.span = byteSpan(source, start, end);
    field.head = value.contentStart === end ? field.span : byteSpan(source, start, value.contentStart);
    const faults = collectKeyFaults(key, keyFaults?.[index] ?? noFaults, around);
    if (faults.length > 0) field.faults = [...faults, ...field.faults];
    return field;
  });
}

function collectKeyFaults(
  key: CborItem,
  found: readonly DecodeFault[],
  around: Surroundings,
): readonly DecodeFault[] {
  if (key.majorType < 4 && key.items.length === 0 && found.length === 0 && key.faults.length === 0) {
    return lintCanonical(key, around.level);
  }
  const faults = [...found];
  appendFaults(key, around, faults);
  return faults;
}

/** Everything that a key and what is inside it break. */
function appendFaults(item: CborItem, around: Surroundings, faults: DecodeFault[]): void {
  for (const fault of lintCanonical(item, around.level)) faults.push(fault);
  for (const fault of item.faults) faults.push(fault);
  const below = item.type === 'array' || item.type === 'map' ? inside(around) : around;
  for (const part of item.items) appendFaults(part, below, faults);
  for (const fault of lintMapKeys(item.entries, around.bytes)?.flat() ?? noFaults) faults.push(fault);
  for (const { key, value } of item.entries) {
    appendFaults(key, below, faults);
    appendFaults(value, below, faults);
  }
}

/** Text and integer keys are the name themselves, others stand in diagnostic notation. */
function nameKey(key: CborItem): string {
  if (typeof key.value === 'number' && key.type === 'integer') return String(key.value);
  return key.type === 'text' && typeof key.value === 'string' ? key.value : formatDiagnostic(key);
}

/** `undefined` and the simple values without a name are `simple` and show their number. */
function fieldKind({ type, value }: CborItem): FieldKind {
  if (type === 'malformed') return 'unexplained';
  if (type !== 'simple') return type;
  if (value === null) return 'null';
  return typeof value === 'boolean' ? 'boolean' : 'simple';
}
