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

  peekByte(): number | undefined {
    return this.remaining > 0 ? this.bytes[this.#offset] : undefined;
  }

  /** A big-endian unsigned integer of 1 to 6 bytes. */
  readUint(width: number): number | undefined {
    const read = this.readBytes(width);
    return read?.reduce((value, byte) => value * 256 + byte, 0);
  }

  /** A view of the next `length` bytes, not a copy. */
  readBytes(length: number): Uint8Array | undefined {
    if (length > this.remaining) return undefined;
    const start = this.#offset;
    this.#offset += length;
    return this.bytes.subarray(start, this.#offset);
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
