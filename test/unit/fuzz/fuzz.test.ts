import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNodeCryptography } from '../../../src/main/cryptography/node-cryptography.ts';
import { readCorpus } from '../../fuzz/corpus.ts';
import { decoderTargets } from '../../fuzz/decoder-targets.ts';
import { createFuzzCase, type FuzzCase } from '../../fuzz/fuzz-case.ts';
import { shrinkCase } from '../../fuzz/shrink-case.ts';
import { createSweep } from '../../fuzz/sweep.ts';
import { tryCase } from '../../fuzz/try-case.ts';

// `npm run fuzz` is the long form of this file: the same cases, a million of them.
const tools = { cryptography: await createNodeCryptography(), now: 0 };

test('no decoder throws on any bytes, and every tree is a partition of them', () => {
  for (const target of Object.keys(decoderTargets)) {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
        expect(tryCase({ kind: 'decode', target, bytes }, tools)).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  }
});

test('mutated vectors and generated structures are decoded, recognized and judged without a word', () => {
  const corpus = readCorpus();
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (seed, number) => {
      expect(tryCase(createFuzzCase(seed, number, corpus), tools)).toBeUndefined();
    }),
    { numRuns: 120 },
  );
});

test('vectors are decoded and judged cut off before any byte, and with any byte changed', () => {
  const sweep = createSweep(readCorpus());
  // Another byte of each vector, and every kind of change; the long form looks at all.
  for (let number = 0; number < sweep.count; number += 1_009) {
    const what = tryCase(sweep.caseAt(number), tools);
    if (what !== undefined) expect.unreachable(`npm run fuzz -- --byte=${number}: ${what}`);
  }
  expect(sweep.count).toBeGreaterThan(100_000);
}, 60_000);

test('a case is the same whenever it is made again', () => {
  const corpus = readCorpus();
  for (let number = 0; number < 50; number++) {
    expect(createFuzzCase(3, number, corpus)).toEqual(createFuzzCase(3, number, corpus));
  }
});

test('a case that fails is shrunk to what makes it fail', () => {
  const bytes = Uint8Array.from({ length: 500 }, (_, index) => index % 200);
  const fails = (candidate: FuzzCase) =>
    'bytes' in candidate && candidate.bytes.includes(77) && candidate.bytes.length >= 3;
  const shrunk = shrinkCase({ kind: 'decode', target: 'cbor', bytes }, fails);
  expect('bytes' in shrunk && shrunk.bytes.toSorted()).toEqual(Uint8Array.of(0, 0, 77));
});

test('what a decoder loses or doubles is found', () => {
  const lost = { kind: 'decode', target: 'nothing', bytes: new Uint8Array(3) } as const;
  expect(tryCase(lost, tools)).toBe('no decoder nothing');
});
