import type { ByteCursor } from '../bytes/byte-cursor.ts';
import { formatByteCount } from '../bytes/format-byte-count.ts';
import type { DecodeFault } from '../inspection/decode-fault.ts';

export interface CborHead {
  readonly start: number;
  readonly majorType: number;
  /** Undefined for additional information 31: an indefinite length, or the break in major type 7. */
  readonly argument?: number | bigint;
  readonly argumentWidth: number;
}

const widths: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4, 27: 8 };
const reference = 'RFC 8949 §3';

/** Reads an initial byte and its argument; a fault where they are reserved or end early, and then nothing behind them is known. */
export function readCborHead(cursor: ByteCursor): CborHead | DecodeFault {
  const start = cursor.offset;
  const initial = cursor.readUint(1);
  if (initial === undefined) {
    return {
      code: 'truncated',
      span: cursor.spanFrom(start),
      expected: '≥ 1 byte',
      found: '0 bytes',
      reference,
    };
  }
  const majorType = initial >> 5;
  const information = initial & 31;
  if (information < 24) return { start, majorType, argument: information, argumentWidth: 0 };
  if (information === 31 && [2, 3, 4, 5, 7].includes(majorType))
    return { start, majorType, argumentWidth: 0 };

  const argumentWidth = widths[information];
  if (argumentWidth === undefined) {
    const [expected, found] = ['0–27', `${information}`];
    return { code: 'reserved-value', span: cursor.spanFrom(start), expected, found, reference };
  }
  const present = cursor.remaining;
  const argument = readArgument(cursor, argumentWidth);
  if (argument === undefined) {
    const [expected, found] = [formatByteCount(argumentWidth), formatByteCount(present)];
    cursor.skipRest();
    return { code: 'truncated', span: cursor.spanFrom(start), expected, found, reference };
  }
  return { start, majorType, argument, argumentWidth };
}

function readArgument(cursor: ByteCursor, width: number): number | bigint | undefined {
  if (width < 8) return cursor.readUint(width);
  if (cursor.remaining < 8) return undefined;
  const wide = (BigInt(cursor.readUint(4) ?? 0) << 32n) | BigInt(cursor.readUint(4) ?? 0);
  return wide <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(wide) : wide;
}
