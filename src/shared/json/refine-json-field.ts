import type { FieldDraft } from '../inspection/field-draft.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { FieldPath } from '../inspection/field-path.ts';
import type { JsonItem } from './json-item.ts';

/** What a structure knows about one of its fields beyond JSON. `path` is relative to the field the whole began with. */
export type RefineJsonField = (node: FieldNode, item: JsonItem, path: FieldPath) => FieldNode;

/** The field that `createJsonField` made of `item`, with `refine` applied to everything in it, children before parents. */
export function refineJsonField(field: FieldDraft, item: JsonItem, refine: RefineJsonField): FieldNode {
  return refineBelow(field, item, []);

  function refineBelow(field: FieldDraft, item: JsonItem, path: FieldPath): FieldNode {
    const isObject = item.type === 'object';
    if (field.children.length > 0) {
      field.children = field.children.map((child, index) => {
        const part = isObject ? item.members[index]?.value : item.elements[index];
        return part === undefined ? child : refineBelow(child, part, [...path, child.name]);
      });
    }
    return refine(field, item, path);
  }
}
