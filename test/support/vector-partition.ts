import type { FieldNode } from '../../src/shared/inspection/field-node.ts';

/** Says where a tree is not a partition of its source's `length` bytes; empty where it is one. */
export function findPartitionBreaks(root: FieldNode, length: number): readonly string[] {
  const breaks: string[] = [];
  if (root.span.start !== 0 || root.span.end !== length) breaks.push(`${describe(root)} of ${length} bytes`);
  findBreaksInside(root, breaks);
  return breaks;
}

function findBreaksInside(node: FieldNode, breaks: string[]): void {
  const { source, start, end } = node.span;
  if (start > end) breaks.push(`${describe(node)} ends before it starts`);
  if (node.head !== undefined && (node.head.source !== source || node.head.start !== start)) {
    breaks.push(`the head of ${describe(node)} starts elsewhere`);
  }
  if (node.head !== undefined && node.head.end > end) breaks.push(`the head of ${describe(node)} is longer`);
  let covered = node.head?.end ?? start;
  for (const child of node.children) {
    if (child.span.source !== source) breaks.push(`${describe(child)} is in another source than its parent`);
    if (child.kind === 'bit') continue;
    if (child.span.start < covered) breaks.push(`${describe(child)} overlaps what stands before it`);
    if (child.span.end > end) breaks.push(`${describe(child)} leaves ${describe(node)}`);
    covered = child.span.end;
    findBreaksInside(child, breaks);
  }
  for (const fault of node.faults) {
    if (fault.span.source !== source) breaks.push(`${fault.code} of ${describe(node)} is in another source`);
    if (fault.span.start > fault.span.end) breaks.push(`${fault.code} of ${describe(node)} is inside out`);
  }
}

function describe(node: FieldNode): string {
  return `${node.name} ${node.span.source}[${node.span.start}, ${node.span.end})`;
}
