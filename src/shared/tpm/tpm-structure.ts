import type { FieldNode } from '../inspection/field-node.ts';
import type { TpmType } from './tpm-type.ts';

/** Reads the next member; undefined, and nothing read, behind a member that has no value. */
export type ReadMember = <Member>(name: string, type: TpmType<Member>) => Member | undefined;

/**
 * A structure whose members `readMembers` reads in their order. Behind a member without a value nothing is read, and then the structure has no value
 * either.
 */
export function tpmStructure<Value>(
  reference: string,
  readMembers: (read: ReadMember) => Value | undefined,
): TpmType<Value> {
  return (cursor, name) => {
    const start = cursor.offset;
    const children: FieldNode[] = [];
    let isReadable = true;
    const value = readMembers((member, type) => {
      if (!isReadable) return undefined;
      const field = type(cursor, member);
      children.push(field.node);
      isReadable = field.value !== undefined;
      return field.value;
    });
    const span = cursor.spanFrom(start);
    const node: FieldNode = { name, kind: 'structure', span, children, faults: [], reference };
    return { node, value: isReadable ? value : undefined };
  };
}
