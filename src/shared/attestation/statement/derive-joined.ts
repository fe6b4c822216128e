import { byteSpan } from '../../bytes/byte-span.ts';
import type { SourceBuffer } from '../../bytes/source-buffer.ts';
import type { CborItem } from '../../cbor/cbor-item.ts';
import { joinedContent } from '../../cbor/open-content.ts';
import { draftField } from '../../inspection/field-draft.ts';
import type { DerivedSource } from '../../jws/jws.ts';

/** Every byte string of a statement that came in several chunks, as a source that joins them: `attStmt.sig`, `attStmt[1].x5c[0]`. */
export function deriveJoined(item: CborItem, buffer: SourceBuffer, name: string): readonly DerivedSource[] {
  return holdsChunks(item) ? derive(item, buffer, name) : noSources;
}

const noSources: readonly DerivedSource[] = [];

/** Nearly no statement does, and to find that out takes no names. */
function holdsChunks({ type, argument, items, entries }: CborItem): boolean {
  if (type === 'bytes') return argument === undefined;
  for (const part of items) if (holdsChunks(part)) return true;
  for (const { value } of entries) if (holdsChunks(value)) return true;
  return false;
}

function derive(item: CborItem, buffer: SourceBuffer, name: string): readonly DerivedSource[] {
  const source = joinedContent(item, buffer, name);
  if (source !== undefined) {
    const root = draftField(name, 'bytes', byteSpan(name, 0, source.bytes.length));
    root.value = source.bytes;
    return [{ source, root }];
  }
  if (item.type === 'array') {
    return item.items.flatMap((element, index) => derive(element, buffer, `${name}[${index}]`));
  }
  // A statement inside of a compound one is called by its index alone, as its verification calls it.
  return item.entries.flatMap(({ key, value }) =>
    derive(value, buffer, key.value === 'attStmt' ? name : `${name}.${key.value}`),
  );
}
