import { byteSpan } from '../bytes/byte-span.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { FieldDraft } from '../inspection/field-draft.ts';
import { shortenNotation } from '../inspection/shorten-notation.ts';

const quotationMark = 0x22;

/** The name of a member whose key could not be read. */
export const unreadName = '…';

/**
 * Gives every member whose name stood before in its object a `duplicate-map-key`, behind the faults of its key and before those of its
 * value. `bytes` are those of the members' source.
 */
export function markRepeatedMembers(members: readonly FieldDraft[], bytes: Uint8Array): void {
  if (members.length <= fewMembers && namesDiffer(members)) return;
  const counts = new Map<string, number>();
  for (const member of members) {
    const { name, kind, faults, head } = member;
    if (head === undefined || (name === unreadName && kind === 'unexplained')) continue;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (count === 1) continue;
    // Between the key and the end of the head stand a colon and white space.
    const keyEnd = bytes.lastIndexOf(quotationMark, head.end - 1) + 1;
    const text = shortenNotation(JSON.stringify(name));
    const duplicate: DecodeFault = {
      code: 'duplicate-map-key',
      span: byteSpan(head.source, head.start, keyEnd),
      expected: `1 × ${text}`,
      found: `${count} × ${text}`,
      reference: 'RFC 8259 §4',
    };
    const isOfKey = ({ span }: DecodeFault) => span.start < head.end;
    member.faults = [...faults.filter(isOfKey), duplicate, ...faults.filter((fault) => !isOfKey(fault))];
  }
}

/** Comparing every pair of so few is faster than hashing them (measured). */
const fewMembers = 12;

function namesDiffer(members: readonly FieldDraft[]): boolean {
  for (let right = 1; right < members.length; right++) {
    const name = members[right]?.name;
    for (let left = 0; left < right; left++) if (members[left]?.name === name) return false;
  }
  return true;
}
