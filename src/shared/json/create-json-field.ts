import { byteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { draftField, type FieldDraft } from '../inspection/field-draft.ts';
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
  const counts = countNames(members);
  return members.map(({ key, value }, index) => {
    const field = createJsonField(value, nameOf(key));
    const { source, start } = key.span;
    field.head = byteSpan(source, start, value.span.start);
    field.span = byteSpan(source, start, value.span.end);
    const count = counts?.[index] ?? 1;
    const faults = count > 1 ? [...key.faults, duplicate(key, count)] : key.faults;
    if (faults.length > 0) field.faults = [...faults, ...field.faults];
    return field;
  });
}

function nameOf({ value }: JsonItem): string {
  return typeof value === 'string' ? value : '…';
}

/** Of each member, how many up to it have its name; undefined where all names differ. */
function countNames(members: readonly JsonMember[]): readonly number[] | undefined {
  if (members.length <= fewMembers && namesDiffer(members)) return undefined;
  const counts = new Map<string, number>();
  return members.map(({ key }) => {
    const name = nameOf(key);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count;
  });
}

/** Comparing every pair of so few is faster than hashing them (measured). */
const fewMembers = 12;

function namesDiffer(members: readonly JsonMember[]): boolean {
  for (let right = 1; right < members.length; right++) {
    const name = members[right]?.key.value;
    for (let left = 0; left < right; left++) if (members[left]?.key.value === name) return false;
  }
  return true;
}

function duplicate({ span, value }: JsonItem, count: number): DecodeFault {
  const text = shortenNotation(JSON.stringify(value));
  const [expected, found] = [`1 × ${text}`, `${count} × ${text}`];
  return { code: 'duplicate-map-key', span, expected, found, reference: 'RFC 8259 §4' };
}
