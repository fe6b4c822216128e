import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import { type FieldPath, formatFieldPath } from '../../../shared/inspection/field-path.ts';

/** One visible line of the field tree. */
export interface FieldRow {
  /** Unique among the rows, also where siblings share a wire name. */
  readonly key: string;
  readonly path: FieldPath;
  readonly node: FieldNode;
  /** 1 for a root, as `aria-level` counts. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly expandable: boolean;
  readonly expanded: boolean;
}

export type Expansion = Readonly<Record<string, boolean>>;

// Certificates and keys are long and seldom the question; what stands above them is.
function openFromTheStart(node: FieldNode, level: number): boolean {
  if (node.kind === 'flags') return true;
  if (node.kind === 'array') return false;
  return level <= 3 || node.children.some((child) => child.kind === 'flags');
}

/** Whether a node's children are shown: what the person chose for its path, else by its kind and depth. */
function isExpanded(node: FieldNode, path: FieldPath, expansion: Expansion): boolean {
  return expansion[formatFieldPath(path)] ?? openFromTheStart(node, path.length);
}

/** The tree as the lines that are visible now, top to bottom. */
export function fieldRows(roots: readonly FieldNode[], expansion: Expansion): readonly FieldRow[] {
  const rows: FieldRow[] = [];
  const visit = (nodes: readonly FieldNode[], parent: FieldPath, parentKey: string) => {
    nodes.forEach((node, index) => {
      const path = [...parent, node.name];
      const key = `${parentKey}/${index}`;
      const expandable = node.children.length > 0;
      const expanded = expandable && isExpanded(node, path, expansion);
      rows.push({
        key,
        path,
        node,
        level: path.length,
        position: index + 1,
        siblings: nodes.length,
        expandable,
        expanded,
      });
      if (expanded) visit(node.children, path, key);
    });
  };
  visit(roots, [], '');
  return rows;
}
