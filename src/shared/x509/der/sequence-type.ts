import type { DecodeFault } from '../../inspection/decode-fault.ts';
import type { FieldNode, FieldValue } from '../../inspection/field-node.ts';
import { anyType } from './any-type.ts';
import { createDerFault, createDerField } from './create-der-field.ts';
import { decodeAs } from './decode-as.ts';
import { type DerElement, isConstructed, isUniversal } from './der-element.ts';
import { derTags, formatDerTag } from './der-tags.ts';
import { type DerPlace, type DerType, placeInside } from './der-type.ts';
import { readParts } from './read-parts.ts';

/** A type, or how earlier members of the same sequence decide it (ANY DEFINED BY). */
export type MemberType = DerType | ((before: readonly FieldNode[]) => DerType);

export interface SequenceMember {
  readonly name: string;
  readonly type: MemberType;
  readonly optional?: true;
  /** May be left out, and must be in DER where the value is this one (X.690 §11.5). */
  readonly defaultValue?: FieldValue;
}

/**
 * A SEQUENCE of named members in their order. Faults: a member that is not there (`missing-member`), one of another type
 * (`unexpected-type`), more than the schema has (`unexpected-member`), an encoded default (`non-canonical-der`).
 */
export function sequenceOfMembers(members: readonly SequenceMember[], reference?: string): DerType {
  return {
    notation: 'SEQUENCE',
    matches: (element) => isUniversal(element, derTags.sequence),
    decode: (element, place) =>
      decodeMembers(members, element, reference === undefined ? place : { ...place, reference }),
  };
}

function decodeMembers(members: readonly SequenceMember[], element: DerElement, place: DerPlace): FieldNode {
  if (!isConstructed(element)) return anyType.decode(element, place);
  const elements = readParts(element, place);
  const children: FieldNode[] = [];
  const faults: DecodeFault[] = [];
  let at = 0;
  for (const [index, member] of members.entries()) {
    const next = elements[at];
    const type = typeof member.type === 'function' ? member.type(children) : member.type;
    if (next === undefined || (!type.matches(next) && isLeftOut(members, index, next))) {
      if (!mayMiss(member) && element.complete) faults.push(missing(member, type, { element, next, place }));
      continue;
    }
    at += 1;
    const node = decodeAs(type, next, placeInside(place, member.name));
    children.push(member.defaultValue === undefined ? node : lintDefault(node, member, place));
  }
  for (const [index, rest] of elements.slice(at).entries()) {
    children.push(decodeUnexpected(rest, placeInside(place, `[${at + index}]`)));
  }
  return createDerField(element, place, { kind: 'structure', children, faults });
}

function mayMiss({ optional, defaultValue }: SequenceMember): boolean {
  return optional === true || defaultValue !== undefined;
}

/**
 * Whether an element of another type means that this member is not there, rather than that it stands here in a wrong type: a later
 * member fits it better, or the member may miss and is not the last one, of which only a tag of its own tells it apart.
 */
function isLeftOut(members: readonly SequenceMember[], index: number, element: DerElement): boolean {
  const later = members.slice(index + 1);
  if (element.readable && later.some(({ type }) => typeof type !== 'function' && type.matches(element))) {
    return true;
  }
  const member = members[index];
  return member !== undefined && mayMiss(member) && (later.length > 0 || element.identifier >= 0x40);
}

function missing(
  member: SequenceMember,
  type: DerType,
  { element, next, place }: { element: DerElement; next: DerElement | undefined; place: DerPlace },
): DecodeFault {
  return createDerFault(element, place, {
    code: 'missing-member',
    expected: `${member.name} ${type.notation}`,
    found: formatDerTag(next),
  });
}

function decodeUnexpected(element: DerElement, place: DerPlace): FieldNode {
  const node = anyType.decode(element, place);
  if (!element.readable) return node;
  const fault = createDerFault(element, place, {
    code: 'unexpected-member',
    expected: formatDerTag(undefined),
    found: formatDerTag(element),
  });
  return { ...node, faults: [...node.faults, fault] };
}

function lintDefault(node: FieldNode, { defaultValue }: SequenceMember, place: DerPlace): FieldNode {
  if (node.value !== defaultValue) return node;
  const fault: DecodeFault = {
    code: 'non-canonical-der',
    span: node.span,
    expected: formatDerTag(undefined),
    found: `DEFAULT ${defaultValue}`,
    reference: 'X.690 §11.5',
  };
  return { ...node, faults: [...node.faults, fault], reference: place.reference };
}
