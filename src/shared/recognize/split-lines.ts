import { concatenateBytes } from '../bytes/concatenate-bytes.ts';

export interface InputLine {
  /** From 1. */
  readonly number: number;
  /** Without the line break; undefined where it was longer than the limit, and not kept. */
  readonly bytes: Uint8Array | undefined;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The lines of a stream of bytes, in batches as they arrive. Never holds more than one chunk and one line of `longest` bytes. */
export async function* splitLines(
  stream: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<readonly InputLine[]> {
  let pending: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const finish = (): InputLine => {
    const bytes =
      length > longest
        ? undefined
        : withoutReturn(pending.length === 1 ? pending[0] : concatenateBytes(pending));
    pending = [];
    length = 0;
    number += 1;
    return { number, bytes };
  };
  const keep = (part: Uint8Array) => {
    length += part.length;
    if (length <= longest) pending.push(part);
    else pending = [];
  };
  for await (const chunk of stream) {
    const lines: InputLine[] = [];
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      keep(chunk.subarray(start, end));
      lines.push(finish());
      start = end + 1;
    }
    if (start < chunk.length) keep(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [finish()];
}

function withoutReturn(bytes: Uint8Array = new Uint8Array()): Uint8Array {
  return bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes;
}
