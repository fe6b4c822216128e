import { type CborMembers, lintMember, lintMembers } from '../../cbor/lint-members.ts';
import { absent } from '../../inspection/absent.ts';
import type { DecodeFault } from '../../inspection/decode-fault.ts';
import { addFaults } from '../../inspection/field-draft.ts';
import type { FieldNode } from '../../inspection/field-node.ts';
import type { RefineStatement, StatementMembers } from './statement-members.ts';

/**
 * What a format whose statement is a map says of the plain tree. Faults: `missing-member` and `unexpected-type` by its syntax,
 * `obsolete-member` for one of an earlier level, `unexpected-member` for one that nobody defines, and those of the parts.
 */
export function createRefine(members: StatementMembers, reference: string): RefineStatement {
  const current: CborMembers = Object.fromEntries(
    Object.entries(members).filter(([, { obsolete }]) => obsolete === undefined),
  );
  return (node, item, { path, attStmt, source }) => {
    const [name, ...inside] = path;
    if (name === undefined) {
      addFaults(node, lintMembers(item, current, reference));
      node.reference = reference;
      return node;
    }
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    const refinePart: RefineStatement = member?.refine ?? ((part) => part);
    const place = { path: inside, attStmt, source };
    if (inside.length > 0) return refinePart(node, item, place);
    const broken =
      member?.obsolete === undefined
        ? lintMember(name, item, { members: current, reference })
        : [createObsoleteFault(node, member.obsolete)];
    addFaults(node, broken);
    node.reference = reference;
    return refinePart(node, item, place);
  };
}

function createObsoleteFault({ name, span }: FieldNode, reference: string): DecodeFault {
  return { code: 'obsolete-member', span, expected: absent, found: JSON.stringify(name), reference };
}
