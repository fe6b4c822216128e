import { ByteCursor } from '../bytes/byte-cursor.ts';
import type { ByteSpan } from '../bytes/byte-span.ts';
import { decodeUtf8 } from '../bytes/decode-utf-8.ts';

/** As "UTF-8 decode" of the Encoding Standard: what is not UTF-8 becomes U+FFFD. */
const replacing = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads through JSON text: bytes decide the grammar, and what stands between two of them can be had as text. */
export class JsonCursor extends ByteCursor {
  readonly #begin: number;
  /** All of it, where every byte is one character; then a string is a slice of it and costs next to nothing. */
  readonly #ascii: string | undefined;
  #isBroken = false;

  constructor({ source, bytes, offset, limit }: ByteCursor) {
    super({ name: source, bytes }, offset, limit);
    const text = decodeUtf8(bytes, offset, limit);
    this.#begin = offset;
    this.#ascii = text?.length === limit - offset ? text : undefined;
  }

  /** True once something could not be read to its end; nothing behind it is read. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Moves behind everything that is left, of which nothing can be read, and gives its span. */
  breakOff(): ByteSpan {
    this.#isBroken = true;
    return this.skipRest();
  }

  /** What is not UTF-8 reads as U+FFFD. */
  textBetween(start: number, end: number): string {
    return this.#ascii === undefined
      ? replacing.decode(this.bytes.subarray(start, end))
      : this.#ascii.slice(start - this.#begin, end - this.#begin);
  }

  isUtf8Between(start: number, end: number): boolean {
    return this.#ascii !== undefined || decodeUtf8(this.bytes, start, end) !== undefined;
  }

  skipWhiteSpace(): void {
    let at = this.offset;
    if ((this.bytes[at] ?? 0) > 0x20) return;
    for (; at < this.limit; at++) {
      const byte = this.bytes[at];
      if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) break;
    }
    this.moveTo(at);
  }

  /** Consumes one structural character and the white space before it, or the white space only. */
  take(character: number): boolean {
    this.skipWhiteSpace();
    if (this.peekByte() !== character) return false;
    this.moveTo(this.offset + 1);
    return true;
  }
}
