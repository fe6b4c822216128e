import { concatenateBytes } from '../bytes/concatenate-bytes.ts';
import { stripLeadingZeros } from '../bytes/integer-bytes.ts';

/** One DER element (X.690 §10.1) with these contents, one behind the other. */
export function encodeDer(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const length = contents.reduce((sum, { length }) => sum + length, 0);
  return concatenateBytes([Uint8Array.of(tag, ...lengthOctets(length)), ...contents]);
}

function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

/** A big-endian unsigned number as INTEGER: no zero in front, but one where the highest bit is set. */
export function encodeUnsignedDerInteger(bytes: Uint8Array): Uint8Array {
  const digits = stripLeadingZeros(bytes);
  const zeros = digits.length === 0 || (digits[0] ?? 0) >= 0x80 ? 1 : 0;
  return encodeDer(0x02, new Uint8Array(zeros), digits);
}

/** A dotted OBJECT IDENTIFIER (X.690 §8.19) whose arcs are safe integers. */
export function encodeObjectIdentifier(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...arcs] = dotted.split('.').map(Number);
  return encodeDer(0x06, Uint8Array.from([first * 40 + second, ...arcs].flatMap(base128)));
}

function base128(arc: number): readonly number[] {
  const octets = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) {
    octets.unshift(0x80 | (rest % 128));
  }
  return octets;
}
