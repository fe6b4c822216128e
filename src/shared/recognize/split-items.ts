import { concatenateBytes } from '../bytes/concatenate-bytes.ts';
import type { FileItem } from './file-item.ts';
import { chooseForm, type ItemForm } from './item-form.ts';
import { splitJsonValues } from './split-json-values.ts';
import { splitLines } from './split-lines.ts';

/** Enough of a file to tell how it holds what it holds. */
const headLength = 64 * 1024;

/**
 * The inputs in a file as it streams in: each line of NDJSON, each item of a JSON array, each of several JSON values, or the whole
 * of anything else. Blank lines are left out. Never holds more than one chunk and one item of `longest` bytes.
 */
export async function* splitItems(
  stream: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<readonly FileItem[]> {
  const iterator = stream[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  while (length < headLength && !ended) {
    const { done, value } = await iterator.next();
    if (done === true) ended = true;
    else {
      head.push(value);
      length += value.length;
    }
  }
  const first = withoutMark(concatenateBytes(head));
  const rest = { [Symbol.asyncIterator]: () => iterator };
  const whole = chained(first, rest);
  yield* readers[chooseForm(first.subarray(0, headLength), ended)](whole, longest);
}

type Reader = (stream: AsyncIterable<Uint8Array>, longest: number) => AsyncIterable<readonly FileItem[]>;

const readers: Readonly<Record<ItemForm, Reader>> = {
  lines: readLines,
  values: splitJsonValues,
  whole: readWhole,
};

async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<readonly FileItem[]> {
  for await (const lines of splitLines(stream, longest)) {
    yield lines
      .filter(({ bytes }) => bytes === undefined || !isBlank(bytes))
      .map(({ number, bytes }) => ({ line: number, bytes }));
  }
}

async function* readWhole(
  stream: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<readonly FileItem[]> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > longest) break;
    parts.push(chunk);
  }
  if (length > longest) yield [{ line: 1, bytes: undefined }];
  else if (length > 0) yield [{ line: 1, bytes: concatenateBytes(parts) }];
}

async function* chained(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  yield* rest;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09);
}

/** UTF-8's byte order mark says nothing here, and no JSON begins with it (RFC 8259 §8.1). */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
