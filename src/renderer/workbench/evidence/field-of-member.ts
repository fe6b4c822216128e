import type { FieldNode } from '../../../shared/inspection/field-node.ts';
import type { FieldPath } from '../../../shared/inspection/field-path.ts';
import { resolveField } from './resolve-field.ts';

/** The field of a JSON member, `user.id` or `pubKeyCredParams[0].alg`; where it is not there, the nearest one around it. */
export function fieldOfMember(roots: readonly FieldNode[], member: string): FieldPath | undefined {
  const [root] = roots;
  if (root === undefined) return undefined;
  const path = [root.name, ...member.split(/\.|(?=\[)/u).filter((name) => name !== '')];
  for (let length = path.length; length > 0; length--) {
    const some = path.slice(0, length);
    if (resolveField(roots, some, null) !== undefined) return some;
  }
  return undefined;
}
