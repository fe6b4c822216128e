import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import type { FieldPath } from '../../../shared/inspection/field-path.ts';

/**
 * The node at `path`. Where siblings share a wire name (duplicate map keys, several unexplained runs) the one whose
 * bytes hold `offset` is meant, else the first.
 */
export function resolveField(
  roots: readonly FieldNode[],
  path: FieldPath,
  offset: number | null,
): FieldNode | undefined {
  let level = roots;
  let found: FieldNode | undefined;
  for (const name of path) {
    const named = level.filter((node) => node.name === name);
    const holding = named.find(({ span }) => offset !== null && offset >= span.start && offset < span.end);
    found = holding ?? named[0];
    if (found === undefined) return undefined;
    level = found.children;
  }
  return found;
}
