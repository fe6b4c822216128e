import { byteSpan } from '../../bytes/byte-span.ts';
import { formatByteCount } from '../../bytes/format-byte-count.ts';
import { formatHex } from '../../bytes/hex.ts';
import type { SourceBuffer } from '../../bytes/source-buffer.ts';
import type { DecodeFault } from '../../inspection/decode-fault.ts';
import type { DerElement, DerExtent } from './der-element.ts';

const noFaults: readonly DecodeFault[] = [];
/** Beyond it a tag number is no number that a schema has. */
const greatestTagNumber = 0x7fffffff;

/**
 * Reads the element at `start`, which lies inside of `within`; its contents are only measured, in constant time. BER that DER does not
 * allow is read and faulted as `non-canonical-der` (X.690 §10.1); `invalid-der` is what BER has no reading for; `truncated`
 * is an element longer than what it stands in, which then ends there. An element inside of a truncated one is not faulted again.
 */
export function readDerElement(buffer: SourceBuffer, start: number, within: DerExtent): DerElement {
  const { bytes } = buffer;
  const limit = within.contentEnd;
  const identifier = bytes[start] ?? 0;
  let at = start + 1;
  let tagNumber = identifier & 0x1f;
  let faults = noFaults;
  if (tagNumber === 0x1f) {
    const long = readLongTag(bytes, at, limit);
    if (long === undefined) return unreadable(buffer, start, { within, code: 'truncated' });
    if (long.tagNumber > greatestTagNumber) {
      return unreadable(buffer, start, { within, code: 'invalid-der' });
    }
    // X.690 §8.1.2.2 and §8.1.2.4.2: the short form where it suffices, and no leading zeros.
    if (long.tagNumber < 31 || bytes[at] === 0x80) {
      faults = [createFault(buffer, [start, long.end], ['invalid-der', `[${long.tagNumber}]`])];
    }
    tagNumber = long.tagNumber;
    at = long.end;
  }
  if (at >= limit) return unreadable(buffer, start, { within, code: 'truncated' });
  const lengthStart = at;
  let length = bytes[at++] ?? 0;
  if (length === 0x80) {
    const fault = createFault(buffer, [lengthStart, at], ['non-canonical-der', 'definite length']);
    return readIndefinite(buffer, { identifier, tagNumber, start, contentStart: at }, [
      within,
      [...faults, fault],
    ]);
  }
  if (length > 0x80) {
    if (length === 0xff) return unreadable(buffer, start, { within, code: 'invalid-der' });
    const width = length & 0x7f;
    if (at + width > limit) return unreadable(buffer, start, { within, code: 'truncated' });
    length = 0;
    for (let index = 0; index < width; index++) length = length * 256 + (bytes[at + index] ?? 0);
    if (bytes[at] === 0 || length < 0x80) {
      const expected = formatShortestLength(length);
      faults = [...faults, createFault(buffer, [lengthStart, at + width], ['non-canonical-der', expected])];
    }
    at += width;
  }
  const complete = at + length <= limit;
  if (!complete && within.complete) {
    faults = [
      ...faults,
      {
        code: 'truncated',
        span: byteSpan(buffer.name, at, limit),
        expected: formatByteCount(length),
        found: formatByteCount(limit - at),
        reference: 'X.690 §8.1.3',
      },
    ];
  }
  const end = complete ? at + length : limit;
  return {
    identifier,
    tagNumber,
    start,
    contentStart: at,
    contentEnd: end,
    end,
    complete,
    readable: true,
    faults,
  };
}

type Head = Pick<DerElement, 'identifier' | 'tagNumber' | 'start' | 'contentStart'>;

