/** One DER element: its identifier octet, its contents, and what stands behind it. */
export interface DerElement {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly rest: Uint8Array;
}

/** The first element of these bytes; undefined where they are no DER (X.690 §10.1: definite lengths in the fewest octets). */
export function takeDerElement(bytes: Uint8Array): DerElement | undefined {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined) return undefined;
  let length = first;
  let start = 2;
  if (first >= 0x80) {
    const width = first & 0x7f;
    if (width === 0 || width > 3 || bytes.length < 2 + width) return undefined;
    length = 0;
    for (; start < 2 + width; start++) length = length * 256 + (bytes[start] ?? 0);
    if (length < (width === 1 ? 0x80 : 256 ** (width - 1))) return undefined;
  }
  const end = start + length;
  if (end > bytes.length) return undefined;
  return { tag, content: bytes.subarray(start, end), rest: bytes.subarray(end) };
}

/** The contents of the one element with this tag that these bytes are; undefined where they are anything else. */
export function wholeDerElement(bytes: Uint8Array, tag: number): Uint8Array | undefined {
  const element = takeDerElement(bytes);
  return element?.tag === tag && element.rest.length === 0 ? element.content : undefined;
}

/** All elements in these contents; undefined where a byte belongs to none. */
export function derElements(content: Uint8Array): readonly DerElement[] | undefined {
  const elements: DerElement[] = [];
  for (let rest = content; rest.length > 0; ) {
    const element = takeDerElement(rest);
    if (element === undefined) return undefined;
    elements.push(element);
    rest = element.rest;
  }
  return elements;
}

/** A DER INTEGER's contents as unsigned big-endian bytes; undefined where it is negative, empty or not in the fewest octets (X.690 §8.3.2). */
export function unsignedDerInteger(content: Uint8Array): Uint8Array | undefined {
  const [first, second] = content;
  if (first === undefined || first >= 0x80) return undefined;
  if (first !== 0 || second === undefined) return content;
  return second >= 0x80 ? content.subarray(1) : undefined;
}
