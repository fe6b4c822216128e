import type { DecodeFault } from '../inspection/decode-fault.ts';
import { noFaults } from '../inspection/field-draft.ts';
import { shortenNotation } from '../inspection/shorten-notation.ts';
import { type CborItem, type CborType, findEntry } from './cbor-item.ts';
import { formatShortDiagnostic } from './format-diagnostic.ts';

/** The members that a structure with text keys has, by name. */
export type CborMembers = Readonly<Record<string, { readonly type: CborType; readonly required: boolean }>>;

/** What a map breaks of its definition as a whole: it is none (`unexpected-type`), or a required member is not there (`missing-member`). */
export function lintMembers(map: CborItem, members: CborMembers, reference: string): readonly DecodeFault[] {
  const { span, type } = map;
  if (type === 'malformed') return noFaults;
  if (type !== 'map') return [{ code: 'unexpected-type', span, expected: 'map', found: type, reference }];
  if (!map.complete) return noFaults;
  const missing: DecodeFault[] = [];
  for (const name in members) {
    if (members[name]?.required !== true || findEntry(map, name) !== undefined) continue;
    const [expected, found] = [JSON.stringify(name), formatKeys(map)];
    missing.push({ code: 'missing-member', span, expected, found, reference });
  }
  return missing;
}

/** The keys of a map as a fault shows them: `{"fmt", "authData"}`. */
export function formatKeys({ entries }: CborItem): string {
  const shown = entries.slice(0, 32).map(({ key }) => formatShortDiagnostic(key));
  return shortenNotation(`{${shown.join(', ')}${entries.length > shown.length ? ', …' : ''}}`);
}

/** What one entry breaks: no definition names it (`unexpected-member`), or its value has another type (`unexpected-type`). */
export function lintMember(
  name: string,
  value: CborItem,
  { members, reference }: { members: CborMembers; reference: string },
): readonly DecodeFault[] {
  const { span, type } = value;
  if (members[name]?.type === type) return noFaults;
  const member = Object.hasOwn(members, name) ? members[name] : undefined;
  if (member === undefined) {
    const names = Object.keys(members).map((known) => JSON.stringify(known));
    const [expected, found] = [names.join(', ') || '{}', shortenNotation(JSON.stringify(name))];
    return [{ code: 'unexpected-member', span, expected, found, reference }];
  }
  if (type === 'malformed') return noFaults;
  return [{ code: 'unexpected-type', span, expected: member.type, found: type, reference }];
}
