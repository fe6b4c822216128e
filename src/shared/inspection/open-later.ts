import type { FieldNode } from './field-node.ts';

/**
 * A field whose children are decoded when they are first asked for, and then kept: the inside of a certificate costs
 * more than everything around it, and most callers never look. Copying such a field (`{ ...node }`) opens it.
 */
export function openLater(
  node: Omit<FieldNode, 'children'>,
  decodeChildren: () => readonly FieldNode[],
): FieldNode {
  let children: readonly FieldNode[] | undefined;
  return {
    ...node,
    get children() {
      children ??= decodeChildren();
      return children;
    },
  };
}
