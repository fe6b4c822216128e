import { byteSpan } from '../../bytes/byte-span.ts';
import type { SourceBuffer } from '../../bytes/source-buffer.ts';
import type { CborItem } from '../../cbor/cbor-item.ts';
import { joinedContent } from '../../cbor/open-content.ts';
import { draftField } from '../../inspection/field-draft.ts';
import type { DerivedSource } from '../../jws/jws.ts';

/** Every byte string of a statement that came in several chunks, as a source that joins them: `attStmt.sig`, `attStmt[1].x5c[0]`. */
export function deriveJoined(item: CborItem, buffer: SourceBuffer, name: string): readonly DerivedSource[] {
  const source = joinedContent(item, buffer, name);
  if (source !== undefined) {
    const root = draftField(name, 'bytes', byteSpan(name, 0, source.bytes.length));
    root.value = source.bytes;
    return [{ source, root }];
  }
  if (item.type === 'array') {
    return item.items.flatMap((element, index) => deriveJoined(element, buffer, `${name}[${index}]`));
  }
  // A statement inside of a compound one is called by its index alone, as its verification calls it.
  return item.entries.flatMap(({ key, value }) =>
    deriveJoined(value, buffer, key.value === 'attStmt' ? name : `${name}.${key.value}`),
  );
}
