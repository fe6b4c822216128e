import { concatenateBytes } from '../bytes/concatenate-bytes.ts';
import type { FileItem } from './file-item.ts';

const lineFeed = 0x0a;
const quote = 0x22;
const comma = 0x2c;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/**
 * The JSON values that stand behind one another in a stream, and instead of an array its items. Only brackets and quotes are
 * looked at: whether what is between them is JSON is told by who parses it. What is not closed reaches to the end.
 */
export async function* splitJsonValues(
  stream: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<readonly FileItem[]> {
  const scanner = new ValueScanner(longest);
  for await (const chunk of stream) {
    const items = scanner.read(chunk);
    if (items.length > 0) yield items;
  }
  const last = scanner.end();
  if (last.length > 0) yield last;
}

/** Walks through bytes, chunk by chunk, and keeps what it needs of the value that it stands in. */
class ValueScanner {
  readonly #longest: number;
  #line = 1;
  /** Brackets that are open inside a value. */
  #depth = 0;
  #inArray = false;
  #inString = false;
  #escaped = false;
  #begun: { readonly line: number; readonly parts: Uint8Array[]; length: number } | undefined;

  constructor(longest: number) {
    this.#longest = longest;
  }

  read(chunk: Uint8Array): readonly FileItem[] {
    const items: FileItem[] = [];
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (byte === lineFeed) this.#line++;
      if (this.#inString) {
        if (this.#endsString(byte) && this.#depth === 0)
          items.push(...this.#finish(chunk.subarray(start, at + 1)));
      } else if (this.#depth === 0 && this.#isBetween(byte)) {
        items.push(...this.#finish(chunk.subarray(start, at)));
      } else {
        if (this.#begun === undefined) {
          this.#begun = { line: this.#line, parts: [], length: 0 };
          start = at;
        }
        if (byte === quote) this.#inString = true;
        else if (byte === openBracket || byte === openBrace) this.#depth++;
        else if (byte === closeBracket || byte === closeBrace) {
          this.#depth = Math.max(0, this.#depth - 1);
          if (this.#depth === 0) items.push(...this.#finish(chunk.subarray(start, at + 1)));
        }
      }
    }
    this.#keep(chunk.subarray(start));
    return items;
  }

  end(): readonly FileItem[] {
    return this.#finish(new Uint8Array());
  }

  #endsString(byte: number): boolean {
    if (this.#escaped) this.#escaped = false;
    else if (byte === backslash) this.#escaped = true;
    else if (byte === quote) this.#inString = false;
    return !this.#inString;
  }

  /** White space, commas, and the brackets of an array whose items are wanted. */
  #isBetween(byte: number): boolean {
    if (byte === 0x20 || byte === lineFeed || byte === 0x0d || byte === 0x09 || byte === comma) return true;
    if (byte === openBracket && !this.#inArray && this.#begun === undefined) {
      this.#inArray = true;
      return true;
    }
    const closed = byte === closeBracket && this.#inArray;
    if (closed) this.#inArray = false;
    return closed;
  }

  #keep(part: Uint8Array): void {
    if (this.#begun === undefined) return;
    this.#begun.length += part.length;
    if (this.#begun.length <= this.#longest) this.#begun.parts.push(part);
    else this.#begun.parts.length = 0;
  }

  #finish(last: Uint8Array): readonly FileItem[] {
    if (this.#begun === undefined) return [];
    const { line, parts, length } = this.#begun;
    this.#begun = undefined;
    const isLong = length + last.length > this.#longest;
    return [{ line, bytes: isLong ? undefined : concatenateBytes([...parts, last]) }];
  }
}
