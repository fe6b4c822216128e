import type { FieldNode } from './field-node.ts';
import type { FieldPath } from './field-path.ts';

/** The tree with every node at `path` (relative to `node`) replaced by what `change` makes of it; unchanged where there is none. */
export function replaceField(
  node: FieldNode,
  path: FieldPath,
  change: (node: FieldNode) => FieldNode,
): FieldNode {
  const [name, ...inside] = path;
  if (name === undefined) return change(node);
  const children = node.children.map((child) =>
    child.name === name ? replaceField(child, inside, change) : child,
  );
  return { ...node, children };
}
