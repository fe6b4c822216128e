import type { FieldNode } from '../inspection/field-node.ts';
import { shortenNotation } from '../inspection/shorten-notation.ts';
import { isMember } from './json-member.ts';

/** The names of an object's members as a fault shows them: `{"type", "origin"}`. */
export function formatMembers({ children }: FieldNode): string {
  const members = children.filter(isMember);
  const shown = members.slice(0, 32).map(({ name }) => shortenNotation(JSON.stringify(name)));
  return shortenNotation(`{${shown.join(', ')}${members.length > shown.length ? ', …' : ''}}`);
}
