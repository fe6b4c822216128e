import { spanLength } from '../bytes/byte-span.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';
import type { CborEntry, CborItem } from './cbor-item.ts';
import { formatDiagnostic } from './format-diagnostic.ts';

const reference = 'CTAP 2.2 §8';

/**
 * Faults of a map's keys, one list an entry: `duplicate-map-key` where an earlier key has the same value, however it is
 * encoded, and `map-keys-out-of-order` where the key before it must stand behind it. `bytes` is the whole source.
 */
export function lintMapKeys(
  entries: readonly CborEntry[],
  bytes: Uint8Array,
): readonly (readonly DecodeFault[])[] {
  const seen = new Map<string, number>();
  let previous: { readonly key: CborItem; readonly text: string } | undefined;
  return entries.map(({ key }) => {
    if (!key.complete) return [];
    const faults: DecodeFault[] = [];
    const text = formatDiagnostic(key);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    if (count > 1) {
      const [expected, found] = [`1 × ${text}`, `${count} × ${text}`];
      faults.push({ code: 'duplicate-map-key', span: key.span, expected, found, reference });
    } else if (previous !== undefined && compareKeys(bytes, previous.key, key) > 0) {
      const [expected, found] = [`${text}, ${previous.text}`, `${previous.text}, ${text}`];
      faults.push({ code: 'map-keys-out-of-order', span: key.span, expected, found, reference });
    }
    previous = { key, text };
    return faults;
  });
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
