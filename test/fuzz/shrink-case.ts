import type { FuzzCase } from './fuzz-case.ts';

/** Looks are not free, and a case that is small enough to read is small enough. */
const mostTries = 2_000;

/** The smallest bytes found that fail still: parts are left out, then bytes made zero. Cases without bytes stay as they are. */
export function shrinkCase(fuzzCase: FuzzCase, fails: (candidate: FuzzCase) => boolean): FuzzCase {
  if (fuzzCase.kind !== 'decode' && fuzzCase.kind !== 'recognize') return fuzzCase;
  let tries = 0;
  let { bytes } = fuzzCase;
  const attempt = (candidate: Uint8Array) => {
    tries += 1;
    if (tries > mostTries || !fails({ ...fuzzCase, bytes: candidate })) return false;
    bytes = candidate;
    return true;
  };
  for (let size = bytes.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at + size <= bytes.length; ) {
      const without = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + size)]);
      if (!attempt(without)) at += size;
    }
  }
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0) attempt(bytes.with(at, 0));
  }
  return { ...fuzzCase, bytes };
}