/** A length given by end-of-contents octets (X.690 §8.1.3.6): BER, never DER, and never of a primitive. */
function readIndefinite(
  buffer: SourceBuffer,
  head: Head,
  [within, faults]: readonly [DerExtent, readonly DecodeFault[]],
): DerElement {
  if ((head.identifier & 0x20) === 0) return unreadable(buffer, head.start, { within, code: 'invalid-der' });
  const contentEnd = findEndOfContents(buffer.bytes, head.contentStart, within.contentEnd);
  if (contentEnd !== undefined) {
    return { ...head, contentEnd, end: contentEnd + 2, complete: true, readable: true, faults };
  }
  const limit = within.contentEnd;
  const fault: DecodeFault = {
    code: 'truncated',
    span: byteSpan(buffer.name, head.contentStart, limit),
    expected: '00 00',
    found: formatByteCount(limit - head.contentStart),
    reference: 'X.690 §8.1.3.6',
  };
  return {
    ...head,
    contentEnd: limit,
    end: limit,
    complete: false,
    readable: true,
    faults: within.complete ? [...faults, fault] : faults,
  };
}

/** Where the end-of-contents octets of the element that is open at `at` stand: one pass, however deep indefinite lengths nest. */
function findEndOfContents(bytes: Uint8Array, start: number, limit: number): number | undefined {
  let open = 1;
  let at = start;
  while (at + 1 < limit) {
    if (bytes[at] === 0 && bytes[at + 1] === 0) {
      open -= 1;
      if (open === 0) return at;
      at += 2;
      continue;
    }
    const constructed = ((bytes[at] ?? 0) & 0x20) !== 0;
    if (((bytes[at] ?? 0) & 0x1f) === 0x1f) {
      const long = readLongTag(bytes, at + 1, limit);
      if (long === undefined) return undefined;
      at = long.end;
    } else {
      at += 1;
    }
    const first = bytes[at++] ?? 0xff;
    if (at > limit || first === 0xff) return undefined;
    if (first === 0x80) {
      if (!constructed) return undefined;
      open += 1;
      continue;
    }
    let length = first;
    if (first > 0x80) {
      length = 0;
      for (const end = at + (first & 0x7f); at < end; at++) length = length * 256 + (bytes[at] ?? 0);
    }
    at += length;
  }
  return undefined;
}

function readLongTag(bytes: Uint8Array, start: number, limit: number) {
  let tagNumber = 0;
  for (let at = start; at < limit; at++) {
    const octet = bytes[at] ?? 0;
    tagNumber = Math.min(tagNumber * 128 + (octet & 0x7f), greatestTagNumber + 1);
    if (octet < 0x80) return { tagNumber, end: at + 1 };
  }
  return undefined;
}

function unreadable(
  buffer: SourceBuffer,
  start: number,
  { within, code }: { within: DerExtent; code: 'truncated' | 'invalid-der' },
): DerElement {
  const end = within.contentEnd;
  const expected = code === 'truncated' ? 'tag, length' : 'tag, length (X.690)';
  return {
    identifier: buffer.bytes[start] ?? 0,
    tagNumber: -1,
    start,
    contentStart: start,
    contentEnd: end,
    end,
    complete: false,
    readable: false,
    faults:
      code === 'truncated' && !within.complete
        ? noFaults
        : [createFault(buffer, [start, end], [code, expected])],
  };
}

function createFault(
  { name, bytes }: SourceBuffer,
  [start, end]: readonly [number, number],
  [code, expected]: readonly [DecodeFault['code'], string],
): DecodeFault {
  // A few octets say what is wrong; an unreadable rest may be long.
  const found = formatHex(bytes.subarray(start, Math.min(end, start + 8)), ' ');
  return {
    code,
    span: byteSpan(name, start, end),
    expected,
    found: end > start + 8 ? `${found} …` : found,
    reference: code === 'non-canonical-der' ? 'X.690 §10.1' : 'X.690 §8.1',
  };
}

function formatShortestLength(length: number): string {
  if (length < 0x80) return length.toString(16).padStart(2, '0');
  // A length of more than 2^53 has lost digits; it was never there to be read.
  const digits = length.toString(16);
  const octets = digits.length % 2 === 0 ? digits : `0${digits}`;
  const width = (0x80 + octets.length / 2).toString(16);
  return `${width} ${octets.replaceAll(/(..)(?!$)/g, '$1 ')}`;
}
