import type { DecodeFault } from './decode-fault.ts';
import type { FieldNode } from './field-node.ts';
import type { FieldPath } from './field-path.ts';

/** Visits every node before its children, roots in their order. */
export function walkFields(
  roots: readonly FieldNode[],
  visit: (node: FieldNode, path: FieldPath) => void,
  parent: FieldPath = [],
): void {
  for (const node of roots) {
    const path = [...parent, node.name];
    visit(node, path);
    walkFields(node.children, visit, path);
  }
}

/** Every fault of the trees, in the order of their nodes. */
export function collectFaults(roots: readonly FieldNode[]): readonly DecodeFault[] {
  const faults: DecodeFault[] = [];
  appendFaults(roots, faults);
  return faults;
}

function appendFaults(fields: readonly FieldNode[], faults: DecodeFault[]): void {
  for (const field of fields) {
    for (const fault of field.faults) faults.push(fault);
    if (field.children.length > 0) appendFaults(field.children, faults);
  }
}
