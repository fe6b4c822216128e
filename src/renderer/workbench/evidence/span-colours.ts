import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import { type FieldPath, formatFieldPath } from '../../../shared/inspection/field-path.ts';

const colourCount = 7;

/** The `--span-n` number of each field that has bytes of its own; neighbours in a source never share one. 0 is for a structure's own bytes. */
export type SpanColours = ReadonlyMap<string, number>;

/** Gives the fields of each source the seven span colours in byte order, again and again. */
export function spanColours(roots: readonly FieldNode[]): SpanColours {
  const colours = new Map<string, number>();
  const next = new Map<string, number>();
  const visit = (node: FieldNode, path: FieldPath) => {
    const parts = node.children.filter((child) => child.kind !== 'bit');
    const key = formatFieldPath(path);
    if (parts.length > 0 || node.kind === 'unexplained') {
      colours.set(key, 0);
    } else {
      const index = next.get(node.span.source) ?? 0;
      colours.set(key, (index % colourCount) + 1);
      next.set(node.span.source, index + 1);
    }
    const own = colours.get(key) ?? 0;
    for (const child of node.children) {
      const childPath = [...path, child.name];
      if (child.kind === 'bit') colours.set(formatFieldPath(childPath), own);
      else visit(child, childPath);
    }
  };
  for (const root of roots) visit(root, [root.name]);
  return colours;
}

/** The CSS colour of a field's bar and underline. */
export function spanColour(colours: SpanColours, path: FieldPath): string {
  return `var(--span-${colours.get(formatFieldPath(path)) ?? 0})`;
}
