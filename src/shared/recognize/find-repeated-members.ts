import { ByteCursor } from '../bytes/byte-cursor.ts';
import type { FieldNode } from '../inspection/field-node.ts';
import { decodeJson } from '../json/decode-json.ts';

/**
 * Paths of the members that stand more than once in an object inside `at` of a JSON text, relative to it; `value` is what the text
 * parses to. A parser keeps the last of them and does not say so. Costs a glance at the text where there is none.
 */
export function findRepeatedMembers(text: string, value: unknown, at: string): readonly string[] {
  // Every member has its colon; so has a text with `":` in it, which is looked at for nothing.
  const colons = text.match(/"\s*:/gu)?.length ?? 0;
  if (colons <= countMembers(value)) return [];
  const root = decodeJson(
    new ByteCursor({ name: 'json', bytes: new TextEncoder().encode(text) }),
    'json',
  ).node;
  const prefix = at === '' ? '' : `${at}.`;
  return [...repeatedPaths(root, '')]
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length));
}

/** Members of every object in it. As deep as the text nests, which `JSON.parse` has survived. */
function countMembers(value: unknown): number {
  let count = 0;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    const members = Object.values(next);
    if (!Array.isArray(next)) count += members.length;
    for (const member of members) if (typeof member === 'object') open.push(member);
  }
  return count;
}

function repeatedPaths({ kind, children }: FieldNode, at: string): ReadonlySet<string> {
  const repeated = new Set<string>();
  const seen = new Set<string>();
  for (const child of children) {
    const path = at === '' ? child.name : `${at}.${child.name}`;
    if (kind === 'object' && seen.has(path)) repeated.add(path);
    seen.add(path);
    for (const inside of repeatedPaths(child, path)) repeated.add(inside);
  }
  return repeated;
}
