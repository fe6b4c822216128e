import { byteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { FieldPath } from '../inspection/field-path.ts';
import type { JsonItem, JsonMember } from './json-item.ts';

/** What a structure knows about one of its fields beyond JSON. `path` is relative to the field the whole began with. */
export type RefineJsonField = (node: FieldNode, item: JsonItem, path: FieldPath) => FieldNode;

interface Place {
  readonly name: string;
  readonly path: FieldPath;
  readonly faults: readonly DecodeFault[];
  readonly key?: JsonItem;
}

/** The field of a JSON value and, inside it, of everything it contains. A member's key and colon are its head; a name that stood before in the same object is a `duplicate-map-key`. */
export function createJsonField(
  item: JsonItem,
  { name, refine }: { name: string; refine: RefineJsonField },
): FieldNode {
  return createField(item, { name, path: [], faults: [] });

  function createField(item: JsonItem, { name, path, faults, key }: Place): FieldNode {
    const { source, start, end } = item.span;
    const head = key && byteSpan(source, key.span.start, start);
    const node: FieldNode = {
      name,
      kind: item.type === 'malformed' ? 'unexplained' : item.type,
      span: head === undefined ? item.span : byteSpan(source, head.start, end),
      ...(head === undefined ? {} : { head }),
      ...(item.value === undefined ? {} : { value: item.value }),
      children: [...createElements(item, path), ...createMembers(item, path), ...createUnexplained(item)],
      faults: [...faults, ...item.faults],
    };
    return refine(node, item, path);
  }

  function createElements(item: JsonItem, path: FieldPath): readonly FieldNode[] {
    return item.elements.map((element, index) => {
      const name = `[${index}]`;
      return createField(element, { name, path: [...path, name], faults: [] });
    });
  }

  function createMembers(item: JsonItem, path: FieldPath): readonly FieldNode[] {
    const seen = new Map<string, number>();
    return item.members.map(({ key, value }) => {
      const name = nameMember({ key, value });
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      const faults = count > 1 ? [...key.faults, duplicate(key, count)] : key.faults;
      return createField(value, { name, path: [...path, name], faults, key });
    });
  }
}

function nameMember({ key }: JsonMember): string {
  return typeof key.value === 'string' ? key.value : '…';
}

function duplicate(key: JsonItem, count: number): DecodeFault {
  const text = JSON.stringify(key.value);
  const [expected, found] = [`1 × ${text}`, `${count} × ${text}`];
  return { code: 'duplicate-map-key', span: key.span, expected, found, reference: 'RFC 8259 §4' };
}

function createUnexplained({ unexplained }: JsonItem): readonly FieldNode[] {
  if (unexplained === undefined) return [];
  return [{ name: 'unexplained', kind: 'unexplained', span: unexplained, children: [], faults: [] }];
}
