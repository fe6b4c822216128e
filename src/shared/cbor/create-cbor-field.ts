import { byteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { addFaults, draftField, type FieldDraft, noFaults } from '../inspection/field-draft.ts';
import type { FieldKind } from '../inspection/field-node.ts';
import type { CborEntry, CborItem } from './cbor-item.ts';
import { formatDiagnostic } from './format-diagnostic.ts';
import { lintCanonical } from './lint-canonical.ts';
import { lintMapKeys } from './lint-map-keys.ts';

/**
 * The field of a data item and, inside it, of everything it contains, with the faults of the CTAP2 canonical form.
 * Children stand in the order of the item's `items` or `entries`. `bytes` is the whole source.
 */
export function createCborField(
  item: CborItem,
  { name, bytes }: { name: string; bytes: Uint8Array },
): FieldDraft {
  return createField(item, name, 0);

  function createField(item: CborItem, name: string, level: number): FieldDraft {
    const field = draftField(name, fieldKind(item), item.span);
    field.head = item.head;
    field.value = item.type === 'simple' && item.value === undefined ? item.argument : item.value;
    addFaults(field, lintCanonical(item, level));
    addFaults(field, item.faults);
    if (item.type === 'map') field.children = createEntries(item.entries, level + 1);
    else if (item.type === 'array') {
      field.children = item.items.map((element, index) => createField(element, `[${index}]`, level + 1));
    } else if (item.type === 'tag') {
      field.children = item.items.map((content) => createField(content, 'content', level));
    }
    return field;
  }

  /** A key has no field of its own: it is the name and the head of its entry, and what it breaks is told there. */
  function createEntries(entries: readonly CborEntry[], level: number): readonly FieldDraft[] {
    const keyFaults = lintMapKeys(entries, bytes);
    return entries.map(({ key, value }, index) => {
      const field = createField(value, nameKey(key), level);
      const { source, start } = key.span;
      field.span = byteSpan(source, start, value.span.end);
      field.head = value.head.end === value.span.end ? field.span : byteSpan(source, start, value.head.end);
      const faults = collectKeyFaults(key, level, keyFaults?.[index] ?? noFaults);
      if (faults.length > 0) field.faults = [...faults, ...field.faults];
      return field;
    });
  }

  function collectKeyFaults(
    key: CborItem,
    level: number,
    found: readonly DecodeFault[],
  ): readonly DecodeFault[] {
    if (key.majorType < 4 && found.length === 0 && key.faults.length === 0) return lintCanonical(key, level);
    const faults = [...found];
    appendFaults(key, level, faults);
    return faults;
  }

  function appendFaults(item: CborItem, level: number, faults: DecodeFault[]): void {
    for (const fault of lintCanonical(item, level)) faults.push(fault);
    for (const fault of item.faults) faults.push(fault);
    if (item.type === 'text' || item.type === 'bytes') return;
    const inner = item.type === 'tag' ? level : level + 1;
    for (const part of item.items) appendFaults(part, inner, faults);
    for (const fault of lintMapKeys(item.entries, bytes)?.flat() ?? noFaults) faults.push(fault);
    for (const { key, value } of item.entries) {
      appendFaults(key, inner, faults);
      appendFaults(value, inner, faults);
    }
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
