import type { KnownCeremony } from '../../src/shared/checks/known-ceremony.ts';
import { findSignedSpans } from '../support/signed-spans.ts';
import type { Corpus } from './corpus.ts';
import { type FuzzCase, innerOf, withMember } from './fuzz-case.ts';

/** Every byte of every vector: the bytes cut off before it, the byte changed, and what is signed judged with it changed. */
export interface Sweep {
  readonly count: number;
  /** From 0 to `count − 1`. */
  readonly caseAt: (number: number) => FuzzCase;
}

/** A member of one response. */
interface Row {
  readonly known: KnownCeremony;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly target: string;
  /** The offsets that are judged. */
  readonly signed: readonly number[];
  /** The number of its first case. */
  readonly first: number;
}

const targets: Readonly<Record<string, string>> = {
  attestationObject: 'attestation-object',
  authenticatorData: 'assertion-data',
  clientDataJSON: 'client-data',
  // ECDSA's is DER; of any other, bytes that are not.
  signature: 'der',
};

/** Cases of every byte: cut off before it, and changed. */
const casesOfByte = 2;

export function createSweep({ ceremonies }: Corpus): Sweep {
  const rows: Row[] = [];
  let count = 0;
  for (const known of ceremonies) {
    const inner = innerOf(known.response);
    for (const [name, target] of Object.entries(targets)) {
      const text = inner[name];
      if (typeof text !== 'string') continue;
      const bytes = Uint8Array.from(Buffer.from(text, 'base64url'));
      const signed = findSignedOffsets(known, name, bytes.length);
      rows.push({ known, name, bytes, target, signed, first: count });
      count += bytes.length * casesOfByte + signed.length;
    }
  }
  const caseAt = (number: number) => {
    const row = rows.findLast(({ first }) => first <= number);
    if (row === undefined) throw new RangeError(`There is no case ${number}.`);
    return createCase(row, number - row.first);
  };
  return { count, caseAt };
}

function createCase({ known, name, bytes, target, signed }: Row, number: number): FuzzCase {
  const at = Math.floor(number / casesOfByte);
  if (at < bytes.length) {
    const broken = number % casesOfByte === 0 ? bytes.slice(0, at) : change(bytes, at);
    return { kind: 'decode', target, bytes: broken };
  }
  const changed = change(bytes, signed[number - bytes.length * casesOfByte] ?? 0);
  return { kind: 'judge', known: withMember(known, name, changed), original: known };
}

/** One bit, another one from byte to byte. */
function change(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.with(at, (bytes[at] ?? 0) ^ (1 << ((at * 5 + 3) % 8)));
}

function findSignedOffsets(
  { kind, response }: KnownCeremony,
  name: string,
  length: number,
): readonly number[] {
  const offsets = Array.from({ length }, (_, at) => at);
  if (kind === 'authentication') return offsets;
  const spans = findSignedSpans(response);
  if (name === 'clientDataJSON') return spans.length > 0 ? offsets : [];
  return offsets.filter((at) => spans.some(({ start, end }) => at >= start && at < end));
}
