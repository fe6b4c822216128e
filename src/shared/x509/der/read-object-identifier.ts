/** Longer than any identifier that is registered; a sub-identifier of a megabyte must not become a number. */
const longestArc = 32;

/** The dotted text of an OBJECT IDENTIFIER's contents (X.690 §8.19), or undefined where they are none. */
export function readObjectIdentifier(bytes: Uint8Array, start = 0, end = bytes.length): string | undefined {
  if (start >= end || (bytes[end - 1] ?? 0) >= 0x80) return undefined;
  let text = '';
  let at = start;
  while (at < end) {
    const first = bytes[at] ?? 0;
    // §8.19.2: the fewest octets, so no leading zeros.
    if (first === 0x80) return undefined;
    let arc = first & 0x7f;
    if (first >= 0x80) {
      const arcStart = at;
      let octet = first;
      while (octet >= 0x80) {
        octet = bytes[++at] ?? 0;
        arc = arc * 128 + (octet & 0x7f);
      }
      if (at - arcStart >= longestArc) return undefined;
      if (arc > Number.MAX_SAFE_INTEGER) {
        text += formatGreatArc(bytes.subarray(arcStart, at + 1), text === '');
        at += 1;
        continue;
      }
    }
    at += 1;
    if (text !== '') text += `.${arc}`;
    else text = arc < 40 ? `0.${arc}` : arc < 80 ? `1.${arc - 40}` : `2.${arc - 80}`;
  }
  return text;
}

/** Arcs such as the UUIDs below 2.25 have 128 bits. */
function formatGreatArc(octets: Uint8Array, leading: boolean): string {
  const arc = octets.reduce((value, octet) => value * 128n + BigInt(octet & 0x7f), 0n);
  return leading ? `2.${arc - 80n}` : `.${arc}`;
}
