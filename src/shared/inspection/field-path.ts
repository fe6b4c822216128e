import type { FieldNode } from './field-node.ts';

/** Where a node stands in its tree: wire names from the root, for instance `['attestationObject', 'authData', 'flags']`. */
export type FieldPath = readonly string[];

/** A path as one string, usable as a key: `attestationObject/authData/flags`. A `/` or `~` inside a name is escaped as in RFC 6901. */
export function formatFieldPath(path: FieldPath): string {
  return path.map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}

/** The first of these fields that has this name. */
export function findNamed(fields: readonly FieldNode[], name: string): FieldNode | undefined {
  for (const field of fields) if (field.name === name) return field;
  return undefined;
}

/** The node at `path` among `roots`, or undefined. Of siblings with one name (duplicate map keys) the first is meant. */
export function findField(roots: readonly FieldNode[], path: FieldPath): FieldNode | undefined {
  let level = roots;
  let found: FieldNode | undefined;
  for (const name of path) {
    found = findNamed(level, name);
    if (found === undefined) return undefined;
    level = found.children;
  }
  return found;
}
