import { concatenateBytes } from '../../src/shared/bytes/concatenate-bytes.ts';
import type { Random } from './random.ts';

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

/** Bytes that mean something to one of the formats: heads of every major type, lengths at their edges, breaks, tags. */
const telling = [
  0x00, 0x01, 0x17, 0x18, 0x19, 0x1b, 0x1f, 0x20, 0x30, 0x31, 0x40, 0x58, 0x5f, 0x60, 0x7f, 0x80, 0x81, 0x82,
  0x84, 0x9b, 0x9f, 0xa0, 0xa1, 0xbb, 0xbf, 0xc0, 0xd8, 0xf4, 0xf6, 0xf7, 0xf9, 0xfb, 0xfe, 0xff, 0x22, 0x7b,
  0x5c,
] as const;

const mutations: readonly [Mutation, ...Mutation[]] = [
  (bytes, random) => withByte(bytes, random, (byte) => byte ^ (1 << random.below(8))),
  (bytes, random) => withByte(bytes, random, () => random.bits() & 0xff),
  (bytes, random) => withByte(bytes, random, () => random.pick(telling)),
  (bytes, random) => withByte(bytes, random, (byte) => (byte + (random.chance(2) ? 1 : 255)) & 0xff),
  (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  (bytes, random) => bytes.slice(random.below(bytes.length + 1)),
  (bytes, random) => splice(bytes, random.below(bytes.length + 1), 0, random.bytes(1 + random.below(9))),
  (bytes, random) => splice(bytes, random.below(bytes.length + 1), 0, Uint8Array.of(random.pick(telling))),
  (bytes, random) => splice(bytes, random.below(bytes.length), 1 + random.below(9), new Uint8Array()),
  // A part once more, somewhere: duplicate keys, nesting, trailing bytes.
  (bytes, random) => splice(bytes, random.below(bytes.length + 1), 0, part(bytes, random)),
  // A part of another case in the place of one of this.
  (bytes, random, other) =>
    splice(bytes, random.below(bytes.length + 1), random.below(64), part(other, random)),
  // The same byte many times: lengths of lengths, deep nesting.
  (bytes, random) => {
    const run = new Uint8Array(1 + random.below(random.chance(20) ? 5_000 : 200)).fill(random.pick(telling));
    return splice(bytes, random.below(bytes.length + 1), 0, run);
  },
];

/** `bytes` changed once or a few times. */
export function mutateBytes(bytes: Uint8Array, random: Random, other: Uint8Array = bytes): Uint8Array {
  let mutated = bytes;
  const times = random.chance(3) ? 1 + random.below(6) : 1;
  for (let count = 0; count < times; count++) mutated = random.pick(mutations)(mutated, random, other);
  return mutated;
}

function withByte(bytes: Uint8Array, random: Random, change: (byte: number) => number): Uint8Array {
  if (bytes.length === 0) return bytes;
  const at = random.below(bytes.length);
  return bytes.with(at, change(bytes[at] ?? 0));
}

function splice(bytes: Uint8Array, at: number, dropped: number, added: Uint8Array): Uint8Array {
  return concatenateBytes([bytes.subarray(0, at), added, bytes.subarray(at + dropped)]);
}

function part(bytes: Uint8Array, random: Random): Uint8Array {
  const start = random.below(bytes.length + 1);
  return bytes.slice(start, start + random.below(64));
}
