import type { FieldDraft } from '../inspection/field-draft.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import type { FieldPath } from '../inspection/field-path.ts';

/** What a structure knows about one of its fields beyond JSON. `path` is relative to the field the whole began with. */
export type RefineJsonField = (node: FieldNode, path: FieldPath) => FieldNode;

/** The field with `refine` applied to everything in it, children before parents. */
export function refineJsonField(field: FieldDraft, refine: RefineJsonField): FieldNode {
  return refineBelow(field, []);

  function refineBelow(field: FieldDraft, path: FieldPath): FieldNode {
    if (field.children.length > 0) {
      field.children = field.children.map((child) => refineBelow(child, [...path, child.name]));
    }
    return refine(field, path);
  }
}
