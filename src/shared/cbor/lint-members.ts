import type { DecodeFault } from '../inspection/decode-fault.ts';
import { type CborItem, type CborType, findEntry } from './cbor-item.ts';
import { formatDiagnostic } from './format-diagnostic.ts';

/** The members that a structure with text keys has, by name. */
export type CborMembers = Readonly<Record<string, { readonly type: CborType; readonly required: boolean }>>;

/** What a map breaks of its definition as a whole: it is none (`unexpected-type`), or a required member is not there (`missing-member`). */
export function lintMembers(map: CborItem, members: CborMembers, reference: string): readonly DecodeFault[] {
  if (map.type === 'malformed') return [];
  if (map.type !== 'map') {
    return [{ code: 'unexpected-type', span: map.span, expected: 'map', found: map.type, reference }];
  }
  if (!map.complete) return [];
  return Object.entries(members)
    .filter(([name, { required }]) => required && findEntry(map, name) === undefined)
    .map(([name]) => {
      const found = `{${map.entries.map(({ key }) => formatDiagnostic(key)).join(', ')}}`;
      return { code: 'missing-member', span: map.span, expected: JSON.stringify(name), found, reference };
    });
}

/** What one entry breaks: no definition names it (`unexpected-member`), or its value has another type (`unexpected-type`). */
export function lintMember(
  name: string,
  value: CborItem,
  { members, reference }: { members: CborMembers; reference: string },
): readonly DecodeFault[] {
  const { span } = value;
  if (!Object.hasOwn(members, name)) {
    const expected = Object.keys(members)
      .map((member) => JSON.stringify(member))
      .join(', ');
    const found = JSON.stringify(name);
    return [{ code: 'unexpected-member', span, expected: expected || '{}', found, reference }];
  }
  const expected = members[name]?.type ?? value.type;
  if (value.type === expected || value.type === 'malformed') return [];
  return [{ code: 'unexpected-type', span, expected, found: value.type, reference }];
}
