import { byteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { addFaults, draftField, type FieldDraft } from '../inspection/field-draft.ts';
import { shortenNotation } from '../inspection/shorten-notation.ts';
import type { JsonItem, JsonMember } from './json-item.ts';

/**
 * The field of a JSON value and, inside it, of everything it contains, in the order of its `elements` or `members`. A member's key
 * and colon are its head; a name that stood before in the same object is a `duplicate-map-key`.
 */
export function createJsonField(item: JsonItem, name: string): FieldDraft {
  const field = draftField(name, item.type === 'malformed' ? 'unexplained' : item.type, item.span);
  field.value = item.value;
  field.faults = item.faults;
  if (item.elements.length > 0) {
    field.children = item.elements.map((element, index) => createJsonField(element, `[${index}]`));
  }
  if (item.members.length > 0) field.children = createMembers(item.members);
  if (item.unexplained !== undefined) {
    const rest = draftField('unexplained', 'unexplained', item.unexplained);
    field.children = [...field.children, rest];
  }
  return field;
}

function createMembers(members: readonly JsonMember[]): readonly FieldDraft[] {
  const counts = new Map<string, number>();
  return members.map(({ key, value }) => {
    const name = typeof key.value === 'string' ? key.value : '…';
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const field = createJsonField(value, name);
    const { source, start } = key.span;
    field.head = byteSpan(source, start, value.span.start);
    field.span = byteSpan(source, start, value.span.end);
    const faults = count > 1 ? [...key.faults, duplicate(key, count)] : key.faults;
    if (faults.length > 0) {
      const own = field.faults;
      field.faults = faults;
      addFaults(field, own);
    }
    return field;
  });
}

function duplicate({ span, value }: JsonItem, count: number): DecodeFault {
  const text = shortenNotation(JSON.stringify(value));
  const [expected, found] = [`1 × ${text}`, `${count} × ${text}`];
  return { code: 'duplicate-map-key', span, expected, found, reference: 'RFC 8259 §4' };
}
