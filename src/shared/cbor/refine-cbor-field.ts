import type { FieldDraft } from '../inspection/field-draft.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { FieldPath } from '../inspection/field-path.ts';
import type { CborItem } from './cbor-item.ts';

/**
 * What a structure knows about one of its fields beyond CBOR: a meaning, a clause, broken rules, or that the content of a
 * byte string is itself a structure. It may write to the field, which nobody else has yet. `path` is relative to the field the whole began with, which has the empty path.
 */
export type RefineField = (node: FieldDraft, item: CborItem, path: FieldPath) => FieldNode;

/** The field that `createCborField` made of `item`, with `refine` applied to everything in it, children before parents. */
export function refineCborField(field: FieldDraft, item: CborItem, refine: RefineField): FieldNode {
  return refineBelow(field, item, []);

  function refineBelow(field: FieldDraft, item: CborItem, path: FieldPath): FieldNode {
    const isMap = item.type === 'map';
    const count = isMap ? item.entries.length : item.items.length;
    if (field.children.length > 0 && count > 0) {
      field.children = field.children.map((child, index) => {
        const part = isMap ? item.entries[index]?.value : item.items[index];
        return part === undefined ? child : refineBelow(child, part, [...path, child.name]);
      });
    }
    return refine(field, item, path);
  }
}
