import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import { findField } from '../../../shared/inspection/field-path.ts';

export interface StatementPart {
  readonly part: 'certInfo' | 'pubArea' | 'header' | 'payload';
  readonly node: FieldNode;
}

/** The structures in a statement that a person can read, beside its certificates. `name` is `attStmt`, or `attStmt[1]` in a compound one. */
export function statementParts(roots: readonly FieldNode[], name: string): readonly StatementPart[] {
  const index = /^attStmt(?:(\[\d+\]))?$/.exec(name)?.[1];
  const path =
    index === undefined
      ? ['attestationObject', 'attStmt']
      : ['attestationObject', 'attStmt', index, 'attStmt'];
  const inside = (['certInfo', 'pubArea'] as const).map((part) => ({
    part,
    node: findField(roots, [...path, part]),
  }));
  // The segments of a JWS are sources of their own.
  const derived = (['header', 'payload'] as const).map((part) => ({
    part,
    node: findField(roots, [`${name}.response.${part}`]),
  }));
  return [...inside, ...derived].flatMap(({ part, node }) =>
    node === undefined || node.children.length === 0 ? [] : [{ part, node }],
  );
}
