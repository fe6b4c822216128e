import { type ByteSpan, byteSpan, type SourceName } from './byte-span.ts';
import type { SourceBuffer } from './source-buffer.ts';

/**
 * Reads forward through a part of one source. Offsets stay absolute in that source, reads never pass `limit`, and a read
 * that would answers undefined and moves nothing: bytes that end early are data, not an exception.
 */
export class ByteCursor {
  readonly source: SourceName;
  readonly bytes: Uint8Array;
  /** The first offset that may not be read. */
  readonly limit: number;
  #offset: number;
  #items = 0;

  constructor(buffer: SourceBuffer, start = 0, end = buffer.bytes.length) {
    this.source = buffer.name;
    this.bytes = buffer.bytes;
    this.limit = Math.min(Math.max(end, 0), buffer.bytes.length);
    this.#offset = Math.min(Math.max(start, 0), this.limit);
  }

  get offset(): number {
    return this.#offset;
  }

  get remaining(): number {
    return this.limit - this.#offset;
  }

  /** Counts one more thing that became an object: whoever makes one for every byte or two has to stop somewhere. */
  countItem(): number {
    this.#items += 1;
    return this.#items;
  }

  peekByte(): number | undefined {
    return this.#offset < this.limit ? this.bytes[this.#offset] : undefined;
  }

  readByte(): number | undefined {
    if (this.#offset >= this.limit) return undefined;
    const byte = this.bytes[this.#offset];
    this.#offset += 1;
    return byte;
  }

  /** A big-endian unsigned integer of 1 to 6 bytes. */
  readUint(width: number): number | undefined {
    if (width > this.remaining) return undefined;
    let value = 0;
    const end = this.#offset + width;
    for (let at = this.#offset; at < end; at++) value = value * 256 + (this.bytes[at] ?? 0);
    this.#offset = end;
    return value;
  }

  /** A view of the next `length` bytes, not a copy. */
  readBytes(length: number): Uint8Array | undefined {
    if (length > this.remaining) return undefined;
    const start = this.#offset;
    this.#offset += length;
    return this.bytes.subarray(start, this.#offset);
  }

  /** Moves to an offset that a scan found, not behind the limit. */
  moveTo(offset: number): void {
    this.#offset = Math.min(offset, this.limit);
  }

  /** Moves behind everything that is left and gives its span. */
  skipRest(): ByteSpan {
    const start = this.#offset;
    this.#offset = this.limit;
    return this.spanFrom(start);
  }

  spanFrom(start: number): ByteSpan {
    return byteSpan(this.source, start, this.#offset);
  }
}
