import { spanLength } from '../bytes/byte-span.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import { noFaults } from '../inspection/field-draft.ts';
import type { CborEntry, CborItem } from './cbor-item.ts';
import { formatShortDiagnostic } from './format-diagnostic.ts';
import { identifyKey } from './identify-key.ts';
import { lintCanonical } from './lint-canonical.ts';

const reference = 'CTAP 2.2 §8';

/**
 * Faults of a map's keys, one list an entry: `duplicate-map-key` where an earlier key has the same value, however it is
 * encoded, and `map-keys-out-of-order` where the key before it must stand behind it. `bytes` is the whole source.
 * Undefined where no key breaks anything.
 */
export function lintMapKeys(
  entries: readonly CborEntry[],
  bytes: Uint8Array,
): readonly (readonly DecodeFault[])[] | undefined {
  if (entries.length < 2 || standInOrder(entries, bytes)) return undefined;
  const seen = new Map<string, number>();
  let previous: CborItem | undefined;
  return entries.map(({ key }) => {
    if (!key.complete) return noFaults;
    const identity = identifyKey(key, bytes);
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    const before = previous;
    previous = key;
    const { span } = key;
    if (count > 1) {
      const text = formatShortDiagnostic(key);
      const [expected, found] = [`1 × ${text}`, `${count} × ${text}`];
      return [{ code: 'duplicate-map-key', span, expected, found, reference }];
    }
    if (before === undefined || compareKeys(bytes, before, key) <= 0) return noFaults;
    const [first, second] = [formatShortDiagnostic(before), formatShortDiagnostic(key)];
    const [expected, found] = [`${second}, ${first}`, `${first}, ${second}`];
    return [{ code: 'map-keys-out-of-order', span, expected, found, reference }];
  });
}

/**
 * True where every key is an integer or string in its one canonical encoding, and each stands behind the one before it:
 * then none stands twice, and no text has to be made to find that out.
 */
function standInOrder(entries: readonly CborEntry[], bytes: Uint8Array): boolean {
  let previous: CborItem | undefined;
  for (const { key } of entries) {
    if (key.majorType > 3 || key.faults.length > 0 || lintCanonical(key, 0).length > 0) return false;
    if (previous !== undefined && compareKeys(bytes, previous, key) >= 0) return false;
    previous = key;
  }
  return true;
}

/** Lower major type first, then the shorter encoding, then the lower one byte by byte. */
function compareKeys(bytes: Uint8Array, left: CborItem, right: CborItem): number {
  if (left.majorType !== right.majorType) return left.majorType - right.majorType;
  const length = spanLength(left.span);
  if (length !== spanLength(right.span)) return length - spanLength(right.span);
  for (let index = 0; index < length; index++) {
    const difference = (bytes[left.span.start + index] ?? 0) - (bytes[right.span.start + index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
